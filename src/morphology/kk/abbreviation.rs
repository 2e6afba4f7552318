//! Suffixes after a hyphen: ҚР-ның, БҰҰ-ға, Facebook-тің.
//!
//! Comes in: an abbreviation and the letters after its hyphen. Goes out: yes or no, or its forms. How the
//! abbreviation is read aloud decides its suffixes and is not known, so any row of them passes.

use super::automaton::{State, accepts};
use super::letters::fold;
use super::sound::{Context, Sound};
use super::stem::Stem;

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

/// Whether a lemma is written in a few capitals, after which suffixes take a hyphen.
pub(super) fn is_abbreviation(lemma: &str) -> bool {
    (2..=5).contains(&lemma.chars().count()) && lemma.chars().all(char::is_uppercase)
}

/// The stem that lists the hyphenated forms of a lemma. An abbreviation is read as a word before a
/// voiceless letter (АҚШ-тың), else as the names of its letters, which end in vowels (ҚР-ның).
pub(super) fn stem(lemma: &str) -> Stem {
    let folded = fold(lemma);
    let whole = Stem::plain(folded.clone(), State::Nominal);
    let is_read_by_letters = is_abbreviation(lemma) && !is_voiceless(&folded);
    let sound = if is_read_by_letters { Sound::Vowel } else { whole.context.sound };
    let context = Context { sound, ..whole.context };
    Stem { letters: [folded.as_slice(), &['-']].concat(), context, stands_alone: false, ..whole }
}

fn is_voiceless(lemma: &[char]) -> bool {
    let voiced = matches!(lemma.last(), Some('б' | 'в' | 'г' | 'ғ' | 'д'));
    Sound::ending(lemma) == Sound::Obstruent && !voiced
}
