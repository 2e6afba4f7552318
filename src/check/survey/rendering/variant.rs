//! What renders a phrase, and what renders it otherwise.
//!
//! Comes in: the places of a phrase, those with the usual words opposite and those without. Goes out: the usual rendering,
//! and those in other words. Forms of one word are one rendering; what stands for a phrase where the usual words are
//! missing, [`Search`] tells.

use rustc_hash::FxHashMap;

use super::phrase::Place;
use super::search::{Other, Search};
use super::stretch::{are_like, content_words, neighbours, widened};
use super::usual::Split;
use crate::check::survey::kinship::Kinship;
use crate::morphology::Nominal;
use crate::text::{Byte, Span};

/// A usual rendering was used so often …
pub(super) const LEAST_USUAL: usize = 3;
/// … and so many times more often than another.
pub(super) const LEAST_DOMINANCE: usize = 2;
/// Of a single word, which may have several senses, so often …
const LEAST_USUAL_OF_WORD: usize = 4;
/// … and so many times more often than all others together.
const LEAST_DOMINANCE_OF_WORD: usize = 3;
/// A word belongs to the usual rendering where it stands beside it in this share of its places.
const LEAST_CONSTANT: f64 = 0.8;
/// Most places without the usual words that are looked at.
const MOST_OTHERS: usize = 30;

/// How a phrase is rendered.
pub(super) struct Study {
    /// The usual rendering.
    pub(super) usual: Rendering,
    /// How often it stands.
    pub(super) count: usize,
    /// Those in other words.
    pub(super) variants: Vec<Rendering>,
    /// Where other words stand for it, but not which: the phrase in the sources.
    pub(super) unlocated: Vec<Place>,
}

/// One rendering in all its forms.
pub(super) struct Rendering {
    /// Its content words in normal form, as they first came.
    pub(super) words: Vec<String>,
    /// It, as it stands in the texts.
    written: Vec<String>,
    /// Where it stands in the targets.
    pub(super) places: Vec<Place>,
}

impl Study {
    /// The study of a phrase; none where no rendering is usual.
    pub(super) fn new(split: &Split, search: &Search<'_>) -> Option<Self> {
        if split.phrases.first().is_some_and(|place| search.counts(place)) || !search.is_of_phrase(split) {
            return None;
        }
        let spans: Vec<Option<Span<Byte>>> = split.with.iter().map(|place| Some(place.span)).collect();
        let renderings = renderings(&split.with, &spans, search);
        let usual = renderings.into_iter().max_by_key(|rendering| rendering.places.len())?;
        let usual = usual.with_constant_neighbours(search);
        if !usual.is_noun_phrase(search) {
            return None;
        }
        let (lacking, count) = lacking(&usual, split, search);
        let is_word = split.without.iter().all(|place| search.is_word(place));
        let (least, dominance, words) = match is_word {
            true => (LEAST_USUAL_OF_WORD, LEAST_DOMINANCE_OF_WORD, 1),
            false => (LEAST_USUAL, 1, 2),
        };
        let is_usual = count >= least && lacking.len() * dominance <= count && usual.words.len() >= words;
        if !is_usual {
            return None;
        }
        let others = search.others(&usual, &spread(&lacking, MOST_OTHERS));
        let (located, unlocated): (Vec<_>, Vec<_>) =
            others.into_iter().partition(|(_, other)| matches!(other, Other::Words(_)));
        let place_and_span = |(place, other): (Place, Other)| match other {
            Other::Words(span) => (place, Some(span)),
            Other::Somewhere => (place, None),
        };
        let (places, spans): (Vec<Place>, Vec<_>) = located.into_iter().map(place_and_span).unzip();
        let mut variants = self::renderings(&places, &spans, search);
        variants.retain(|variant| variant.places.len() * LEAST_DOMINANCE <= count);
        let unlocated = unlocated.into_iter().map(|(place, _)| place).collect();
        Some(Self { usual, count, variants, unlocated })
    }
}

/// The places that lack a usual word in any form, and how many places do not.
fn lacking(usual: &Rendering, split: &Split, search: &Search<'_>) -> (Vec<Place>, usize) {
    let mut known = FxHashMap::default();
    let (lacking, others): (Vec<Place>, Vec<Place>) =
        split.without.iter().partition(|place| search.lacks(usual, place.text, &mut known));
    (lacking, split.with.len() + others.len())
}

impl Rendering {
    /// It as it stands most often; of equally frequent forms the shortest.
    pub(super) fn text(&self) -> &str {
        let count = |text: &String| self.written.iter().filter(|other| *other == text).count();
        let best = self.written.iter().max_by_key(|text| (count(text), std::cmp::Reverse(text.len())));
        best.map_or("", String::as_str)
    }

    /// The rendering with the words that stand beside it wherever it stands: forms of short words have no stem in common.
    fn with_constant_neighbours(self, search: &Search<'_>) -> Self {
        let target = |place: &Place| search.pairs[place.text].target;
        let beside = |place: &Place| neighbours(place.span, target(place), search.languages.1);
        let beside: Vec<[Option<String>; 2]> = self.places.iter().map(beside).collect();
        let constant = |side: usize| {
            let words: Vec<&String> = beside.iter().filter_map(|words| words[side].as_ref()).collect();
            let count = |word: &String| {
                words.iter().filter(|other| search.kinship.are_forms_of_one(word, other)).count() as f64
            };
            let least = LEAST_CONSTANT * beside.len() as f64;
            words.first().is_some_and(|word| count(word) >= least)
        };
        let sides = [constant(0), constant(1)];
        if sides == [false, false] || self.places.len() < LEAST_USUAL {
            return self;
        }
        let widen = |place: &Place| Some(widened(place.span, target(place), sides));
        let spans: Vec<Option<Span<Byte>>> = self.places.iter().map(widen).collect();
        let widest = renderings(&self.places, &spans, search);
        widest.into_iter().max_by_key(|rendering| rendering.places.len()).unwrap_or(self)
    }

    /// Whether it may be a noun phrase in its own form: no verb in it, and a noun at one end.
    fn is_noun_phrase(&self, search: &Search<'_>) -> bool {
        let nominal = |word: &String| search.kinship.morphology.nominal(word, "");
        let nominals: Vec<Nominal> = self.words.iter().map(nominal).collect();
        let is_head = |nominal: Option<&Nominal>| nominal.is_some_and(|nominal| nominal.head);
        !nominals.contains(&Nominal::NONE) && (is_head(nominals.first()) || is_head(nominals.last()))
    }

    /// Whether both are the same words in any form.
    pub(super) fn is_like(&self, other: &Self, kinship: &Kinship<'_>) -> bool {
        are_like(&self.words, &other.words, kinship)
    }
}

/// Some of the places, evenly spread.
fn spread(places: &[Place], most: usize) -> Vec<Place> {
    places.iter().copied().step_by(places.len().div_ceil(most).max(1)).collect()
}

/// The stretches as renderings, in the order in which they come.
pub(super) fn renderings(
    places: &[Place],
    spans: &[Option<Span<Byte>>],
    search: &Search<'_>,
) -> Vec<Rendering> {
    let mut renderings: Vec<Rendering> = Vec::new();
    for (place, span) in places.iter().zip(spans) {
        let Some(span) = *span else { continue };
        let written = span.slice(search.pairs[place.text].target).to_owned();
        let words = content_words(&written, search.languages.1);
        let place = Place { text: place.text, span };
        match renderings.iter_mut().find(|known| are_like(&known.words, &words, &search.kinship)) {
            Some(known) => {
                known.places.push(place);
                known.written.push(written);
            }
            None => renderings.push(Rendering { words, written: vec![written], places: vec![place] }),
        }
    }
    renderings.retain(|rendering| !rendering.words.is_empty());
    renderings
}
