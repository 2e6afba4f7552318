//! The answer to a search: segments with the words marked, and what stands opposite.

use std::io::{self, Write};

use super::style::{FAINT, HIT, paint};
use crate::store::{Concordance, Hit};

/// Writes the hits for people, and a last line that counts them.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_text(output: &mut dyn Write, found: &Concordance) -> io::Result<()> {
    found.hits.iter().try_for_each(|hit| write_hit(output, hit))?;
    let noun = if found.total == 1 { "segment" } else { "segments" };
    let shown =
        if found.hits.len() < found.total { format!(", {} shown", found.hits.len()) } else { String::new() };
    writeln!(output, "{} {noun}{shown}", found.total)
}

/// Writes the hits as one JSON document.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_json(output: &mut dyn Write, found: &Concordance) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *output, found)?;
    writeln!(output)
}

fn write_hit(output: &mut dyn Write, hit: &Hit) -> io::Result<()> {
    writeln!(output, "{}  {}", hit.language, marked(hit))?;
    for opposite in &hit.translations {
        let document =
            opposite.document.as_ref().map(|document| format!("  ({document})")).unwrap_or_default();
        writeln!(output, "{}  {}{}", opposite.language, opposite.text, paint(FAINT, &document))?;
    }
    writeln!(output)
}

fn marked(hit: &Hit) -> String {
    let mut written = String::new();
    let mut end = 0;
    for span in hit.spans.iter().filter(|span| !span.is_empty()) {
        let start = span.start.max(end);
        written.push_str(&hit.text[end..start]);
        written.push_str(&paint(HIT, &hit.text[start..span.end.max(start)]));
        end = span.end.max(start);
    }
    written + &hit.text[end..]
}
