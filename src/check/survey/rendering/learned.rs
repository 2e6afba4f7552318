//! What stands for a phrase in translations, told by IBM model 1.
//!
//! Comes in: places of a phrase in sources. Goes out: for each the surest stretch of its target. Learns from a small
//! sample with the phrase and without, so that a study takes the same time in a large memory as in a small one. Source:
//! [`counterparts`].

use super::Distinct;
use super::phrase::Place;
use super::usual::Split;
use crate::align::{Example, Unmarked, counterparts};
use crate::language::Language;
use crate::progress::Silent;
use crate::text::{Byte, Span};

/// Most pairs of a kind that are learned from.
pub(super) const SAMPLE: usize = 30;

/// For each place the surest stretch of the target that stands for the phrase.
pub(super) fn counterpart_spans(
    asked: &[Place],
    split: &Split,
    pairs: &[Distinct<'_>],
    languages: (&Language, &Language),
) -> Vec<Option<Span<Byte>>> {
    let holds = |text: usize| split.with.iter().chain(&split.without).any(|place| place.text == text);
    let step = pairs.len().div_ceil(SAMPLE).max(1);
    let others: Vec<usize> = (0..pairs.len()).step_by(step).filter(|text| !holds(*text)).collect();
    let spans: Vec<[Span<Byte>; 1]> = asked.iter().map(|place| [place.span]).collect();
    let example = |(place, spans): (&Place, &'_ [Span<Byte>; 1])| {
        (pairs[place.text].source, pairs[place.text].target, *spans)
    };
    let marked: Vec<_> = asked.iter().zip(&spans).map(example).collect();
    let examples: Vec<Example<'_>> =
        marked.iter().map(|(source, target, spans)| Example { source, target, spans }).collect();
    let read = |text: &usize| Unmarked::new(languages, pairs[*text].source, pairs[*text].target);
    let unmarked: Vec<Unmarked> = others.iter().map(read).collect();
    let unmarked: Vec<&Unmarked> = unmarked.iter().collect();
    let Ok(found) = counterparts(languages, &examples, &[], &unmarked, &mut Silent) else {
        return vec![None; asked.len()];
    };
    let surest = |found: Vec<crate::align::Counterpart>| {
        let best = found.into_iter().max_by(|one, other| one.confidence.total_cmp(&other.confidence));
        best.map(|counterpart| counterpart.span)
    };
    found.into_iter().map(surest).collect()
}
