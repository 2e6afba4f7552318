//! The shapes of verbs before suffixes.
//!
//! Comes in: the folded letters of an infinitive in -у or of an imperative. Goes out: the stems it
//! may have: бару is бар-, оқу is оқы-, сүю is сүй-, жабу is жап- with жаб- and жау-.

use super::automaton::{Next, State};
use super::harmony;
use super::sound::{Harmony, is_vowel};
use super::stem::{Stem, voiced, voiceless, with_last};

/// Verbs whose stem ends in ы, і, which the infinitive hides.
const VOWEL_STEMS: &[&str] = &[
    "абыржы",
    "аңды",
    "аршы",
    "байы",
    "балқы",
    "ері",
    "есті",
    "жібі",
    "жылжы",
    "кемі",
    "қалқы",
    "қалғы",
    "қаңғы",
    "қобалжы",
    "мүжі",
    "мүлгі",
    "оқы",
    "сасы",
    "таны",
    "тасы",
    "тоқы",
    "ұйы",
    "үңгі",
    "шалқы",
    "шарпы",
    "шірі",
    "шошы",
    "ырғы",
];

/// Verbs that lose their last vowel before another.
const ELIDING: &[&str] = &["қорық", "ірік"];

/// The shapes of a lemma, the likeliest first.
pub(super) fn stems(lemma: &[char]) -> Vec<Stem> {
    let mut imperatives = imperatives(lemma).into_iter().filter(|imperative| imperative.len() > 1);
    let mut stems = Vec::with_capacity(8);
    if let Some(usual) = imperatives.next() {
        push_shapes(usual, &mut stems);
    }
    let others = imperatives.flat_map(|imperative| {
        let mut shapes = Vec::new();
        push_shapes(imperative, &mut shapes);
        shapes
    });
    stems.extend(others.map(|stem| stem.without_voice().understood()));
    stems
}

/// Whether a dictionary word is an infinitive.
pub(super) fn is_infinitive(lemma: &[char]) -> bool {
    matches!(lemma, [stem @ .., 'у'] if has_vowel(stem))
}

/// The imperatives that a lemma may have, the likeliest first; an imperative is its own.
fn imperatives(lemma: &[char]) -> Vec<Vec<char>> {
    let [stem @ .., 'у'] = lemma else { return imperative(lemma) };
    if !has_vowel(stem) {
        return vec![lemma.to_vec()];
    }
    match stem {
        [short @ .., 'и', 'й'] => vec![[short, &['и']].concat()],
        [.., last] if is_vowel(*last) && has_one_vowel(stem) => vec![stem.to_vec(), lemma.to_vec()],
        [.., last] if is_vowel(*last) || *last == 'у' => vec![stem.to_vec()],
        _ => with_hidden_vowel(stem),
    }
}

/// An imperative given as dictionary form, which is never negated: бастама is a noun.
fn imperative(lemma: &[char]) -> Vec<Vec<char>> {
    match lemma {
        [.., before, 'м' | 'б' | 'п', 'а' | 'е'] if !is_vowel(*before) || lemma.len() > 5 => Vec::new(),
        _ => vec![lemma.to_vec()],
    }
}

/// тану is таны- or тан-; қорқу is қорық-; the list says which is usual.
fn with_hidden_vowel(stem: &[char]) -> Vec<Vec<char>> {
    let narrow = narrow_vowel(stem);
    let bare = match stem {
        [.., last] => with_last(stem, voiceless(*last).unwrap_or(*last)),
        [] => Vec::new(),
    };
    let mut found = vec![bare.clone()];
    if may_hide_vowel(stem) {
        found.push([stem, &[narrow]].concat());
    }
    if let [start @ .., sonorant @ ('р' | 'л' | 'й'), velar @ ('қ' | 'к')] = bare.as_slice() {
        found.insert(0, [start, &[*sonorant, narrow, *velar]].concat());
    }
    if VOWEL_STEMS.iter().any(|known| known.chars().eq([stem, &[narrow]].concat())) {
        found.rotate_right(1);
    }
    found
}

/// Between vowels б, ғ, г come from п, қ, к: жабу is жап-, not жабы-.
fn may_hide_vowel(stem: &[char]) -> bool {
    !matches!(stem, [.., before, 'б' | 'ғ' | 'г'] if is_vowel(*before))
}

/// The shapes of one imperative.
fn push_shapes(imperative: Vec<char>, stems: &mut Vec<Stem>) {
    let state = if ends_near_lateral(&imperative) { State::VerbWithLateral } else { State::Verb };
    let whole = Stem::plain(imperative, state);
    match whole.letters.as_slice() {
        [start @ .., 'ы' | 'і'] => {
            stems.push(Stem {
                letters: [start, &['и']].concat(),
                state: State::PresentShort,
                ..whole.clone()
            });
            stems.push(whole.bound(start.to_vec(), Next::Vowel).in_state(State::BeforeGerund));
        }
        [.., 'и'] => {
            let glided = [whole.letters.as_slice(), &['й']].concat();
            stems.push(whole.bound(glided, Next::Vowel));
        }
        [start @ .., 'п'] => {
            stems.push(whole.bound([start, &['б']].concat(), Next::Vowel).in_state(State::VerbInLabial));
            stems.push(whole.bound([start, &['у']].concat(), Next::Vowel).in_state(State::BeforePast));
        }
        [.., last] => {
            if let Some(voiced) = voiced(*last) {
                push_velar(&whole, voiced, stems);
            }
        }
        [] => {}
    }
    let next = next_of_whole(&whole.letters);
    stems.push(whole.before(next));
}

/// шық, шығ-; қорық, қорқ-.
fn push_velar(whole: &Stem, voiced: char, stems: &mut Vec<Stem>) {
    let soft = whole.bound(with_last(&whole.letters, voiced), Next::Vowel);
    let [start @ .., sonorant @ ('р' | 'л' | 'й'), 'ы' | 'і', velar] = whole.letters.as_slice() else {
        return stems.push(soft);
    };
    let elided = whole.bound([start, &[*sonorant, *velar]].concat(), Next::Vowel);
    if ELIDING.iter().any(|known| known.chars().eq(whole.letters.iter().copied())) {
        stems.extend([elided, soft.understood()]);
    } else {
        stems.extend([soft, elided.understood()]);
    }
}

/// бөл, қабылда, жоспарла: л among the last two consonants.
fn ends_near_lateral(letters: &[char]) -> bool {
    letters.iter().rev().filter(|&&letter| !is_vowel(letter)).take(2).any(|&letter| letter == 'л')
}

/// What may follow the stem as it is, given the other shapes.
fn next_of_whole(letters: &[char]) -> Next {
    match letters.last() {
        Some('ы' | 'і') => Next::NoGlide,
        Some(&last) if voiced(last).is_some() => Next::Consonant,
        _ => Next::Anything,
    }
}

fn narrow_vowel(stem: &[char]) -> char {
    if harmony::of_stem(stem) == Harmony::Front { 'і' } else { 'ы' }
}

/// деу is де- but сау (milk) is an imperative itself.
fn has_one_vowel(letters: &[char]) -> bool {
    letters.iter().filter(|&&letter| is_vowel(letter)).count() == 1
}

fn has_vowel(letters: &[char]) -> bool {
    letters.iter().any(|&letter| is_vowel(letter) || matches!(letter, 'и' | 'у'))
}
