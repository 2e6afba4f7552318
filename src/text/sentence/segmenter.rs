//! Text into sentences.
//!
//! Comes in: a text. Goes out: spans that cover it, a sentence each. Rules that break propose
//! positions; a position stands unless an earlier rule forbids it (SRX 2.0: the first match decides).

use std::collections::BTreeMap;

use super::error::{SrxError, SrxProblem};
use super::rule::Rule;
use super::{shipped, srx};
use crate::language::Language;
use crate::text::{Byte, Span};

/// The sentence rules of one language, ready for use.
#[derive(Debug, Clone)]
pub struct Segmenter {
    rules: Vec<Rule>,
}

impl Segmenter {
    /// The shipped rules of a language; general rules where it has none of its own.
    #[must_use]
    pub fn for_language(language: &Language) -> &'static Self {
        shipped::segmenter(language)
    }

    /// The rules that an SRX document has for a language.
    ///
    /// # Errors
    /// [`SrxError`] with line and column where the document is no valid SRX, a pattern does not
    /// compile, or nothing in it is meant for the language.
    pub fn from_srx(xml: &str, language: &Language) -> Result<Self, SrxError> {
        let document = srx::parse(xml)?;
        let compile = |source| {
            Rule::compile(source).map_err(|(pattern, reason)| {
                SrxError::at(xml, source.offset, SrxProblem::Pattern { pattern, reason })
            })
        };
        Ok(Self {
            rules: document.rules_for(language, xml)?.into_iter().map(compile).collect::<Result<_, _>>()?,
        })
    }

    /// The sentences with the white space around them: in order, together exactly the text.
    #[must_use]
    pub fn segments(&self, text: &str) -> Vec<Span<Byte>> {
        let mut spans = Vec::new();
        let mut start = 0;
        for end in self.breaks(text).into_iter().chain([text.len()]) {
            if end > start {
                spans.push(Span::new(start, end));
                start = end;
            }
        }
        spans
    }

    /// The sentences without the white space around them, in order, none empty.
    #[must_use]
    pub fn sentences(&self, text: &str) -> Vec<Span<Byte>> {
        let trimmed = self.segments(text).into_iter().map(|span| trim(text, span));
        trimmed.filter(|span| !span.is_empty()).collect()
    }

    /// The positions between sentences, rising.
    fn breaks(&self, text: &str) -> Vec<usize> {
        let mut proposals = BTreeMap::new();
        for (index, rule) in self.rules.iter().enumerate() {
            for position in rule.proposals(text) {
                proposals.entry(position).or_insert(index);
            }
        }
        let stands = |position: usize, index: usize| {
            !self.rules[..index].iter().any(|rule| rule.forbids(text, position))
        };
        proposals.retain(|&position, &mut index| stands(position, index));
        proposals.into_keys().collect()
    }
}

fn trim(text: &str, span: Span<Byte>) -> Span<Byte> {
    let segment = span.slice(text);
    let start = span.end - segment.trim_start().len();
    Span::new(start, start + segment.trim().len())
}
