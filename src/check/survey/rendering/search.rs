//! What stands for a phrase where its usual words are missing.
//!
//! Comes in: a usual rendering and the places that lack some of it. Goes out: for each the other words, or that there
//! are some, or nothing: a pronoun, an omission and a free translation are no other rendering. A stretch with as many
//! words as usual is taken where one of them is a usual word, sounds like the source or recurs in such places; without
//! that, only where more words of the target are unaccounted for than of the source.

use rustc_hash::FxHashMap;

use super::Distinct;
use super::lexicon::Lexicon;
use super::phrase::Place;
use super::reading::{Readings, Word};
use super::roles::read;
use super::stretch::{abbreviates, are_of_one_word, stands_in_longer_name};
use super::target::{Role, Target};
use super::usual::{Split, Usual};
use super::variant::Rendering;
use crate::check::survey::kinship::Kinship;
use crate::language::Language;
use crate::text::normal::normal_form;
use crate::text::number::values;
use crate::text::{Byte, Span};

/// Most words of a source beside the phrase that may be unaccounted for.
const MOST_UNKNOWN: usize = 3;
/// Most words of a source beside a single word, which has many renderings: only short sentences tell.
const MOST_BESIDE_WORD: usize = 3;
/// Most places whose words are compared.
const MOST_COMPARED: usize = 10;
/// Words that recur in this share of the places without the usual ones stand for the phrase.
const LEAST_RECURRING: f64 = 0.5;

/// What stands in the place of the usual words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Other {
    /// These words of the target.
    Words(Span<Byte>),
    /// Some words of the target: which, is not certain.
    Somewhere,
}

/// All that is known of the pairs.
pub(super) struct Search<'pairs> {
    pub(super) pairs: &'pairs [Distinct<'pairs>],
    pub(super) languages: (&'pairs Language, &'pairs Language),
    pub(super) sources: &'pairs Readings,
    pub(super) targets: &'pairs Readings,
    pub(super) usual: &'pairs Usual<'pairs>,
    pub(super) lexicon: &'pairs Lexicon,
    /// Of the words of the targets.
    pub(super) kinship: Kinship<'pairs>,
}

/// Which of the usual words a word of a target is, a bit each.
pub(super) type Known<'pairs> = FxHashMap<&'pairs str, u64>;

impl<'pairs> Search<'pairs> {
    /// Whether a phrase is a single word.
    pub(super) fn is_word(&self, place: &Place) -> bool {
        !place.span.slice(self.pairs[place.text].source).contains(char::is_whitespace)
    }

    /// Whether a phrase says a number, for which another rule looks: two years.
    pub(super) fn counts(&self, place: &Place) -> bool {
        !values(place.span.slice(self.pairs[place.text].source), self.languages.0).is_empty()
    }

    /// Whether a target lacks one of the usual words in all its forms and in all words of its root. A word form is compared
    /// with them once: `known` remembers which of them it is, a bit each.
    pub(super) fn lacks(&self, usual: &Rendering, text: usize, known: &mut Known<'pairs>) -> bool {
        let target = self.pairs[text].target;
        let is = |written: &str| {
            let word = normal_form(written);
            let is_one = |usual: &String| u64::from(are_of_one_word(&word, usual, &self.kinship));
            usual.words.iter().rev().fold(0, |bits, usual| bits << 1 | is_one(usual))
        };
        let words = self.targets.words(text).iter();
        let written = words.clone().filter(|word| word.is_content()).map(|word| word.span().slice(target));
        let there = written.fold(0, |there, word| there | *known.entry(word).or_insert_with(|| is(word)));
        let is_abbreviated =
            || words.clone().any(|word| abbreviates(word.span().slice(target), &usual.words));
        there.count_ones() as usize != usual.words.len() && !is_abbreviated()
    }

    /// What stands for the phrase in these places, which lack usual words; only those where something does.
    pub(super) fn others(&self, usual: &Rendering, lacking: &[Place]) -> Vec<(Place, Other)> {
        let told = |place: &&Place| {
            !stands_in_longer_name(place.span, self.pairs[place.text].source)
                && !self.stands_in_longer_phrase(place)
                && (!self.is_word(place) || self.words_of(place).1.len() <= MOST_BESIDE_WORD)
        };
        let mut targets: Vec<(Place, Target)> =
            lacking.iter().filter(told).map(|place| (*place, read(self, place, usual))).collect();
        self.mark_recurring(&mut targets);
        let other =
            |(place, target): (Place, Target)| Some((place, target.other_words(&usual.words, MOST_UNKNOWN)?));
        targets.into_iter().filter_map(other).collect()
    }

    /// Whether a word that may be an attribute stands before a phrase that is no name: hard disk space.
    fn stands_in_longer_phrase(&self, place: &Place) -> bool {
        let words = self.sources.words(place.text);
        let Some(first) = words.iter().position(|word| word.span().start == place.span.start) else {
            return false;
        };
        let before = first.checked_sub(1).map(|before| &words[before]);
        let source = self.pairs[place.text].source;
        // A plural is no attribute in English, and a verb may end alike: teaches drip irrigation.
        let is_attribute = |word: &Word| {
            word.is_content() && word.nominal().attribute && !word.span().slice(source).ends_with('s')
        };
        !words[first].is_capitalised() && before.is_some_and(is_attribute)
    }

    /// Whether no word beside the phrase goes more closely with a usual word than the words of the phrase do.
    pub(super) fn is_of_phrase(&self, split: &Split) -> bool {
        let closest = |words: &[&Word], stem: u32| {
            let closeness = words.iter().map(|word| self.lexicon.closeness(word.stem(), stem));
            closeness.fold(0.0, f64::max)
        };
        split.phrases.iter().take(MOST_COMPARED).all(|place| {
            let (own, beside) = self.words_of(place);
            split.stems.iter().all(|stem| closest(&own, *stem) >= closest(&beside, *stem))
        })
    }

    /// The content words of a phrase, and those beside it.
    pub(super) fn words_of(&self, place: &Place) -> (Vec<&Word>, Vec<&Word>) {
        let content = self.sources.words(place.text).iter().filter(|word| word.is_content());
        content.partition(|word| place.span.start <= word.span().start && word.span().end <= place.span.end)
    }

    /// Marks the free words that recur where the usual ones are missing, and elsewhere hardly.
    fn mark_recurring(&self, targets: &mut [(Place, Target)]) {
        let mut counts: FxHashMap<u32, usize> = FxHashMap::default();
        for (_, target) in targets.iter() {
            target.free_stems().into_iter().for_each(|stem| *counts.entry(stem).or_default() += 1);
        }
        let all = targets.len();
        let recurs = |stem: u32| {
            let count = counts.get(&stem).copied().unwrap_or(0);
            count > 1
                && count as f64 >= LEAST_RECURRING * all as f64
                && self.usual.is_lifted(stem, count, all)
        };
        let parts = targets.iter_mut().flat_map(|(_, target)| &mut target.parts);
        for part in parts.filter(|part| part.role == Role::Free && recurs(part.stem)) {
            part.role = Role::Recurring;
        }
    }
}
