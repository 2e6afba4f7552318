//! A translation for programs: a table of sentences, and JSON.

use std::io::{self, Write};

use super::Translation;

/// Writes a sentence a line: source, translation (empty where there is none) and score, tab-separated; tabs
/// within texts become spaces.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_tsv(output: &mut dyn Write, translation: &Translation) -> io::Result<()> {
    let cell = |text: &str| text.replace(['\t', '\n', '\r'], " ");
    for segment in &translation.segments {
        let (target, score) = match &segment.best {
            Some(best) => (cell(&best.target), best.score.to_string()),
            None => (String::new(), String::new()),
        };
        writeln!(output, "{}\t{target}\t{score}", cell(&segment.source))?;
    }
    Ok(())
}

/// Writes a list of `{source, paragraph, match}`; `match` is as `lookup` gives it, or null.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_json(output: &mut dyn Write, translation: &Translation) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *output, &translation.segments)?;
    writeln!(output)
}
