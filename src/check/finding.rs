//! One thing that an editor should see.

use serde::Serialize;

use super::rule::{Rule, Severity};
use crate::text::{Byte, Span};

/// What is wrong, where, and what would be right.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Finding {
    /// The rule that found it.
    pub rule: Rule,
    /// How bad it is.
    pub severity: Severity,
    /// The text that it stands in.
    pub side: Side,
    /// The words, in bytes of that text.
    pub span: Span<Byte>,
    /// What is wrong and why, in one or two sentences.
    pub message: String,
    /// The concept that it is about.
    pub concept: Option<String>,
    /// What could stand there instead, best first.
    pub suggestions: Vec<String>,
}

/// Which text of a pair. A text alone is a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// The translation, or a text alone.
    Target,
    /// The text that was translated.
    Source,
}
