//! The shapes of nouns, names and adjectives before suffixes.
//!
//! Comes in: the folded letters of a lemma. Goes out: the stem as it is, voiced (кітап, кітаб-),
//! elided (халық, халқ-), without its soft sign (рубль, рубл-), without a consonant that Kazakh
//! does not pronounce (журналист, журналис-; металл, метал-), with a vowel to carry suffixes (факт,
//! факті-).

use super::automaton::{Next, State};
use super::sound::is_vowel;
use super::stem::{Stem, voiced, with_last};

/// Words that regularly lose their last vowel before a possessive.
const ELIDING: &[&str] = &[
    "ауыз",
    "бөрік",
    "дауыс",
    "ерік",
    "ерін",
    "кейіп",
    "көрік",
    "қалып",
    "қарын",
    "қауіп",
    "қойын",
    "құлық",
    "құлып",
    "мойын",
    "мұрын",
    "мүлік",
    "орын",
    "парық",
    "халық",
    "ырық",
    "әріп",
    "ғұрып",
];

/// The shapes of a lemma, the lemma itself first.
pub(super) fn stems(lemma: &[char], state: State) -> Vec<Stem> {
    let whole = Stem::plain(lemma.to_vec(), state);
    if lemma.len() < 2 {
        return vec![whole];
    }
    let mut stems = Vec::with_capacity(6);
    push_before_vowels(&whole, &mut stems);
    push_elided(&whole, &mut stems);
    push_lightened(&whole, &mut stems);
    let elides = stems.iter().any(|stem| stem.regular && stem.next == Next::Vowel);
    let whole_before = if elides { Next::Consonant } else { Next::Anything };
    stems.insert(0, whole.before(whole_before));
    stems
}

/// Voicing: obligatory for қ, usual for к and п, left out by some loanwords (банкі, типі).
fn push_before_vowels(whole: &Stem, stems: &mut Vec<Stem>) {
    match whole.letters.as_slice() {
        [stem @ .., 'ь'] => stems.push(whole.bound(stem.to_vec(), Next::Vowel)),
        [.., before, 'к'] if !is_vowel(*before) => {
            stems.push(whole.bound(with_last(&whole.letters, 'г'), Next::Vowel).understood());
        }
        [.., last] => {
            let Some(voiced) = voiced(*last) else { return };
            if *last != 'қ' {
                stems.push(whole.bound(whole.letters.clone(), Next::Vowel).understood());
            }
            stems.push(whole.bound(with_last(&whole.letters, voiced), Next::Vowel));
        }
        [] => {}
    }
}

/// Elision of ы, і between a sonorant and a final consonant: орын, орн-.
fn push_elided(whole: &Stem, stems: &mut Vec<Stem>) {
    let [start @ .., vowel, last] = whole.letters.as_slice() else { return };
    if !is_elidable(start, *vowel, *last) {
        return;
    }
    let elided = whole.bound([start, &[*last]].concat(), Next::Vowel);
    if elides(&whole.letters) {
        stems.iter_mut().for_each(|stem| stem.regular = false);
        if voiced(*last).is_none() {
            stems.push(whole.bound(whole.letters.clone(), Next::Vowel).understood());
        }
        stems.push(elided);
    } else {
        stems.push(elided.understood());
    }
}

fn is_elidable(start: &[char], vowel: char, last: char) -> bool {
    let [.., before, sonorant] = start else { return false };
    matches!(vowel, 'ы' | 'і')
        && matches!(sonorant, 'р' | 'л' | 'й' | 'у' | 'ң')
        && is_vowel(*before)
        && matches!(last, 'н' | 'қ' | 'к' | 'п' | 'з' | 'с' | 'р' | 'л')
}

/// Whether a word regularly loses its last vowel.
pub(super) fn elides(letters: &[char]) -> bool {
    ELIDING.iter().any(|word| word.chars().eq(letters.iter().copied()))
}

/// Loanwords: журналистер, съезі, металы, фактісі.
fn push_lightened(whole: &Stem, stems: &mut Vec<Stem>) {
    match whole.letters.as_slice() {
        [light @ .., 'т'] if light.ends_with(&['с']) => push_light(whole, light, stems),
        [light @ .., 'д'] if light.ends_with(&['з']) => push_light(whole, light, stems),
        [light @ .., last] if light.ends_with(&[*last]) && !is_vowel(*last) => {
            push_light(whole, light, stems);
        }
        [.., 'к' | 'п' | 'ф', 'т'] | [.., 'с', 'к'] | [.., 'н', 'г'] => {
            let carried = [whole.letters.as_slice(), &['і']].concat();
            stems.push(Stem::plain(carried, whole.state).bare().understood());
        }
        _ => {}
    }
}

fn push_light(whole: &Stem, light: &[char], stems: &mut Vec<Stem>) {
    stems.push(whole.bound(light.to_vec(), Next::Anything).understood());
}
