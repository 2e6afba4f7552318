//! The shapes that a dictionary word has before its suffixes.
//!
//! Comes in: folded letters of a lemma. Goes out: [`Stem`]s, each saying what may follow it.
//! [`super::noun_stem`] and [`super::verb_stem`] make them.

use super::automaton::{self, Next, State};
use super::harmony;
use super::sound::{Context, Sound};

/// One shape of a word and what may follow it.
#[derive(Debug, Clone)]
pub(super) struct Stem {
    pub(super) letters: Vec<char>,
    pub(super) state: State,
    pub(super) next: Next,
    /// Whether the shape is a word by itself.
    pub(super) stands_alone: bool,
    /// Whether it is the usual shape, to be written out.
    pub(super) regular: bool,
    /// What the first suffix sees.
    pub(super) context: Context,
}

impl Stem {
    /// A shape that stands alone and takes any suffix.
    pub(super) fn plain(letters: Vec<char>, state: State) -> Self {
        let context = Context { sound: Sound::ending(&letters), harmony: harmony::of_stem(&letters) };
        Self { letters, state, next: Next::Anything, stands_alone: true, regular: true, context }
    }

    /// A shape that only stands before some suffixes, with the harmony of the word it comes from.
    pub(super) fn bound(&self, letters: Vec<char>, next: Next) -> Self {
        let context = Context { sound: Sound::ending(&letters), ..self.context };
        Self { letters, next, context, stands_alone: false, ..*self }
    }

    /// The same shape in another state.
    pub(super) fn in_state(self, state: State) -> Self {
        Self { state, ..self }
    }

    /// The same shape, which is no word by itself.
    pub(super) fn bare(self) -> Self {
        Self { stands_alone: false, ..self }
    }

    /// The same verb without passive and reciprocal, which would lead an unsure stem too far.
    pub(super) fn without_voice(self) -> Self {
        let takes_voice = matches!(self.state, State::Verb | State::VerbWithLateral);
        if takes_voice { self.in_state(State::Voiced) } else { self }
    }

    /// The same shape, which only stands before some suffixes.
    pub(super) fn before(self, next: Next) -> Self {
        Self { next, ..self }
    }

    /// The same shape, understood but not written out.
    pub(super) fn understood(self) -> Self {
        Self { regular: false, ..self }
    }

    /// Whether a suffix that begins with `letter` may follow.
    pub(super) fn admits(&self, letter: char) -> bool {
        self.next.admits(letter)
    }

    /// Whether `form` is this shape with a chain of suffixes.
    pub(super) fn accepts(&self, form: &[char]) -> bool {
        let Some(rest) = form.strip_prefix(self.letters.as_slice()) else { return false };
        match rest.first() {
            None => self.stands_alone,
            Some(&first) => self.admits(first) && automaton::accepts(self.state, self.context, rest),
        }
    }
}

/// The voiced counterpart of a final consonant before a vowel: қ ғ, к г, п б.
pub(super) fn voiced(letter: char) -> Option<char> {
    match letter {
        'қ' => Some('ғ'),
        'к' => Some('г'),
        'п' => Some('б'),
        _ => None,
    }
}

/// The voiceless counterpart of a consonant that a vowel had voiced.
pub(super) fn voiceless(letter: char) -> Option<char> {
    match letter {
        'ғ' => Some('қ'),
        'г' => Some('к'),
        'б' => Some('п'),
        _ => None,
    }
}

/// The letters with another last one.
pub(super) fn with_last(letters: &[char], last: char) -> Vec<char> {
    let mut changed = letters.to_vec();
    if let Some(slot) = changed.last_mut() {
        *slot = last;
    }
    changed
}
