//! Small alignments for the tests of this module.

use std::ops::Range;

use super::{AlignedDocument, AlignedSentence, Alignment, Decision, LinkedBead, StoredUnit};
use crate::language::Language;
use crate::memory::{Document, UnitId};

pub(crate) fn alignment(
    source: &[&str],
    target: &[&str],
    beads: &[(Range<usize>, Range<usize>, f64)],
) -> Alignment {
    let beads = beads.iter().map(|(source, target, confidence)| LinkedBead {
        source: source.clone(),
        target: target.clone(),
        confidence: *confidence,
        unit: None,
        decision: Decision::Open,
        elsewhere: None,
    });
    Alignment {
        source: document("a.en.txt", Language::english(), source),
        target: document("a.ru.txt", Language::russian(), target),
        beads: beads.collect(),
        orphans: Vec::new(),
    }
}

/// One bead for each pair of sentences.
pub(crate) fn one_to_one(pairs: &[(&str, &str)]) -> Alignment {
    let (source, target): (Vec<&str>, Vec<&str>) = pairs.iter().copied().unzip();
    let beads: Vec<_> = (0..pairs.len()).map(|at| (at..at + 1, at..at + 1, 0.9)).collect();
    alignment(&source, &target, &beads)
}

/// Gives the paired beads units numbered from 1, and returns those.
pub(crate) fn stored(alignment: &mut Alignment) -> Vec<StoredUnit> {
    let mut units = Vec::new();
    for index in 0..alignment.beads.len() {
        if !alignment.beads[index].is_null() {
            let id = UnitId(i64::try_from(units.len()).unwrap() + 1);
            units.push(StoredUnit { id, unit: alignment.unit(&alignment.beads[index]) });
            alignment.beads[index].unit = Some(id);
        }
    }
    units
}

fn document(path: &str, language: Language, sentences: &[&str]) -> AlignedDocument {
    let document =
        Document { path: path.to_owned(), language: Some(language.clone()), ..Document::default() };
    let sentence = |text: &&str| AlignedSentence { text: (*text).to_owned(), paragraph: 0, heading: false };
    AlignedDocument { document, language, sentences: sentences.iter().map(sentence).collect() }
}
