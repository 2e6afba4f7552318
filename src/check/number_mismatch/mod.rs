//! `number-mismatch`: a number, date or time that only one of the two texts says.
//!
//! Comes in: a pair. Goes out: the translation's values that the source does not say, or else the source's that the
//! translation does not. What is written in digits must have a counterpart, in whatever way that is written; numbers
//! in words only where each text has one that the other has not.

mod claim;
mod counterpart;
mod hint;
mod measure;
#[cfg(test)]
mod tests;

use self::claim::{Claim, Claims, Writing};
use super::finding::{Finding, Side};
use super::passage::{ReadPair, Reading};
use super::rule::Rule;
use crate::glossary::Glossary;
use crate::language::Language;
use crate::memory::{Passage, substitute_value};
use crate::text::number::{Quantity, Value};
use crate::text::{Byte, Span};

pub(super) fn check(pair: &ReadPair<'_>, _: &Glossary, findings: &mut Vec<Finding>) {
    let Some(source) = &pair.source else { return };
    let target = &pair.target;
    if source.passage.text == target.passage.text {
        return;
    }
    let (said, told) = (Claims::new(source), Claims::new(target));
    if said.is_empty() && told.is_empty() {
        return;
    }
    match differences(&said, &told) {
        (missing, added) if added.is_empty() => {
            findings.extend(missing.into_iter().map(|claim| missing_value(source, claim)));
        }
        (missing, added) => {
            let several = missing.len() != 1 || added.len() != 1;
            findings.extend(added.into_iter().map(|claim| {
                let instead = if several { None } else { replacement(source, missing[0], target, claim) };
                added_value(source, &missing, target, claim, instead)
            }));
        }
    }
}

/// What only the source says and what only the translation says.
fn differences<'claims>(
    said: &'claims Claims<'_>,
    told: &'claims Claims<'_>,
) -> (Vec<&'claims Claim>, Vec<&'claims Claim>) {
    let (mut missing, mut added) = (said.digits_without(told), told.digits_without(said));
    if missing.is_empty() || added.is_empty() {
        let words = (said.words_without(told), told.words_without(said));
        match (missing.is_empty(), added.is_empty(), &words.0[..], &words.1[..]) {
            (true, true, [word], [other]) => (missing, added) = (vec![*word], vec![*other]),
            (true, false, [word], _) if added.len() == 1 => missing.push(word),
            (false, true, _, [word]) if missing.len() == 1 => added.push(word),
            _ => {}
        }
    }
    (missing, added)
}

fn missing_value(source: &Reading<'_>, claim: &Claim) -> Finding {
    let message = format!("the translation does not say \"{}\"", written(source, claim));
    finding(Side::Source, claim.span(), message, Vec::new())
}

/// A value of the translation, with what the source has and the translation has not.
fn added_value(
    source: &Reading<'_>,
    missing: &[&Claim],
    target: &Reading<'_>,
    claim: &Claim,
    instead: Option<(Span<Byte>, String)>,
) -> Finding {
    let here = written(target, claim);
    let others: Vec<String> = missing.iter().map(|one| format!("\"{}\"", written(source, one))).collect();
    let message = match others.as_slice() {
        [] => format!("the source does not say \"{here}\""),
        [one] => format!("the source says {one}, not \"{here}\""),
        several => format!("the source does not say \"{here}\"; it says {}", several.join(", ")),
    };
    let (span, suggestions) =
        instead.map_or_else(|| (claim.span(), Vec::new()), |(span, put)| (span, vec![put]));
    finding(Side::Target, span, message, suggestions)
}

/// The source's value as it would stand in the translation, with the letters that belong to it.
fn replacement(
    source: &Reading<'_>,
    right: &Claim,
    target: &Reading<'_>,
    wrong: &Claim,
) -> Option<(Span<Byte>, String)> {
    let to = Passage { text: target.passage.text, language: target.passage.language };
    if right.writing == Writing::Digits {
        let from = Passage { text: source.passage.text, language: source.passage.language };
        return substitute_value(from, &right.quantity, to, &wrong.quantity);
    }
    let Value::Number(number) = right.value() else { return None };
    let (text, language) = (number.as_str(), Language::english());
    let quantity = Quantity { value: right.value().clone(), span: Span::new(0, text.len()) };
    substitute_value(Passage { text, language: &language }, &quantity, to, &wrong.quantity)
}

fn written<'text>(reading: &Reading<'text>, claim: &Claim) -> &'text str {
    claim.span().slice(reading.passage.text)
}

fn finding(side: Side, span: Span<Byte>, message: String, suggestions: Vec<String>) -> Finding {
    let rule = Rule::NumberMismatch;
    Finding { rule, severity: rule.severity(), side, span, message, concept: None, suggestions }
}
