//! The doubtful pairs of an alignment as text, each with its neighbours.

use std::io::{self, Write};

use crate::report::style::{FAINT, STRONG, WARNING, paint};
use crate::review::{Alignment, LinkedBead, doubtful, surroundings};

/// Writes the pairs that need eyes, the most doubtful first, with the pairs around them.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_doubtful(output: &mut dyn Write, alignment: &Alignment) -> io::Result<()> {
    let groups = surroundings(alignment);
    let doubtful = doubtful(alignment);
    for group in &groups {
        for index in group.clone() {
            write_bead(output, alignment, index, doubtful.contains(&index))?;
        }
        writeln!(output)?;
    }
    match doubtful.len() {
        0 => writeln!(output, "nothing is doubtful"),
        count => writeln!(output, "{count} of {} pairs need eyes", alignment.beads.len()),
    }
}

fn write_bead(output: &mut dyn Write, alignment: &Alignment, index: usize, doubt: bool) -> io::Result<()> {
    let bead = &alignment.beads[index];
    let style = if doubt { WARNING } else { FAINT };
    writeln!(output, "{:>4}  {}", index + 1, paint(style, &headline(alignment, bead)))?;
    let (source, target) = alignment.texts(bead);
    for (language, text) in [(&alignment.source.language, source), (&alignment.target.language, target)] {
        let text = if text.is_empty() { "–" } else { &text };
        let text = if doubt { paint(STRONG, text) } else { text.to_owned() };
        writeln!(output, "      {language}  {text}")?;
    }
    Ok(())
}

fn headline(alignment: &Alignment, bead: &LinkedBead) -> String {
    let headline = format!("{}  {:.2}", bead.kind(), bead.confidence);
    match alignment.moved(bead) {
        Some(moved) => format!("{headline}  {moved}"),
        None => headline,
    }
}
