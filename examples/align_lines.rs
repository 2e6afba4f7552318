//! Aligns two text files, a sentence a line, and prints a bead a line.
//!
//! `cargo run --release --example align_lines -- letter.en.txt letter.ru.txt en ru`

use std::error::Error;
use std::{env, fs};

use tolmach::align::{Knowledge, Sentence, Side, align};
use tolmach::language::Language;
use tolmach::progress::Silent;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [source, target, from, to] = arguments.as_slice() else {
        return Err("usage: align_lines SOURCE TARGET FROM TO".into());
    };
    let beads = align(&side(source, from)?, &side(target, to)?, &Knowledge::default(), &mut Silent)?;
    beads.iter().for_each(|bead| println!("{bead}"));
    Ok(())
}

/// The lines of a file; an empty line ends a paragraph and is no sentence.
fn side(path: &str, language: &str) -> Result<Side, Box<dyn Error>> {
    let text = fs::read_to_string(path)?;
    let mut sentences = Vec::new();
    let mut paragraph = 0;
    for line in text.lines() {
        if line.trim().is_empty() {
            paragraph += 1;
        } else {
            sentences.push(Sentence { text: line.to_owned(), paragraph, ..Sentence::default() });
        }
    }
    Ok(Side { language: Language::parse(language)?, sentences })
}
