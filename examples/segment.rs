//! Text on standard input, a sentence a line on standard output.
//!
//! `cargo run --example segment -- kk < text.txt`

use std::error::Error;
use std::io::{self, BufWriter, Read, Write};

use tolmach::language::Language;
use tolmach::text::sentence::Segmenter;

fn main() -> Result<(), Box<dyn Error>> {
    let tag = std::env::args().nth(1).ok_or("give a language: segment kk < text.txt")?;
    let segmenter = Segmenter::for_language(&Language::parse(&tag)?);

    let mut text = String::new();
    io::stdin().read_to_string(&mut text)?;

    let mut lines = BufWriter::new(io::stdout().lock());
    for sentence in segmenter.sentences(&text) {
        let words: Vec<_> = sentence.slice(&text).split_whitespace().collect();
        writeln!(lines, "{}", words.join(" "))?;
    }
    Ok(lines.flush()?)
}
