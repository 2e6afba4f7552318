//! Findings as text for editors, as JSON and SARIF for programs, as a page to hand round.
//!
//! Comes in: findings with their places and texts. Goes out: characters on any writer.

mod data;
mod page;
mod sarif;
mod text;

use crate::check::{Finding, Side};
use crate::document::Place;

pub use data::write_json;
pub use page::write_page;
pub use sarif::write_sarif;
pub use text::write_text;

/// A finding with the place and the texts that it is about.
#[derive(Debug, Clone)]
pub struct Located {
    /// What was found.
    pub finding: Finding,
    /// The file, or where the texts come from.
    pub file: String,
    /// The line of the words in the file, from 1; in a memory, the number of the unit.
    pub line: usize,
    /// The column of the words in that line, from 1, in characters.
    pub column: usize,
    /// Whether it is about a unit of a memory, which has no lines.
    pub in_memory: bool,
    /// Where in the file's text the words stand, where that is known.
    pub place: Option<Place>,
    /// What can be written at that place without asking anybody.
    pub replacement: Option<String>,
    /// The source text, where there is one.
    pub source: Option<String>,
    /// The target text, or the text alone.
    pub target: String,
}

impl Located {
    /// The text that the words stand in.
    #[must_use]
    pub fn text(&self) -> &str {
        match self.finding.side {
            Side::Source => self.source.as_deref().unwrap_or(&self.target),
            Side::Target => &self.target,
        }
    }

    /// The words.
    #[must_use]
    pub fn words(&self) -> &str {
        self.finding.span.slice(self.text())
    }

    /// The text on the other side.
    fn opposite(&self) -> Option<&str> {
        match self.finding.side {
            Side::Source => Some(&self.target),
            Side::Target => self.source.as_deref(),
        }
    }
}

#[cfg(test)]
mod tests;
