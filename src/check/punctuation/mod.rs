//! `punctuation`: brackets and quotation marks that do not close, a final mark that says something else than the
//! source's, and quotation marks of another language.
//!
//! Comes in: a text, with its source where there is one. Goes out: the mark. A sentence alone may be a part of what
//! is quoted, and what does not close in the source need not in the translation.

mod bracket;
mod final_mark;
mod quotation;
#[cfg(test)]
mod tests;

use super::finding::{Finding, Side};
use super::passage::ReadPair;
use super::rule::Rule;
use crate::glossary::Glossary;
use crate::text::{Byte, Span};

pub(super) fn check(pair: &ReadPair<'_>, _: &Glossary, findings: &mut Vec<Finding>) {
    findings.extend(bracket::unclosed(pair.source.as_ref(), &pair.target));
    findings.extend(pair.source.as_ref().and_then(|source| final_mark::differs(source, &pair.target)));
    findings.extend(quotation::foreign(pair.source.as_ref(), &pair.target));
}

/// Whether a finding is about a bracket or quotation mark that has its partner in another sentence of the paragraph:
/// «…», – he said. – …».
#[must_use]
pub fn closes_in_paragraph(finding: &Finding, text: &str, paragraph: impl FnOnce() -> String) -> bool {
    let is_single = finding.rule == Rule::Punctuation && finding.suggestions.is_empty();
    is_single && bracket::has_partner_in(&paragraph(), finding.span.slice(text))
}

fn finding(span: Span<Byte>, message: String, suggestions: Vec<String>) -> Finding {
    let rule = Rule::Punctuation;
    Finding { rule, severity: rule.severity(), side: Side::Target, span, message, concept: None, suggestions }
}
