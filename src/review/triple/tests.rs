//! Triples of three short documents.

use super::*;
use crate::language::Language;
use crate::review::{Decision, samples};

const ENGLISH: [&str; 4] = ["One.", "Two.", "Three.", "Four."];

/// English with Russian: the second and third sentence are one in Russian.
fn russian() -> Alignment {
    let beads = [(0..1, 0..1, 0.9), (1..3, 1..2, 0.8), (3..4, 2..3, 0.9)];
    stored(samples::alignment(&ENGLISH, &["Раз.", "Два, три.", "Четыре."], &beads))
}

/// English with Kazakh, sentence by sentence.
fn kazakh() -> Alignment {
    let beads = [(0..1, 0..1, 0.9), (1..2, 1..2, 0.9), (2..3, 2..3, 0.5), (3..4, 3..4, 0.9)];
    let mut alignment = samples::alignment(&ENGLISH, &["Бір.", "Екі.", "Үш.", "Төрт."], &beads);
    alignment.target.language = Language::kazakh();
    stored(alignment)
}

fn stored(mut alignment: Alignment) -> Alignment {
    samples::stored(&mut alignment);
    alignment
}

fn swapped(alignment: &Alignment) -> Alignment {
    let mut swapped = alignment.clone();
    std::mem::swap(&mut swapped.source, &mut swapped.target);
    for bead in &mut swapped.beads {
        std::mem::swap(&mut bead.source, &mut bead.target);
    }
    swapped
}

fn units(one: &Alignment, other: &Alignment) -> Vec<Unit> {
    triples(one, other).into_iter().map(|triple| triple.unit).collect()
}

fn texts(unit: &Unit) -> Vec<&str> {
    unit.variants.iter().map(|variant| variant.text.as_str()).collect()
}

#[test]
fn sentences_that_are_grouped_differently_become_one_unit_in_three_languages() {
    let triples = triples(&russian(), &kazakh());
    assert_eq!(triples.len(), 1, "the other sentences share a segment");
    let unit = &triples[0].unit;
    assert_eq!(texts(unit), ["Two. Three.", "Екі. Үш.", "Два, три."]);
    assert_eq!((unit.status, unit.confidence, unit.position), (Status::Aligned, Some(0.36), Some(1)));
    assert_eq!(unit.document.as_ref().unwrap().path, "a.en.txt");
    assert!(unit.is_joined_by(&Language::english()) && !unit.is_joined_by(&Language::russian()));
    let parts: Vec<_> = triples[0].parts.iter().map(|part| part.id.0).collect();
    assert_eq!(parts, [2, 2, 3], "one pair with Russian, two with Kazakh");
}

#[test]
fn neither_order_nor_direction_matters() {
    let (russian, kazakh) = (russian(), kazakh());
    let expected = units(&russian, &kazakh);
    for one in [&russian, &swapped(&russian)] {
        for other in [&kazakh, &swapped(&kazakh)] {
            assert_eq!(units(one, other), expected);
            assert_eq!(units(other, one), expected);
        }
    }
}

#[test]
fn sentences_without_a_counterpart_make_no_triple() {
    let mut omitting = kazakh();
    omitting.beads[2].unit = None;
    assert!(units(&russian(), &omitting).is_empty(), "half of the Kazakh text is missing");
    let beads =
        [(0..1, 0..1, 0.9), (1..2, 1..2, 0.9), (2..2, 2..3, 0.9), (2..3, 3..4, 0.9), (3..4, 4..5, 0.9)];
    let mut adding = samples::alignment(&ENGLISH, &["Бір.", "Екі.", "Тағы.", "Үш.", "Төрт."], &beads);
    adding.target.language = Language::kazakh();
    assert!(units(&russian(), &stored(adding)).is_empty(), "the Kazakh text says more");
}

#[test]
fn a_pair_that_is_to_make_no_unit_makes_no_triple() {
    let mut refused = kazakh();
    (refused.beads[1].unit, refused.beads[1].decision) = (None, Decision::NoUnit);
    assert!(units(&russian(), &refused).is_empty());
}

#[test]
fn a_document_is_the_same_however_it_is_called_and_divided() {
    let mut divided = kazakh();
    divided.source.document.path = "copy.en.txt".to_owned();
    let rest = divided.source.sentences[0].clone();
    divided.source.sentences.insert(0, rest);
    divided.source.sentences[0].text = "O".to_owned();
    divided.source.sentences[1].text = "ne.".to_owned();
    for bead in &mut divided.beads {
        bead.source = bead.source.start + usize::from(bead.source.start > 0)..bead.source.end + 1;
    }
    let units = units(&russian(), &divided);
    assert_eq!(units.iter().map(|unit| texts(unit)[0]).collect::<Vec<_>>(), ["One.", "Two. Three."]);
}

#[test]
fn other_documents_and_the_same_two_languages_give_nothing() {
    let mut corrected = kazakh();
    corrected.source.sentences[0].text = "First.".to_owned();
    assert!(units(&russian(), &corrected).is_empty());
    assert!(units(&russian(), &russian()).is_empty());
}
