//! An alignment as one HTML page that needs no network: two columns, and ribbons between linked sentences.

use std::io::{self, Write};
use std::ops::Range;

use askama::Template;

use crate::review::{AlignedDocument, Alignment, LinkedBead, doubtful};

/// The hue of full confidence, in degrees; doubt goes from there towards red.
const SURE: f64 = 150.0;

/// The page; the template escapes every text.
#[derive(Template)]
#[template(path = "review/page.html")]
struct Page<'alignment> {
    title: String,
    sides: [Side<'alignment>; 2],
    doubtful: Vec<Doubt>,
    beads: usize,
    batch: Option<i64>,
}

struct Side<'alignment> {
    name: &'static str,
    language: &'alignment str,
    path: &'alignment str,
    sentences: Vec<Sentence<'alignment>>,
}

struct Sentence<'alignment> {
    text: &'alignment str,
    bead: usize,
    kind: String,
    confidence: String,
    hue: u16,
    alone: bool,
    /// The number of the sentence on the other side that seems to have moved from here.
    elsewhere: Option<usize>,
    hint: String,
    doubtful: bool,
    heading: bool,
    begins_paragraph: bool,
}

struct Doubt {
    bead: usize,
    kind: String,
    confidence: String,
    hue: u16,
    words: String,
}

/// Writes the page of an alignment; `batch` is the number of its batch, where it is stored.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_page(output: &mut dyn Write, alignment: &Alignment, batch: Option<i64>) -> io::Result<()> {
    let order = doubtful(alignment);
    let source = &alignment.source.document;
    let page = Page {
        title: source.title.clone().unwrap_or_else(|| source.path.clone()),
        sides: [
            side("source", &alignment.source, alignment, &order, |bead| &bead.source),
            side("target", &alignment.target, alignment, &order, |bead| &bead.target),
        ],
        doubtful: order.iter().map(|&index| doubt(alignment, index)).collect(),
        beads: alignment.beads.len(),
        batch,
    };
    page.write_into(output)
}

fn side<'alignment>(
    name: &'static str,
    document: &'alignment AlignedDocument,
    alignment: &'alignment Alignment,
    doubtful: &[usize],
    range: impl Fn(&LinkedBead) -> &Range<usize>,
) -> Side<'alignment> {
    let mut sentences = Vec::new();
    for (index, bead) in alignment.beads.iter().enumerate() {
        for at in range(bead).clone() {
            let sentence = &document.sentences[at];
            sentences.push(Sentence {
                text: &sentence.text,
                bead: index + 1,
                kind: bead.kind().to_string(),
                confidence: format!("{:.2}", bead.confidence),
                hue: hue(bead),
                alone: bead.is_null(),
                elsewhere: bead.elsewhere.as_ref().map(|range| range.start + 1),
                hint: hint(alignment, bead),
                doubtful: doubtful.contains(&index),
                heading: sentence.heading,
                begins_paragraph: at > 0 && document.sentences[at - 1].paragraph != sentence.paragraph,
            });
        }
    }
    Side { name, language: document.language.as_str(), path: &document.document.path, sentences }
}

/// What the page says of a bead that has moved.
fn hint(alignment: &Alignment, bead: &LinkedBead) -> String {
    alignment.moved(bead).map(|moved| format!(" · {moved}")).unwrap_or_default()
}

fn doubt(alignment: &Alignment, index: usize) -> Doubt {
    let bead = &alignment.beads[index];
    let (source, target) = alignment.texts(bead);
    let text = if source.is_empty() { target } else { source };
    Doubt {
        bead: index + 1,
        kind: if bead.elsewhere.is_some() { "moved?".to_owned() } else { bead.kind().to_string() },
        confidence: format!("{:.2}", bead.confidence),
        hue: hue(bead),
        words: text.split_whitespace().take(9).collect::<Vec<_>>().join(" "),
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 150")]
fn hue(bead: &LinkedBead) -> u16 {
    (bead.confidence.clamp(0.0, 1.0) * SURE) as u16
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::samples;

    fn page(alignment: &Alignment) -> String {
        let mut page = Vec::new();
        write_page(&mut page, alignment, Some(3)).unwrap();
        String::from_utf8(page).unwrap()
    }

    #[test]
    fn markup_in_a_document_stays_text() {
        let evil = "<script>alert(\"1\")</script> & <img src=x onerror='x'>";
        let mut alignment = samples::alignment(&[evil], &[evil], &[(0..1, 0..1, 0.1)]);
        alignment.source.document.title = Some("</title><script>2</script>".to_owned());
        alignment.source.document.path = "\"><script>3</script>".to_owned();
        let page = page(&alignment);
        assert_eq!(page.matches("<script>").count(), 1, "only the page's own");
        assert!(!page.contains("<img") && !page.contains("\"><script"));
    }

    #[test]
    fn every_sentence_stands_in_its_column_with_its_language_and_bead() {
        let alignment =
            samples::alignment(&["One.", "Two."], &["Раз."], &[(0..1, 0..1, 0.9), (1..2, 1..1, 0.3)]);
        let page = page(&alignment);
        assert!(page.contains("lang=\"en\"") && page.contains("lang=\"ru\""));
        assert_eq!(page.matches("data-bead=\"1\"").count(), 2);
        assert_eq!(page.matches("data-bead=\"2\"").count(), 1);
        assert!(page.contains("href=\"#bead-2\""), "the doubtful place is linked");
    }
}
