//! Index keys: what a word may come from, with everything that changes inside a stem taken out.
//!
//! Comes in: a folded word. Goes out: one key for each stem that its ending allows.

use super::automaton::{State, accepts};
use super::sound::{Context, Harmony, Sound};
use super::stem::voiceless;

/// The keys of a word, each once.
pub(super) fn keys(word: &[char]) -> Vec<String> {
    let mut keys = vec![key(word)];
    for length in (1..word.len()).rev() {
        let (stem, rest) = word.split_at(length);
        if may_inflect(stem, rest) {
            let key = key(stem);
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
    }
    keys
}

/// Whether `rest` may be the suffixes of a word that begins with `stem`.
fn may_inflect(stem: &[char], rest: &[char]) -> bool {
    if let ['-', suffix @ ..] = rest {
        return accepts(State::Nominal, Context::ANY, suffix);
    }
    let context = Context { sound: Sound::ending(stem), harmony: Harmony::RatherBack };
    let short = stem.ends_with(&['и']) && accepts(State::PresentShort, context, rest);
    short || accepts(State::AnyStem, context, rest)
}

/// The stem without what suffixes may change: final narrow vowels, voicing, elided vowels.
fn key(stem: &[char]) -> String {
    let light = without_silent_consonant(without_unstable_end(stem));
    let Some((&last, start)) = light.split_last() else { return String::new() };
    let start = match start {
        [elided @ .., 'ы' | 'і'] => elided,
        _ => start,
    };
    start.iter().copied().chain([hardened(last)]).collect()
}

/// The consonant before voicing, and before п became у: кітаб is кітап, тау(ып) is тап.
fn hardened(letter: char) -> char {
    if letter == 'у' { 'п' } else { voiceless(letter).unwrap_or(letter) }
}

/// оқы, оқи, оқ; ки, кий; рубль, рубл; the first letter always stays.
fn without_unstable_end(stem: &[char]) -> &[char] {
    let stem = if stem.ends_with(&['и', 'й']) { &stem[..stem.len() - 1] } else { stem };
    let end = stem.iter().rposition(|letter| !matches!(letter, 'ы' | 'і' | 'и' | 'ь')).map_or(1, |at| at + 1);
    &stem[..end.min(stem.len())]
}

/// журналист, журналис; металл, метал.
fn without_silent_consonant(stem: &[char]) -> &[char] {
    match stem {
        [light @ .., 'т'] if light.ends_with(&['с']) => light,
        [light @ .., 'д'] if light.ends_with(&['з']) => light,
        [light @ .., last] if light.last().is_some_and(|&twin| hardened(twin) == hardened(*last)) => light,
        _ => stem,
    }
}
