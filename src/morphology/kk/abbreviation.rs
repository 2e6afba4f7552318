//! Suffixes after a hyphen: ҚР-ның, БҰҰ-ға, Facebook-тің.
//!
//! Comes in: an abbreviation and the letters after its hyphen. Goes out: yes or no. How the
//! abbreviation is read aloud decides its suffixes and is not known, so any row of them passes.

use super::automaton::{State, accepts};
use super::letters::fold;
use super::sound::Context;

/// Whether `suffix`, the token after the hyphen, is a chain of case, possessive and plural suffixes.
///
/// A tokeniser parts `ҚР-ның` into `ҚР`, `-` and `ның`; a recogniser that has found the term `ҚР`
/// asks here whether the term goes on to the end of `ның`.
#[must_use]
pub fn is_suffix_of(abbreviation: &str, suffix: &str) -> bool {
    !abbreviation.is_empty() && !suffix.is_empty() && accepts(State::Nominal, Context::ANY, &fold(suffix))
}

/// Whether a folded form is the folded lemma, a hyphen and suffixes.
pub(super) fn is_hyphenated_form(form: &[char], lemma: &[char]) -> bool {
    match form.strip_prefix(lemma) {
        Some(['-', suffix @ ..]) => !suffix.is_empty() && accepts(State::Nominal, Context::ANY, suffix),
        _ => false,
    }
}
