//! Words of the Russian dictionary (OpenCorpora and Wiktionary, through `rumorph`).
//!
//! Comes in: a folded word. Goes out: the lexemes it names, which tell their forms and the places
//! each fills; nothing where the dictionary does not know the word.

use std::sync::LazyLock;

use rumorph::{Analysis, Dictionary, Source};

use super::dictionary_tag::{Kind, is_personal_name, kind, slots};
use super::letters::fold;
use super::slots::{Cell, Column, Slots};
use crate::morphology::{Nominal, PartOfSpeech};

static DICTIONARY: LazyLock<Option<Dictionary>> = LazyLock::new(|| Dictionary::bundled().ok());

/// The lexemes that a dictionary form names.
pub(super) struct Word(Vec<Lexeme>);

/// A lexeme, and the part of its forms that the dictionary form stands for: the plural where it is a
/// plural, one gender where an adjective serves as a noun or is not given in the masculine.
struct Lexeme {
    reading: Reading,
    columns: Option<Slots>,
}

/// One way to understand a word.
struct Reading {
    lemma: String,
    kind: Kind,
    slots: Slots,
    is_animate: bool,
    is_personal_name: bool,
    analysis: Analysis,
}

/// The lemmas of a folded word.
pub(super) fn lemmas(word: &str) -> Vec<String> {
    let mut lemmas: Vec<String> = Vec::new();
    for analysis in analyses(word) {
        let lemma = fold(&analysis.lemma);
        if !lemmas.contains(&lemma) {
            lemmas.push(lemma);
        }
    }
    lemmas
}

fn readings(word: &str) -> Vec<Reading> {
    analyses(word).into_iter().filter_map(reading).collect()
}

/// What the dictionary itself says; its guesses about other words are left to the rules. It has no word in Latin letters.
fn analyses(word: &str) -> Vec<Analysis> {
    if word.is_ascii() {
        return Vec::new();
    }
    let dictionary = DICTIONARY.as_ref().filter(|dictionary| dictionary.is_known(word));
    let mut analyses = dictionary.map(|dictionary| dictionary.analyze(word)).unwrap_or_default();
    analyses.retain(|analysis| analysis.source == Source::Dictionary);
    analyses
}

fn reading(analysis: Analysis) -> Option<Reading> {
    let tag = DICTIONARY.as_ref()?.ud_tag(analysis.ud)?;
    if kind(tag).is_verbal() && is_reflexive(&analysis.word) != is_reflexive(&analysis.lemma) {
        return None;
    }
    Some(Reading {
        lemma: fold(&analysis.lemma),
        kind: kind(tag),
        slots: slots(tag),
        is_animate: kind(tag) == Kind::Noun && tag.feat("Animacy") == Some("Anim"),
        is_personal_name: is_personal_name(tag),
        analysis,
    })
}

/// The dictionary takes the passive in -ся for a form of the plain verb; here they are two words.
fn is_reflexive(verb: &str) -> bool {
    verb.ends_with("ся") || verb.ends_with("сь")
}

/// Whether the dictionary has the word at all.
pub(super) fn knows(word: &str) -> bool {
    DICTIONARY.as_ref().is_some_and(|dictionary| dictionary.is_known(word))
}

/// What a folded word may be in a noun phrase; none where the dictionary does not know it.
pub(super) fn nominal(word: &str) -> Option<Nominal> {
    let readings = readings(word);
    let is = |kind: Kind| readings.iter().any(|reading| reading.kind == kind);
    let inflects = |reading: &&Reading| reading.kind != Kind::Other && reading.kind != Kind::Verb;
    let mut slots = readings.iter().filter(inflects).map(|reading| reading.slots);
    let full_participle = |reading: &Reading| reading.kind.is_participle() && !reading.slots.is_empty();
    (!readings.is_empty()).then(|| Nominal {
        head: is(Kind::Noun),
        attribute: is(Kind::Adjective) || readings.iter().any(full_participle),
        dependent: slots.any(|slots| !(slots & Slots::GENITIVE).is_empty()),
    })
}

/// The lexemes of a class that a folded word names; as their lemma, or else as a nominative.
pub(super) fn find(word: &str, class: PartOfSpeech) -> Option<Word> {
    let is_lemma = |reading: &Reading| reading.lemma == word && !reading.kind.is_participle();
    let (lemmas, others): (Vec<_>, Vec<_>) = readings(word).into_iter().partition(is_lemma);
    let mut lexemes =
        prefer_nouns(lemmas.into_iter().filter_map(|reading| as_lemma(reading, class)).collect(), class);
    // The short forms of an adjective that is a participle too (`раскрыт`) are under the participle.
    if lexemes.is_empty() || class == PartOfSpeech::Adjective {
        lexemes.extend(others.into_iter().filter_map(|reading| as_nominative(reading, class)));
    }
    (!lexemes.is_empty()).then_some(Word(lexemes))
}

/// A noun that is also an adjective (`учёный`) counts as the noun where nouns are asked for.
fn prefer_nouns(lexemes: Vec<Lexeme>, class: PartOfSpeech) -> Vec<Lexeme> {
    let is_noun = |lexeme: &Lexeme| lexeme.reading.kind == Kind::Noun;
    let only_nouns = is_nominal(class) && lexemes.iter().any(is_noun);
    lexemes.into_iter().filter(|lexeme| !only_nouns || is_noun(lexeme)).collect()
}

fn as_lemma(reading: Reading, class: PartOfSpeech) -> Option<Lexeme> {
    let fits = match class {
        PartOfSpeech::Noun | PartOfSpeech::Name => matches!(reading.kind, Kind::Noun | Kind::Adjective),
        PartOfSpeech::Adjective => reading.kind == Kind::Adjective,
        PartOfSpeech::Verb => reading.kind == Kind::Verb,
        PartOfSpeech::Phrase | PartOfSpeech::Unknown => true,
    };
    fits.then(|| Lexeme { columns: columns_of(&reading, class), reading })
}

/// A plural noun (`переговоры` of `переговор`), an adjective in any gender, a participle.
fn as_nominative(reading: Reading, class: PartOfSpeech) -> Option<Lexeme> {
    let nominative = reading.slots & Slots::NOMINATIVE;
    if nominative.is_empty() {
        return None;
    }
    if reading.kind != Kind::Noun {
        return Some(Lexeme { columns: columns_of(&reading, class), reading });
    }
    let takes_nouns = !matches!(class, PartOfSpeech::Adjective | PartOfSpeech::Verb);
    takes_nouns.then(|| Lexeme { reading, columns: Some(nominative.columns()) })
}

fn columns_of(reading: &Reading, class: PartOfSpeech) -> Option<Slots> {
    let own = (reading.slots & Slots::NOMINATIVE).columns() | Slots::column(Column::Plural);
    let is_masculine = !(own & Slots::column(Column::Masculine)).is_empty();
    let is_adjective_of_gender = class == PartOfSpeech::Adjective && !is_masculine;
    let serves_as_noun = is_nominal(class) && reading.kind != Kind::Noun;
    (serves_as_noun || is_adjective_of_gender).then_some(own)
}

fn is_nominal(class: PartOfSpeech) -> bool {
    matches!(class, PartOfSpeech::Noun | PartOfSpeech::Name)
}

impl Word {
    pub(super) fn accepts(&self, form: &str) -> bool {
        let readings = readings(form);
        self.0.iter().any(|lexeme| readings.iter().any(|reading| lexeme.slots(reading).is_some()))
    }

    /// The places that a folded form fills.
    pub(super) fn slots(&self, form: &str) -> Slots {
        let readings = readings(form);
        let own =
            self.0.iter().flat_map(|lexeme| readings.iter().filter_map(|reading| lexeme.slots(reading)));
        own.fold(Slots::NONE, |slots, found| slots | found)
    }

    pub(super) fn is_animate(&self) -> bool {
        self.0.iter().any(|lexeme| lexeme.reading.is_animate)
    }

    pub(super) fn is_personal_name(&self) -> bool {
        self.0.iter().any(|lexeme| lexeme.reading.is_personal_name)
    }

    pub(super) fn cells(&self) -> Vec<Cell> {
        self.0.iter().flat_map(Lexeme::cells).collect()
    }
}

impl Lexeme {
    /// The places that a reading fills, if it is one of this lexeme.
    fn slots(&self, reading: &Reading) -> Option<Slots> {
        let same = self.reading.lemma == reading.lemma && self.reading.kind.includes(reading.kind);
        let Some(columns) = self.columns.filter(|_| same) else {
            return same.then_some(reading.slots);
        };
        Some(reading.slots & columns).filter(|slots| !slots.is_empty())
    }

    fn cells(&self) -> Vec<Cell> {
        let Some(dictionary) = DICTIONARY.as_ref() else {
            return Vec::new();
        };
        let forms = dictionary.forms(&self.reading.analysis).into_iter();
        let readings = forms.filter_map(reading);
        readings
            .filter_map(|form| Some(Cell { slots: self.slots(&form)?, form: form.analysis.word }))
            .collect()
    }
}
