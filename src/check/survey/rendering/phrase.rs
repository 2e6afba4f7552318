//! Phrases that recur in the sources: names of several words, words that keep standing side by side, and nouns.
//!
//! Comes in: texts in one language. Goes out: phrases with the places where they stand, the most frequent first. A
//! phrase begins and ends with a content word; only names have others than "of" within (Centre for Peace). A common noun is
//! one too, where an article stands before it. Source: the n-grams with a
//! stop list that term extraction begins with (Justeson and Katz 1995), counted in two passes, as in Park, Chen and Yu's
//! hash filter (1995), so that what is rare takes no memory.

use std::hash::Hasher;

use rustc_hash::{FxHashMap, FxHasher};

use super::reading::{Readings, Word};
use crate::morphology::Nominal;
use crate::text::normal::normal_form;
use crate::text::{Byte, Span};

/// Fewest texts with a phrase: what is rarer cannot be called usual.
pub(super) const LEAST_TEXTS: usize = 4;
/// Most words of a phrase.
const LONGEST: usize = 4;
/// Letters by which words of one stem are told, after Och (1999); English inflects little.
const STEM: usize = 4;
/// A phrase that mostly stands within a longer one says nothing by itself: the share of its places.
const MOST_COVERED: f64 = 0.5;
/// Counters of the first pass, one byte each.
const COUNTERS: usize = 1 << 24;

/// A phrase and where it stands.
#[derive(Debug)]
pub(super) struct Phrase {
    pub(super) places: Vec<Place>,
}

/// A text that holds a phrase, by its number, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) text: usize,
    pub(super) span: Span<Byte>,
}

/// The phrases of the texts that stand in enough of them; in each text their first place.
pub(super) fn phrases(texts: &Readings) -> Vec<Phrase> {
    let mut counters = vec![0_u8; COUNTERS.min((64 * texts.len()).next_power_of_two())];
    for text in 0..texts.len() {
        for (key, _) in candidates(texts.words(text)) {
            let counter = counter(key, counters.len());
            counters[counter] = counters[counter].saturating_add(1);
        }
    }
    let often = |key: u64| usize::from(counters[counter(key, counters.len())]) >= LEAST_TEXTS;
    let mut found: FxHashMap<u64, Vec<Place>> = FxHashMap::default();
    for text in 0..texts.len() {
        for (key, span) in candidates(texts.words(text)).into_iter().filter(|(key, _)| often(*key)) {
            found.entry(key).or_default().push(Place { text, span });
        }
    }
    found.retain(|_, places| places.len() >= LEAST_TEXTS);
    without_covered(found)
}

fn counter(key: u64, counters: usize) -> usize {
    usize::try_from(key % counters as u64).unwrap_or(0)
}

/// What may be a phrase in a text, by the hash of its stems, each once.
fn candidates(words: &[Word]) -> Vec<(u64, Span<Byte>)> {
    let mut found: Vec<(u64, Span<Byte>)> = Vec::new();
    let mut add = |window: &[Word]| {
        let key = key(window);
        if found.iter().all(|(known, _)| *known != key) {
            found.push((key, Span::new(window[0].span().start, window[window.len() - 1].span().end)));
        }
    };
    for run in words.chunk_by(|left, right| left.is_word() && right.is_word()) {
        for length in 2..=LONGEST {
            run.windows(length).filter(|window| may_be_phrase(window)).for_each(&mut add);
        }
        let nouns = run.windows(2).filter(|pair| pair[0].is_article() && is_noun(&pair[1]));
        nouns.for_each(|pair| add(&pair[1..]));
    }
    found
}

/// The stems of a phrase as one number; a name is another phrase than the same words in small letters.
fn key(words: &[Word]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write_u8(u8::from(words.len() > 1 && is_name(words)));
    words.iter().for_each(|word| hasher.write_u32(word.stem()));
    hasher.finish()
}

fn is_name(words: &[Word]) -> bool {
    words.iter().all(|word| word.is_capitalised() || !word.is_content())
}

/// Whether a word after an article is a common noun; a capital at its beginning may be an adjective's.
fn is_noun(word: &Word) -> bool {
    word.is_content() && !word.is_general() && word.nominal().head && !word.is_capitalised()
}

fn may_be_phrase(words: &[Word]) -> bool {
    let ends =
        words.first().zip(words.last()).is_some_and(|(first, last)| first.is_content() && last.is_content());
    let joins = |word: &Word| word.is_joint() || word.is_content() && !word.is_general();
    ends && may_be_nominal(words) && (words.iter().all(joins) || is_name(words))
}

/// Whether no word of a phrase is a verb, and one of its ends its head.
fn may_be_nominal(words: &[Word]) -> bool {
    let belongs = |word: &Word| !word.is_content() || word.nominal() != Nominal::NONE;
    let is_head = |word: Option<&Word>| word.is_some_and(|word| word.nominal().head);
    words.iter().all(belongs) && (is_head(words.first()) || is_head(words.last()))
}

/// The first letters of a word; of a Latin one all, without a possessive.
pub(super) fn stem(word: &str) -> String {
    let normal = normal_form(word);
    let bare = normal.strip_suffix("'s").unwrap_or(&normal);
    if bare.is_ascii() { singular(bare).to_owned() } else { bare.chars().take(STEM).collect() }
}

/// A Latin word without the -s of a plural: council and councils, but news and class stay.
fn singular(word: &str) -> &str {
    let shorter = word.strip_suffix('s').filter(|shorter| shorter.len() >= STEM && !shorter.ends_with('s'));
    shorter.unwrap_or(word)
}

/// Leaves out what mostly stands within longer phrases; the most frequent first.
fn without_covered(found: FxHashMap<u64, Vec<Place>>) -> Vec<Phrase> {
    let mut by_text: FxHashMap<usize, Vec<Span<Byte>>> = FxHashMap::default();
    for place in found.values().flatten() {
        by_text.entry(place.text).or_default().push(place.span);
    }
    let covers = |longer: &Span<Byte>, place: &Place| {
        longer.start <= place.span.start && place.span.end <= longer.end && longer.len() > place.span.len()
    };
    let is_covered = |place: &&Place| by_text[&place.text].iter().any(|longer| covers(longer, place));
    let stands_alone = |places: &Vec<Place>| {
        let covered = places.iter().filter(is_covered).count();
        (covered as f64) <= MOST_COVERED * places.len() as f64
    };
    let mut phrases: Vec<Phrase> =
        found.into_values().filter(stands_alone).map(|places| Phrase { places }).collect();
    phrases.sort_by_key(|phrase| {
        (std::cmp::Reverse(phrase.places.len()), phrase.places[0].text, phrase.places[0].span)
    });
    phrases
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn found(texts: &[&str], language: &Language) -> Vec<String> {
        let phrases = phrases(&Readings::new(texts.iter().copied(), language, stem));
        phrases
            .iter()
            .map(|phrase| phrase.places[0].span.slice(texts[phrase.places[0].text]).to_owned())
            .collect()
    }

    #[test]
    fn names_keep_their_small_words_and_fragments_go() {
        let texts = [
            "The Board of Peace met in Astana.",
            "He spoke of the Board of Peace again.",
            "Members of the Board of Peace voted.",
            "The Board of Peace will go on.",
        ];
        assert_eq!(found(&texts, &Language::english()), ["Board of Peace"]);
        assert!(found(&texts[..3], &Language::english()).is_empty());
    }

    #[test]
    fn forms_of_one_phrase_are_counted_together() {
        let texts =
            ["Зимняя помощь пришла.", "О зимней помощи.", "Зимнюю помощь ждут.", "Ждали зимней помощью."];
        assert_eq!(found(&texts, &Language::russian()), ["Зимняя помощь"]);
    }
}
