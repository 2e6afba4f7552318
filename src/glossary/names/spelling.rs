//! One name in the spelling of another.
//!
//! Comes in: a word of a text and a name that it may be another spelling of. Goes out: the dictionary form of the
//! word, and the name in the same grammatical form.

use crate::morphology::{Morphology, PartOfSpeech};
use crate::transliteration::{Pronunciation, skeleton, sounds_alike};

/// How many letters a grammatical form may have more than its dictionary form: Тоқаевтардың.
const LONGEST_ENDING: usize = 8;
/// How many letters one spelling may have more than another: Kassym-Zhomart, Касымжомарт.
const DIFFERENCE: usize = 3;
/// How alike two names must sound of which it is known from elsewhere that they should be one.
const LIKENESS: f64 = 0.8;

/// How alike a spelling and a name must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Likeness {
    /// Read alike: nothing else says that the name is meant.
    SameSounds,
    /// Alike but for some vowels before the last letter, for another end makes another word (German, Germany): the
    /// other text of a pair names it.
    Similar,
}

impl Likeness {
    fn holds(self, word: &str, name: &str) -> bool {
        let same_end = word.chars().next_back() == name.chars().next_back();
        let similar = || {
            let [word, name] = [word, name].map(Pronunciation::of_cyrillic);
            word.similarity(&name) >= LIKENESS
        };
        sounds_alike(word, name)
            || (self == Self::Similar && same_end && skeletons(word).contains(&skeleton(name)) && similar())
    }
}

/// The consonants of a word, and those that it has where its `kh` stands for k: Samarkhand.
pub(super) fn skeletons(word: &str) -> Vec<String> {
    let with_k = word.contains("kh").then(|| skeleton(&word.replace("kh", "k")));
    std::iter::once(skeleton(word)).chain(with_k).collect()
}

/// Whether a word of so many letters may be a form of a name, by its length.
pub(super) fn may_be_form(word_letters: usize, name_letters: usize) -> bool {
    (name_letters..=name_letters + LONGEST_ENDING + DIFFERENCE).contains(&(word_letters + DIFFERENCE))
}

/// The dictionary form, spelled as in the text, of a word that is a form of a name in some spelling: the name itself
/// where it may be.
pub(super) fn lemma(
    word: &str,
    name: &str,
    likeness: Likeness,
    morphology: &dyn Morphology,
) -> Option<String> {
    if morphology.is_form(word, name, PartOfSpeech::Name) {
        return Some(name.to_owned());
    }
    let name_length = name.chars().count();
    let places = word.char_indices().map(|(at, _)| at).chain([word.len()]).collect::<Vec<_>>();
    let stems = places.iter().rev().take(LONGEST_ENDING + 1).map(|&at| &word[..at]);
    let near = stems.filter(|stem| {
        stem.ends_with(char::is_alphabetic) && stem.chars().count() + DIFFERENCE >= name_length
    });
    let lemmas = near.flat_map(|stem| endings(name).map(move |ending| format!("{stem}{ending}")));
    let mut fitting = lemmas.filter(|lemma| likeness.holds(lemma, name));
    fitting.find(|lemma| morphology.is_form(word, lemma, PartOfSpeech::Name))
}

/// What a name may end in that its other forms have not: nothing, or its last one or two letters.
fn endings(name: &str) -> impl Iterator<Item = &str> {
    let mut places = name.char_indices().rev().map(|(at, _)| at);
    [Some(name.len()), places.next(), places.next()].into_iter().flatten().map(|at| &name[at..])
}

/// The name in the form in which `word` is the name `lemma`; none where that is not certain.
pub(super) fn same_form(word: &str, lemma: &str, name: &str, morphology: &dyn Morphology) -> Option<String> {
    let last = |text: &str| text.chars().next_back();
    let by_ending =
        || word.strip_prefix(lemma).filter(|_| last(lemma) == last(name)).map(|end| format!("{name}{end}"));
    let form = morphology.same_form(word, lemma, name).or_else(by_ending)?;
    let shouted = !word.contains(char::is_lowercase);
    Some(if shouted { form.to_uppercase() } else { form })
}
