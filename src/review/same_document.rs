//! Two alignments → whether the later one is of the same documents, corrected perhaps.

use std::collections::HashSet;

use super::alignment::{AlignedDocument, Alignment};
use crate::text::normal::normal_form;

/// The share of a document's sentences that must stand in its other version.
const RECURRING: f64 = 0.5;

/// Whether both sides bear the same names, and at least half of the sentences of one side recur.
///
/// A name alone proves little: `article.txt` may hold another article every day, and many briefings are
/// titled "Briefing". One side is enough, because the other may have been translated anew.
#[must_use]
pub fn same_documents(earlier: &Alignment, later: &Alignment) -> bool {
    same_name(&earlier.source, &later.source)
        && same_name(&earlier.target, &later.target)
        && (recurs(&earlier.source, &later.source) || recurs(&earlier.target, &later.target))
}

/// The same path, or the same title where the paths differ.
fn same_name(earlier: &AlignedDocument, later: &AlignedDocument) -> bool {
    let (before, after) = (&earlier.document, &later.document);
    let same_title = before.title.is_some() && before.title == after.title;
    earlier.language == later.language && (before.path == after.path || same_title)
}

#[expect(clippy::cast_precision_loss, reason = "counts of sentences")]
fn recurs(earlier: &AlignedDocument, later: &AlignedDocument) -> bool {
    let (before, after) = (forms(earlier), forms(later));
    let fewer = before.len().min(after.len());
    fewer > 0 && before.intersection(&after).count() as f64 >= RECURRING * fewer as f64
}

fn forms(document: &AlignedDocument) -> HashSet<String> {
    document.sentences.iter().map(|sentence| normal_form(&sentence.text)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::samples::one_to_one;

    #[test]
    fn a_corrected_version_is_the_same_document() {
        let earlier = one_to_one(&[("One.", "Раз."), ("Two.", "Два.")]);
        assert!(same_documents(&earlier, &one_to_one(&[("One.", "Раз."), ("Too.", "Тоже.")])));
        let retranslated = one_to_one(&[("One.", "Один."), ("Two.", "Двое.")]);
        assert!(same_documents(&earlier, &retranslated), "the source is the same");
    }

    #[test]
    fn another_text_in_a_file_of_the_same_name_is_another_document() {
        let earlier = one_to_one(&[("One.", "Раз."), ("Two.", "Два.")]);
        assert!(!same_documents(&earlier, &one_to_one(&[("Rain.", "Дождь."), ("Snow.", "Снег.")])));
    }

    #[test]
    fn a_title_stands_in_for_a_path() {
        let earlier = one_to_one(&[("One.", "Раз.")]);
        let mut later = earlier.clone();
        later.source.document.path = "moved/a.en.txt".to_owned();
        assert!(!same_documents(&earlier, &later));
        let mut earlier = earlier;
        for alignment in [&mut earlier, &mut later] {
            alignment.source.document.title = Some("One".to_owned());
        }
        assert!(same_documents(&earlier, &later));
    }
}
