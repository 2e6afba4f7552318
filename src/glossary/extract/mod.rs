//! Terms that texts hold and a glossary might, with what stands for them in the translations.
//!
//! Comes in: pairs of texts in two languages, or texts in one. Goes out: word sequences that look like terms, the
//! likeliest first, each in its dictionary form with its likely counterparts. Source: C-value of Frantzi, Ananiadou &
//! Mima, "Automatic recognition of multi-word terms" (2000); association over aligned texts after Dunning, "Accurate
//! methods for the statistics of surprise and coincidence" (1993) and Melamed, "Models of translational equivalence
//! among words" (2000).

mod association;
mod corpus;
mod dictionary_form;
mod explaining;
mod folding;
mod linking;
mod phrases;
mod same_phrases;
mod stop_words;
mod termhood;
mod words;

use rustc_hash::{FxBuildHasher, FxHashSet};
use std::hash::BuildHasher;

use crate::language::Language;
pub(super) use association::Contingency;
use corpus::Corpus;
use dictionary_form::dictionary_form;
pub(super) use explaining::explaining_phrases;
use folding::Folding;
use phrases::Phrases;
pub(super) use same_phrases::same_phrases;
pub(crate) use stop_words::is_general_word;

/// How many times as many candidates are compared with the translations as are asked for.
const SHORT_LIST: usize = 12;
/// Fewest candidates that are compared.
const SHORTEST_LIST: usize = 600;

/// What to propose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// How many candidates about.
    pub limit: usize,
    /// In how many places a candidate stands at least; two, for what stands once tells nothing.
    pub min_count: usize,
}

/// A word sequence that looks like a term.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// Its dictionary form, or its most frequent form where that is not certain.
    pub text: String,
    /// In how many places it stands, in any form.
    pub count: usize,
    /// Whether it is written as a name.
    pub is_name: bool,
    /// How much it looks like a term, in places: those where no longer term covers it, weighed.
    pub score: f64,
    /// What likely stands for it in the translations, the likeliest first.
    pub counterparts: Vec<Counterpart>,
}

/// What likely stands for a candidate in the translations.
#[derive(Debug, Clone, PartialEq)]
pub struct Counterpart {
    /// Its dictionary form, or its most frequent form where that is not certain.
    pub text: String,
    /// How many pairs of texts hold both.
    pub count: usize,
    /// How surely both go together, 0 to 1.
    pub confidence: f64,
}

/// Texts that were read, from which terms are proposed.
#[derive(Debug)]
pub struct Extraction {
    source: Corpus,
    target: Option<Corpus>,
    seen: FxHashSet<u64>,
}

impl Extraction {
    /// For texts in `from`, with their translations into `to` if there are any.
    #[must_use]
    pub fn new(from: &Language, to: Option<&Language>) -> Self {
        Self { source: Corpus::new(from), target: to.map(Corpus::new), seen: FxHashSet::default() }
    }

    /// Reads a text with its translation, which is empty where the texts are in one language. A pair that was read
    /// already teaches nothing new.
    pub fn add(&mut self, source: &str, target: &str) {
        if self.seen.insert(FxBuildHasher.hash_one((source, target))) {
            self.source.add(source);
            self.target.iter_mut().for_each(|corpus| corpus.add(target));
        }
    }

    /// The candidates, the likeliest first: more than are wanted, so that some can be left out.
    pub fn candidates(self, wanted: Wanted) -> impl Iterator<Item = Candidate> {
        let least = u32::try_from(wanted.min_count.max(2)).unwrap_or(u32::MAX);
        let source = Side::new(self.source, least);
        let target = self.target.map(|corpus| Side::new(corpus, least));
        let listed = source.best(SHORTEST_LIST.max(wanted.limit.saturating_mul(SHORT_LIST)));
        let linked = match &target {
            Some(target) => linking::linked(&source, target, &listed),
            None => linking::alone(&source, &listed),
        };
        let mut shown = FxHashSet::default();
        let candidates = linked.into_iter().map(move |linked| source.candidate(&linked, target.as_ref()));
        candidates.filter(move |candidate| shown.insert(candidate.text.clone()))
    }
}

/// The texts of one language with the phrases that they hold.
#[derive(Debug)]
struct Side {
    corpus: Corpus,
    folding: Folding,
    phrases: Phrases,
    /// In how many places no longer phrase covers each.
    own_counts: Vec<u32>,
    /// How much each phrase looks like a term.
    termhood: Vec<f64>,
}

impl Side {
    fn new(corpus: Corpus, least: u32) -> Self {
        let folding = Folding::new(&corpus);
        let phrases = Phrases::new(&corpus, &folding, least);
        let own_counts = termhood::own_counts(&phrases);
        let termhood = termhood::termhood(&phrases, &own_counts);
        Self { corpus, folding, phrases, own_counts, termhood }
    }

    /// The phrases that look most like terms.
    fn best(&self, count: usize) -> Vec<usize> {
        let mut places: Vec<usize> =
            (0..self.termhood.len()).filter(|place| self.termhood[*place] > 0.0).collect();
        places
            .sort_by(|one, other| self.termhood[*other].total_cmp(&self.termhood[*one]).then(one.cmp(other)));
        places.truncate(count);
        places
    }

    fn candidate(&self, linked: &linking::Linked, target: Option<&Self>) -> Candidate {
        let phrase = &self.phrases.list[linked.phrase];
        let counterpart = |link: &linking::Link| {
            target.map(|target| Counterpart {
                text: dictionary_form(&target.corpus, &target.folding, &target.phrases.list[link.phrase]),
                count: link.together as usize,
                confidence: link.confidence,
            })
        };
        let mut counterparts: Vec<Counterpart> = linked.links.iter().filter_map(counterpart).collect();
        counterparts.dedup_by(|one, before| one.text == before.text);
        Candidate {
            text: dictionary_form(&self.corpus, &self.folding, phrase),
            count: phrase.count as usize,
            is_name: phrase.is_name(),
            score: linked.score,
            counterparts,
        }
    }
}

#[cfg(test)]
mod tests;
