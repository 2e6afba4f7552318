//! A bead: sentences of the source and the sentences of the target that translate them.

use std::fmt;
use std::ops::Range;

/// Sentences `source` of one document that correspond to sentences `target` of the other.
///
/// Either side may be empty, never both. Beads come in document order and cover every sentence of
/// each side exactly once.
#[derive(Debug, Clone, PartialEq)]
pub struct Bead {
    /// Indices of source sentences, from 0.
    pub source: Range<usize>,
    /// Indices of target sentences, from 0.
    pub target: Range<usize>,
    /// How sure the aligner is, 0 to 1.
    pub confidence: f64,
    /// Of a sentence without counterpart in its place: the sentences of the other side that seem to
    /// translate it elsewhere, as where a paragraph has moved.
    pub elsewhere: Option<Range<usize>>,
}

/// How many sentences stand on each side of a bead: written `1-2`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Kind {
    /// Sentences on the source side.
    pub source: usize,
    /// Sentences on the target side.
    pub target: usize,
}

impl Bead {
    /// How many sentences stand on each side.
    #[must_use]
    pub fn kind(&self) -> Kind {
        Kind { source: self.source.len(), target: self.target.len() }
    }

    /// Whether one side has no counterpart.
    #[must_use]
    pub fn is_null(&self) -> bool {
        self.source.is_empty() || self.target.is_empty()
    }
}

/// The bead line: `SOURCE_INDICES⇥TARGET_INDICES⇥CONFIDENCE`, without the line's end.
impl fmt::Display for Bead {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let indices =
            |range: &Range<usize>| range.clone().map(|index| index.to_string()).collect::<Vec<_>>().join(",");
        write!(formatter, "{}\t{}\t{:.3}", indices(&self.source), indices(&self.target), self.confidence)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}-{}", self.source, self.target)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bead_line_lists_the_indices_of_both_sides() {
        let bead = Bead { source: 3..5, target: 4..5, confidence: 0.98765, elsewhere: None };
        assert_eq!(bead.to_string(), "3,4\t4\t0.988");
        assert_eq!(bead.kind().to_string(), "2-1");
    }

    #[test]
    fn an_omission_has_an_empty_side() {
        let bead = Bead { source: 7..8, target: 9..9, confidence: 0.5, elsewhere: None };
        assert!(bead.is_null());
        assert_eq!(bead.to_string(), "7\t\t0.500");
    }
}
