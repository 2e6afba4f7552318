//! Terms that end in a possessive: Бейбітшілік кеңесі.
//!
//! Comes in: the folded head of such a term. Goes out: the stems that keep the possessive in the
//! singular (кеңесі-не) and in the plural (кеңестері-не).

use super::automaton::State;
use super::noun_stem;
use super::sound::is_vowel;
use super::stem::{Stem, voiceless, with_last};

/// Nouns in -ес, which their possessives do not tell from nouns in -е.
const SIBILANT_NOUNS: &[&str] = &["белес", "егес", "елес", "кеңес", "күрес", "үлес"];

/// How likely a word is a possessive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// It cannot be one.
    Plain,
    /// It may be one, but rather is a word of its own: Алматы, елші.
    RatherPlain,
    /// It most likely is one: министрлігі, … кеңесі.
    RatherOwned,
}

/// How to read a word that is the head of a longer term, or a term alone.
pub(super) fn reading(word: &[char], is_head: bool) -> Reading {
    if !is_possessive(word) {
        Reading::Plain
    } else if is_clearly_possessive(word) || (is_head && !is_agent(word)) {
        Reading::RatherOwned
    } else {
        Reading::RatherPlain
    }
}

/// The stems of a possessive: itself, and in the plural the noun it comes from.
pub(super) fn stems(word: &[char]) -> Vec<Stem> {
    let mut stems = vec![Stem::plain(word.to_vec(), State::OwnedByThird)];
    if !is_plural(word) {
        let plain = |noun| Stem::plain(noun, State::OwnedNoun).bare();
        let nouns = owned(word).into_iter().enumerate();
        stems.extend(nouns.map(|(at, noun)| if at == 0 { plain(noun) } else { plain(noun).understood() }));
    }
    stems
}

/// Whether a word may end in -ы, -і, -сы, -сі of the third person.
fn is_possessive(word: &[char]) -> bool {
    match word {
        [.., before, 'с', 'ы' | 'і'] if is_vowel(*before) => true,
        [start @ .., last, 'ы' | 'і'] => {
            !is_vowel(*last) && (start.iter().any(|&letter| is_vowel(letter)) || start.len() > 1)
        }
        _ => false,
    }
}

/// -сы after a vowel, -лығы, -лары: seldom anything but a possessive.
fn is_clearly_possessive(word: &[char]) -> bool {
    let abstract_noun = matches!(word, [.., 'л' | 'д' | 'т', 'ы' | 'і', 'ғ' | 'г', 'ы' | 'і']);
    matches!(word, [.., before, 'с', 'ы' | 'і'] if is_vowel(*before)) || abstract_noun || is_plural(word)
}

/// -шы, -ші make names of people: елші, хатшы.
fn is_agent(word: &[char]) -> bool {
    matches!(word, [.., 'ш', 'ы' | 'і'])
}

/// Whether a possessive is of several things already: әскерлері.
fn is_plural(head: &[char]) -> bool {
    matches!(head, [.., 'л' | 'д' | 'т', 'а' | 'е', 'р', 'ы' | 'і'])
}

/// The nouns that a possessive may come from, the likeliest first.
fn owned(word: &[char]) -> Vec<Vec<char>> {
    let Some((&vowel, bare)) = word.split_last() else { return Vec::new() };
    match bare {
        [noun @ .., 'с'] if noun.last().is_some_and(|&last| is_vowel(last)) => {
            let mut nouns = vec![noun.to_vec(), bare.to_vec()];
            if ends_in_sibilant(bare) {
                nouns.reverse();
            }
            nouns
        }
        _ => owned_after_consonant(bare, vowel),
    }
}

/// Whether a noun in -с is likelier than one without: жұмысы, жолдасы, кеңесі, but елшісі, қаласы.
fn ends_in_sibilant(noun: &[char]) -> bool {
    match noun {
        [.., before, 'ы' | 'і', 'с'] => *before != 'ш',
        [.., before, 'л' | 'д' | 'т', 'а' | 'е', 'с'] if !is_vowel(*before) => true,
        _ => SIBILANT_NOUNS.iter().any(|known| known.chars().eq(noun.iter().copied())),
    }
}

/// министрлігі, халқы, кеңесі.
fn owned_after_consonant(bare: &[char], vowel: char) -> Vec<Vec<char>> {
    let Some((&last, start)) = bare.split_last() else { return Vec::new() };
    let mut nouns = vec![with_last(bare, voiceless(last).unwrap_or(last))];
    if voiceless(last).is_some() {
        nouns.push(bare.to_vec());
    }
    let full = [start, &[vowel, last]].concat();
    if noun_stem::elides(&full) {
        nouns.insert(0, full);
    }
    nouns
}

#[cfg(test)]
mod tests {
    use super::super::letters::fold;
    use super::*;

    #[test]
    fn a_possessive_shows_the_noun_it_comes_from() {
        for (possessive, noun) in [
            ("министрлігі", "министрлік"),
            ("кеңесі", "кеңес"),
            ("халқы", "халық"),
            ("мектебі", "мектеп"),
            ("мекемесі", "мекеме"),
            ("тобы", "топ"),
            ("елшісі", "елші"),
            ("жұмысы", "жұмыс"),
        ] {
            assert_eq!(owned(&fold(possessive)).first(), Some(&fold(noun)), "{possessive}");
        }
    }

    #[test]
    fn heads_are_read_as_possessives_more_readily() {
        assert_eq!(reading(&fold("кеңесі"), true), Reading::RatherOwned);
        assert_eq!(reading(&fold("Алматы"), false), Reading::RatherPlain);
        assert_eq!(reading(&fold("министрлігі"), false), Reading::RatherOwned);
        assert_eq!(reading(&fold("хатшы"), true), Reading::RatherPlain);
        assert_eq!(reading(&fold("Астана"), true), Reading::Plain);
    }
}
