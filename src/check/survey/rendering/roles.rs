//! What each word of a translation stands for, as far as counting and sound tell.
//!
//! Comes in: a place that lacks usual words, and all that is known of the pairs. Goes out: the words of its target with
//! their roles, and how many words of the source nothing goes with.

use super::phrase::Place;
use super::reading::Word;
use super::search::Search;
use super::stretch::{are_of_one_word, nominal_in_text};
use super::target::{Part, Role, Target};
use super::variant::Rendering;
use crate::text::normal::normal_form;
use crate::transliteration::similarity;

/// Words that sound so alike are one word in two alphabets …
const LEAST_SIMILARITY: f64 = 0.65;
/// … if they have so many letters.
const LEAST_LETTERS: usize = 4;

/// A pair with a phrase whose usual words are missing.
struct Reader<'search> {
    search: &'search Search<'search>,
    text: usize,
    source: &'search str,
    target: &'search str,
    /// The content words of the phrase.
    own: Vec<&'search Word>,
    /// Those of the source beside it.
    beside: Vec<&'search Word>,
    usual: &'search Rendering,
}

/// The words of a target, each with what it stands for.
pub(super) fn read(search: &Search<'_>, place: &Place, usual: &Rendering) -> Target {
    let (own, beside) = search.words_of(place);
    let pair = &search.pairs[place.text];
    let (source, target) = (pair.source, pair.target);
    Reader { search, text: place.text, source, target, own, beside, usual }.read()
}

impl Reader<'_> {
    fn read(&self) -> Target {
        let morphology = self.search.kinship.morphology;
        let words = self.search.targets.words(self.text);
        let last = words.iter().rposition(Word::is_content);
        let mut is_rendered: Vec<bool> = self.beside.iter().map(|word| says_little(word)).collect();
        let mut parts = Vec::new();
        for (index, word) in words.iter().enumerate() {
            let text = word.span().slice(self.target);
            let role = self.role(word, text);
            if role == Role::Explained {
                let beside = is_rendered.iter_mut().zip(&self.beside);
                beside.for_each(|(is_rendered, other)| *is_rendered |= self.explains(other, word, text));
            }
            let nominal = nominal_in_text(text, last == Some(index), morphology);
            parts.push(Part { span: word.span(), stem: word.stem(), word: normal_form(text), role, nominal });
        }
        Target { parts, unknown: is_rendered.into_iter().filter(|is_rendered| !is_rendered).count() }
    }

    fn role(&self, word: &Word, text: &str) -> Role {
        let normal = normal_form(text);
        let is_usual = |usual: &String| are_of_one_word(&normal, usual, &self.search.kinship);
        let is_copied = |other: &&Word| other.span().slice(self.source) == text;
        if !word.is_content() || says_little(word) || self.beside.iter().any(is_copied) {
            Role::Outside
        } else if self.usual.words.iter().any(is_usual) {
            Role::Usual
        } else if self.own.iter().any(|other| self.sound_alike(other, text)) {
            Role::Alike
        } else if self.is_elsewhere(word) || self.beside.iter().any(|other| self.explains(other, word, text))
        {
            Role::Explained
        } else {
            Role::Free
        }
    }

    /// Whether a word of the source beside the phrase accounts for a word of the target.
    fn explains(&self, other: &Word, word: &Word, text: &str) -> bool {
        self.sound_alike(other, text) || self.search.lexicon.go_together(other.stem(), word.stem(), self.text)
    }

    /// Whether a word stands in many targets, and never goes with a word of the phrase.
    fn is_elsewhere(&self, word: &Word) -> bool {
        let lexicon = self.search.lexicon;
        let goes_with = |own: &&Word| lexicon.go_together(own.stem(), word.stem(), self.text);
        lexicon.is_common(word.stem()) && !self.own.iter().any(goes_with)
    }

    /// Whether two words are likely one: a name as it stands, a name in two alphabets, or one loan.
    fn sound_alike(&self, source: &Word, target: &str) -> bool {
        let source = source.span().slice(self.source);
        let is_long = |word: &str| word.chars().count() >= LEAST_LETTERS;
        match source == target {
            true => source.starts_with(char::is_uppercase),
            false => is_long(source) && is_long(target) && similarity(source, target) >= LEAST_SIMILARITY,
        }
    }
}

fn says_little(word: &Word) -> bool {
    word.is_general() && !word.is_capitalised()
}
