//! Answers for each line `FORM⇥LEMMA⇥POS` whether the form belongs to the dictionary word.
//!
//! Usage: `match_forms LANG < pairs`, with a language tag (`kk`, `ru`, `en`) and Universal
//! Dependencies part-of-speech tags (`NOUN`, `PROPN`, `ADJ`, `VERB`, …). Prints 1 or 0 a line.

use std::error::Error;
use std::io::{BufRead, BufWriter, Write, stdin, stdout};

use tolmach::language::Language;
use tolmach::morphology::{Morphology, PartOfSpeech, for_language};

fn main() -> Result<(), Box<dyn Error>> {
    let tag = std::env::args().nth(1).ok_or("usage: match_forms LANG < pairs")?;
    let morphology = for_language(&Language::parse(&tag)?);
    let mut out = BufWriter::new(stdout().lock());
    for line in stdin().lock().lines() {
        writeln!(out, "{}", u8::from(answer(morphology, &line?)?))?;
    }
    Ok(())
}

/// Whether the form on a line belongs to the word beside it.
fn answer(morphology: &dyn Morphology, line: &str) -> Result<bool, String> {
    match line.split('\t').collect::<Vec<_>>()[..] {
        [form, lemma, tag, ..] => Ok(morphology.is_form(form, lemma, class_of(tag))),
        _ => Err(format!("'{line}' is not FORM, LEMMA and POS with tabs between them")),
    }
}

/// The class that a Universal Dependencies tag names.
fn class_of(tag: &str) -> PartOfSpeech {
    match tag {
        "NOUN" => PartOfSpeech::Noun,
        "PROPN" => PartOfSpeech::Name,
        "ADJ" | "DET" => PartOfSpeech::Adjective,
        "VERB" | "AUX" => PartOfSpeech::Verb,
        _ => PartOfSpeech::Unknown,
    }
}
