//! Which words of a translation stand for some words of its source.
//!
//! Comes in: texts with their translations, in some of which the words in question are marked; the others tell what is
//! common anyway. Goes out: for each marked text the words of its translation that stand for them, with how surely.
//! Source: the posterior probability of a link in IBM model 1 (Brown et al. 1993), as used for bilingual concordances
//! by Bourdaillet et al., "TransSearch: from a bilingual concordancer to a translation finder" (2010).

use rustc_hash::{FxHashMap, FxHashSet};

use super::bags::Bags;
use super::encode::{Encoded, ReadSentence, Vocabulary, chances};
use super::feature::{Feature, word_feature};
use super::lexicon::Lexicon;
use super::seed::{Seed, seeds};
use super::side::Sentence;
use super::stages::Stages;
use super::train::train;
use crate::language::Language;
use crate::progress::{Interrupted, Progress};
use crate::text::token::{TokenKind, tokens};
use crate::text::{Byte, Span};

/// Stands for the marked words among the features of a source.
const SOUGHT: u64 = u64::MAX;
/// Where no word is as sure as this, none is given.
const LEAST_CONFIDENCE: f32 = 0.5;
/// Beside a sure word this is enough: «Совет мира» is «Board of Peace», though once it was «Peace Council».
const LEAST_BESIDE: f32 = 0.2;
/// Most words between two parts of one counterpart: the "of" of «Board of Peace».
const MOST_BETWEEN: usize = 1;
/// Fewest features by which chance is told.
const FEWEST_FEATURES: f32 = 1000.0;

/// A text and its translation.
#[derive(Debug, Clone, Copy)]
pub struct Example<'text> {
    /// The text.
    pub source: &'text str,
    /// Its translation.
    pub target: &'text str,
    /// Where the words in question stand in the text, in order; empty where they do not.
    pub spans: &'text [Span<Byte>],
}

/// Words of a translation that stand for the words in question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Counterpart {
    /// Where they stand in the translation.
    pub span: Span<Byte>,
    /// How surely, 0 to 1.
    pub confidence: f32,
}

/// A text without the words in question and its translation: what it shows is the same whatever they are.
#[derive(Debug)]
pub struct Unmarked {
    source: ReadSentence,
    target: ReadSentence,
}

impl Unmarked {
    /// Reads a text and its translation in two languages.
    #[must_use]
    pub fn new(languages: (&Language, &Language), source: &str, target: &str) -> Self {
        let read = |text, language| ReadSentence::new(&plain(text), language);
        Self { source: read(source, languages.0), target: read(target, languages.1) }
    }
}

/// For each of `asked` the likely counterparts of its marked words, in order; nothing where none is sure enough.
/// `marked` are further examples to learn from, and `unmarked` tell what is common.
///
/// # Errors
/// [`Interrupted`] where `progress` wants to stop.
pub fn counterparts(
    languages: (&Language, &Language),
    asked: &[Example<'_>],
    marked: &[Example<'_>],
    unmarked: &[&Unmarked],
    progress: &mut dyn Progress,
) -> Result<Vec<Vec<Counterpart>>, Interrupted> {
    let stages = &mut Stages::new(&[1], progress);
    let taught = Taught::new(languages, &Examples { asked, marked, unmarked }, stages)?;
    Ok(asked.iter().enumerate().map(|(index, example)| taught.counterparts(index, example)).collect())
}

/// What is learned from.
struct Examples<'all, 'text> {
    asked: &'all [Example<'text>],
    marked: &'all [Example<'text>],
    unmarked: &'all [&'all Unmarked],
}

/// The examples as features, and what they teach.
struct Taught {
    source: Encoded,
    target: Encoded,
    target_words: Vocabulary,
    lexicon: Lexicon,
    /// The feature of the marked words; none where nothing is marked.
    sought: Option<u32>,
}

impl Taught {
    fn new(
        languages: (&Language, &Language),
        examples: &Examples<'_, '_>,
        stages: &mut Stages,
    ) -> Result<Self, Interrupted> {
        let both = [examples.asked, examples.marked].concat();
        let sources: Vec<Sentence> = both.iter().map(without_marked).collect();
        let targets: Vec<Sentence> = both.iter().map(|example| plain(example.target)).collect();
        let (asked, marked) = targets.split_at(examples.asked.len());
        let (mut source, mut target) = (Side::new(languages.0), Side::new(languages.1));
        sources.iter().for_each(|sentence| source.read(sentence));
        asked.iter().for_each(|sentence| target.read(sentence));
        let asked_words = target.vocabulary.clone();
        marked.iter().for_each(|sentence| target.read(sentence));
        for pair in examples.unmarked {
            source.encoded.push(&pair.source, &mut source.vocabulary);
            target.encoded.push(&pair.target, &mut target.vocabulary);
        }
        let sought = source.vocabulary.id(&Feature::Concept(SOUGHT));
        let seeds =
            known_beforehand(languages, sought, examples, (&source.vocabulary, &asked_words), stages)?;
        let mut bags = Bags::default();
        for index in 0..source.encoded.len() {
            let (source, target) = (source.encoded.sentence(index), target.encoded.sentence(index));
            bags.push(source.to_vec(), target.to_vec(), 1.0);
        }
        let chances = (source.background(both.len()), target.background(both.len()));
        let lexicon = train((&chances.0, &chances.1), &bags, &seeds, stages)?;
        Ok(Self {
            source: source.encoded,
            target: target.encoded,
            target_words: target.vocabulary,
            lexicon,
            sought,
        })
    }

    fn counterparts(&self, index: usize, example: &Example<'_>) -> Vec<Counterpart> {
        let Some(sought) = self.sought.filter(|_| !example.spans.is_empty()) else { return Vec::new() };
        let sure = self.probabilities(sought, index);
        let confidence = |span: &Span<Byte>| {
            let feature = self
                .target_words
                .id(&word_feature(span.slice(example.target), self.target_words.language())?)?;
            sure.get(&feature).copied()
        };
        let words = tokens(example.target).into_iter().map(|token| token.span);
        let found = words.filter_map(|span| Some(Counterpart { span, confidence: confidence(&span)? }));
        let stretches = joined(found.collect(), example.target);
        stretches.into_iter().filter(|stretch| stretch.confidence >= LEAST_CONFIDENCE).collect()
    }

    /// The target features of an example that likely come from the marked words, with their probabilities.
    fn probabilities(&self, sought: u32, index: usize) -> FxHashMap<u32, f32> {
        let sources = self.source.sentence(index);
        let lift = |source: u32, target: u32| {
            let entries = self.lexicon.translations(source).iter();
            entries.filter(|entry| entry.target == target).map(|entry| entry.forward).sum::<f32>()
        };
        let probability = |target: u32| {
            let own = lift(sought, target);
            let all: f32 = sources.iter().map(|source| lift(*source, target)).sum();
            let share = self.lexicon.target_shares[target as usize];
            own / (all + sources.len() as f32 * (1.0 - share) / share)
        };
        let targets = self.target.sentence(index).iter().filter(|target| lift(sought, **target) > 0.0);
        let probabilities = targets.map(|target| (*target, probability(*target)));
        probabilities.filter(|(_, probability)| *probability >= LEAST_BESIDE).collect()
    }
}

fn plain(text: &str) -> Sentence {
    Sentence { text: text.to_owned(), ..Sentence::default() }
}

/// The source of an example, one feature in place of all marked words.
fn without_marked(example: &Example<'_>) -> Sentence {
    let mut text = example.source.to_owned();
    for span in example.spans {
        text.replace_range(span.range(), &" ".repeat(span.len()));
    }
    let concepts = if example.spans.is_empty() { Vec::new() } else { vec![SOUGHT] };
    Sentence { text, concepts, ..Sentence::default() }
}

/// The examples on one side as features.
struct Side {
    encoded: Encoded,
    vocabulary: Vocabulary,
}

impl Side {
    fn new(language: &Language) -> Self {
        Self { encoded: Encoded::default(), vocabulary: Vocabulary::new(language) }
    }

    fn read(&mut self, sentence: &Sentence) {
        let sentence = ReadSentence::new(sentence, self.vocabulary.language());
        self.encoded.push(&sentence, &mut self.vocabulary);
    }

    /// How likely features are by chance: as in the examples behind the `marked` ones, if there are any. A few texts
    /// know too little of rare features: what occurs once at most counts as if they were more.
    fn background(&self, marked: usize) -> Vec<f32> {
        let part = self.encoded.part(marked..self.encoded.len());
        let counted = if part.len() == 0 { &self.encoded } else { &part };
        let once = 1.0 / counted.features.items().len().max(1) as f32;
        let chance = |chance: f32| if chance > once { chance } else { chance.min(1.0 / FEWEST_FEATURES) };
        chances([counted], self.vocabulary.len()).into_iter().map(chance).collect()
    }
}

/// Which features of the source mean the same as some of the texts asked for: numbers, cognates, common words; of other
/// texts it changes nothing. What is known of the marked words is known of the feature in their place.
fn known_beforehand(
    languages: (&Language, &Language),
    sought: Option<u32>,
    examples: &Examples<'_, '_>,
    (source, target): (&Vocabulary, &Vocabulary),
    stages: &mut Stages,
) -> Result<Vec<Seed>, Interrupted> {
    let mut words = source.clone();
    let marked = marked_features(examples, &mut words);
    let mut found = seeds(languages, &words, target, stages)?;
    let mut best: FxHashMap<u32, f32> = FxHashMap::default();
    for seed in found.iter().filter(|seed| marked.contains(&seed.source)) {
        let weight = best.entry(seed.target).or_default();
        *weight = weight.max(seed.weight);
    }
    found.retain(|seed| (seed.source as usize) < source.len());
    if let Some(source) = sought {
        found.extend(best.into_iter().map(|(target, weight)| Seed { source, target, weight }));
    }
    found.sort_unstable_by_key(|seed| (seed.source, seed.target));
    Ok(found)
}

/// The stems and numbers of the marked words, which `words` takes in.
fn marked_features(examples: &Examples<'_, '_>, words: &mut Vocabulary) -> FxHashSet<u32> {
    let marked = examples.asked.iter().chain(examples.marked);
    let marked = marked.flat_map(|example| example.spans.iter().map(|span| span.slice(example.source)));
    let written: FxHashSet<&str> = marked.collect();
    let mut features: FxHashSet<u32> =
        written.into_iter().flat_map(|written| words.encode(&plain(written))).collect();
    let means = |feature: &Feature| matches!(feature, Feature::Stem(_) | Feature::Number(_));
    features.retain(|feature| means(&words.features[*feature as usize]));
    features
}

/// Words near each other as one stretch, as sure as the surest of them.
fn joined(found: Vec<Counterpart>, text: &str) -> Vec<Counterpart> {
    let mut joined: Vec<Counterpart> = Vec::new();
    for one in found {
        match joined.last_mut() {
            Some(last) if are_near(&text[last.span.end..one.span.start]) => {
                last.span.end = one.span.end;
                last.confidence = last.confidence.max(one.confidence);
            }
            _ => joined.push(one),
        }
    }
    joined
}

/// Whether what stands between two words is a word or less.
fn are_near(between: &str) -> bool {
    let between = tokens(between);
    between.len() <= MOST_BETWEEN && between.iter().all(|token| token.kind == TokenKind::Word)
}

#[cfg(test)]
mod tests;
