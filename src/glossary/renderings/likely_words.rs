//! Words that likely render a term where nothing surer is known.
//!
//! Comes in: translations of texts that hold the term, and of others. Goes out: the words that go with the term most
//! surely, each in its most frequent form. Source: the log-likelihood ratio of Dunning (1993).

use rustc_hash::{FxHashMap, FxHashSet};

use super::Occurrence;
use crate::glossary::extract::Contingency;
use crate::language::Language;
use crate::text::function_words::is_content_word;
use crate::text::normal::normal_form;
use crate::text::token::words;

/// Most words that are given.
const MOST_WORDS: usize = 3;

pub(super) fn likely_words(
    unknown: &[&Occurrence<'_>],
    others: &[String],
    language: &Language,
) -> Vec<String> {
    let with = counts(unknown.iter().map(|one| one.target), language);
    let without = counts(others.iter().map(String::as_str), language);
    let sure = |(word, together): (&String, &u32)| {
        let counts = Contingency {
            together: *together,
            source: unknown.len() as u32,
            target: together + without.get(word).unwrap_or(&0),
            all: (unknown.len() + others.len()) as u32,
        };
        (word.clone(), counts.log_likelihood())
    };
    let mut words: Vec<(String, f64)> = with.iter().map(sure).filter(|(_, sure)| *sure > 0.0).collect();
    words.sort_by(|one, other| other.1.total_cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    words.into_iter().take(MOST_WORDS).map(|(word, _)| word).collect()
}

/// In how many texts each content word stands.
fn counts<'text>(texts: impl Iterator<Item = &'text str>, language: &Language) -> FxHashMap<String, u32> {
    let mut counts: FxHashMap<String, u32> = FxHashMap::default();
    for text in texts {
        let content = words(text).filter(|word| is_content_word(word, language)).map(normal_form);
        let distinct: FxHashSet<String> = content.collect();
        distinct.into_iter().for_each(|word| *counts.entry(word).or_default() += 1);
    }
    counts
}
