//! Inflected words of a corpus as one word.
//!
//! Comes in: the words of a corpus. Goes out: for each the number of its dictionary word, and what it may be in a noun
//! phrase. Of several dictionary words, a form is of the one that most words of the corpus may be forms of.

use std::cmp::Reverse;

use rustc_hash::{FxHashMap, FxHashSet};

use super::corpus::{Corpus, WordId};
use super::stop_words::{Use, listed, use_of};
use crate::morphology::{Morphology, Nominal, PartOfSpeech, for_language};
use crate::text::normal::normal_form;

/// Fewest letters of a dictionary word that another word is taken for a form of.
const SHORTEST_LEMMA: usize = 3;
/// Most words of the corpus that are tried as the dictionary word for one key.
const MOST_TRIED: usize = 3;
/// Most letters of an abbreviation that may be spelled like a word: US is not us.
const LONGEST_AMBIGUOUS: usize = 3;

/// The dictionary words of a corpus.
#[derive(Debug)]
pub(super) struct Folding {
    /// For each word the number of its dictionary word.
    pub(super) lemmas: Vec<u32>,
    /// What each word may be in a noun phrase.
    pub(super) nominal: Vec<Nominal>,
    /// Whether each word is a verb where it ends a sentence, as far as its form tells: «ашты», that may be a case too.
    pub(super) closes: Vec<bool>,
    /// What each word does in a phrase.
    pub(super) uses: Vec<Use>,
    /// The dictionary words.
    pub(super) texts: Vec<String>,
    /// The words of each dictionary word.
    pub(super) forms: Vec<Vec<WordId>>,
}

impl Folding {
    pub(super) fn new(corpus: &Corpus) -> Self {
        let morphology = for_language(&corpus.language);
        let spelled = spelled(corpus);
        let families = Families::new(&spelled, corpus, morphology);
        let mut folding = Self {
            lemmas: Vec::new(),
            nominal: Vec::new(),
            closes: Vec::new(),
            uses: Vec::new(),
            texts: Vec::new(),
            forms: Vec::new(),
        };
        let mut numbers: FxHashMap<String, u32> = FxHashMap::default();
        for (word, written) in corpus.words.iter().enumerate() {
            let lemma = families.lemma(&families.lemma(&spelled[word]));
            folding.nominal.push(morphology.nominal(written, &lemma));
            folding.closes.push(morphology.nominal(written, written) == Nominal::NONE);
            folding.uses.push(use_of(written, &lemma, &corpus.language));
            let number = *numbers.entry(lemma).or_insert_with_key(|lemma| {
                folding.texts.push(lemma.clone());
                folding.forms.push(Vec::new());
                folding.texts.len() as u32 - 1
            });
            folding.lemmas.push(number);
            folding.forms[number as usize].push(word as WordId);
        }
        folding
    }
}

/// Each word in normal form; abbreviations keep their capitals where small letters make another word.
fn spelled(corpus: &Corpus) -> Vec<String> {
    let normal: Vec<String> = corpus.words.iter().map(|word| normal_form(word)).collect();
    let small: FxHashSet<&str> = corpus
        .words
        .iter()
        .zip(&normal)
        .filter(|(word, normal)| word == normal)
        .map(|(word, _)| word.as_str())
        .collect();
    let spell = |(word, normal): (&String, &String)| {
        let is_short = word.chars().count() <= LONGEST_AMBIGUOUS;
        let abbreviates = is_short && word.chars().count() > 1 && word.chars().all(char::is_uppercase);
        if abbreviates && small.contains(normal.as_str()) { word.clone() } else { normal.clone() }
    };
    corpus.words.iter().zip(&normal).map(spell).collect()
}

/// The words of a corpus by the keys that they share.
struct Families<'corpus> {
    morphology: &'static dyn Morphology,
    words: FxHashSet<&'corpus str>,
    /// How often words with a key stand in the corpus.
    support: FxHashMap<String, u32>,
    /// The shortest words whose first key this is.
    members: FxHashMap<String, Vec<&'corpus str>>,
}

impl<'corpus> Families<'corpus> {
    /// Of the words in a corpus, and of those that say little, so that every form of them is told.
    fn new(spelled: &'corpus [String], corpus: &Corpus, morphology: &'static dyn Morphology) -> Self {
        let listed = listed(&corpus.language).map(|word| (word, 0));
        let own = spelled.iter().map(String::as_str).zip(corpus.counts.iter().copied());
        let all: Vec<(&str, u32)> = own.chain(listed).collect();
        let words = all.iter().map(|(word, _)| *word).collect();
        let mut families =
            Self { morphology, words, support: FxHashMap::default(), members: FxHashMap::default() };
        for (word, count) in all {
            let keys = morphology.keys(word);
            if let Some(first) = keys.first() {
                families.join(first, word);
            }
            keys.into_iter().for_each(|key| *families.support.entry(key).or_default() += count);
        }
        families
    }

    fn join(&mut self, key: &str, word: &'corpus str) {
        let members = self.members.entry(key.to_owned()).or_default();
        if !members.contains(&word) {
            members.push(word);
            members.sort_by_key(|member| (member.len(), *member));
            members.truncate(MOST_TRIED);
        }
    }

    /// The dictionary word of a word, itself where there is no better one.
    fn lemma(&self, word: &str) -> String {
        let keys = self.morphology.keys(word);
        let mut ranked: Vec<&String> = keys.iter().collect();
        // Of two that are as frequent, one that stands in the texts: Газа, not газ.
        let is_word = |key: &str| self.words.contains(key);
        ranked.sort_by_key(|key| Reverse((self.support.get(*key).copied(), is_word(key))));
        // A dictionary may know a word that the texts have in other forms only; it is the first key then.
        let mut tried = ranked.into_iter().flat_map(|key| {
            let own = (is_word(key) || *key == keys[0]).then_some(key.as_str());
            own.into_iter().chain(self.members_but(key, word))
        });
        tried.find(|lemma| self.is_form(word, lemma)).unwrap_or(word).to_owned()
    }

    /// The shortest words of the corpus with a key, but for `word`.
    fn members_but<'key>(&'key self, key: &str, word: &'key str) -> impl Iterator<Item = &'key str> {
        let members = self.members.get(key).into_iter().flatten().copied();
        members.filter(move |member| *member != word)
    }

    fn is_form(&self, word: &str, lemma: &str) -> bool {
        let is_form = |class| self.morphology.is_form(word, lemma, class);
        word == lemma
            || (lemma.chars().count() >= SHORTEST_LEMMA
                && (is_form(PartOfSpeech::Noun) || is_form(PartOfSpeech::Adjective)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn lemmas(language: &Language, text: &str) -> Vec<String> {
        let mut corpus = Corpus::new(language);
        corpus.add(text);
        let folding = Folding::new(&corpus);
        folding.lemmas.iter().map(|lemma| folding.texts[*lemma as usize].clone()).collect()
    }

    #[test]
    fn forms_of_a_word_become_one() {
        assert_eq!(lemmas(&Language::english(), "councils council council's"), ["council"; 3]);
        assert_eq!(lemmas(&Language::kazakh(), "кеңес кеңесінің кеңесі"), ["кеңес"; 3]);
        assert_eq!(lemmas(&Language::english(), "US us"), ["US", "us"]);
    }

    #[test]
    #[cfg(feature = "dictionary")]
    fn a_form_of_two_words_is_of_the_one_that_the_texts_speak_of() {
        assert_eq!(lemmas(&Language::russian(), "мир мира миру"), ["мир"; 3]);
        assert_eq!(lemmas(&Language::russian(), "Токаев Токаева Токаеву"), ["токаев"; 3]);
    }
}
