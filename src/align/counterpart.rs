//! Which words of a translation stand for some words of its source.
//!
//! Comes in: texts with their translations, in some of which the words in question are marked; the others tell what is
//! common anyway. Goes out: for each marked text the words of its translation that stand for them, with how surely.
//! Source: the posterior probability of a link in IBM model 1 (Brown et al. 1993), as used for bilingual concordances
//! by Bourdaillet et al., "TransSearch: from a bilingual concordancer to a translation finder" (2010).

use rustc_hash::FxHashMap;

use super::bags::Bags;
use super::encode::{Encoded, Vocabulary, chances};
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

/// For each of `asked` the likely counterparts of its marked words, in order; nothing where none is sure enough.
/// `others` are further examples to learn from, marked and not.
///
/// # Errors
/// [`Interrupted`] where `progress` wants to stop.
pub fn counterparts(
    languages: (&Language, &Language),
    asked: &[Example<'_>],
    others: &[Example<'_>],
    progress: &mut dyn Progress,
) -> Result<Vec<Vec<Counterpart>>, Interrupted> {
    let stages = &mut Stages::new(&[1], progress);
    let taught = Taught::new(languages, &[asked, others].concat(), stages)?;
    Ok(asked.iter().enumerate().map(|(index, example)| taught.counterparts(index, example)).collect())
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
        examples: &[Example<'_>],
        stages: &mut Stages,
    ) -> Result<Self, Interrupted> {
        let (mut source_words, mut target_words) =
            (Vocabulary::new(languages.0), Vocabulary::new(languages.1));
        let sources: Vec<Sentence> = examples.iter().map(without_marked).collect();
        let targets: Vec<Sentence> = examples.iter().map(|example| plain(example.target)).collect();
        let source = Encoded::new(&sources, &mut source_words, stages)?;
        let target = Encoded::new(&targets, &mut target_words, stages)?;
        let sought = source_words.id(&Feature::Concept(SOUGHT));
        let mut seeds = seeds(languages, &source_words, &target_words, stages)?;
        if let Some(sought) = sought {
            seeds.extend(sought_seeds(sought, languages, examples, &target_words, stages)?);
            seeds.sort_unstable_by_key(|seed| (seed.source, seed.target));
        }
        let mut bags = Bags::default();
        for index in 0..source.len() {
            bags.push(source.sentence(index).to_vec(), target.sentence(index).to_vec(), 1.0);
        }
        let chances = (
            background(&source, examples, source_words.len()),
            background(&target, examples, target_words.len()),
        );
        let lexicon = train((&chances.0, &chances.1), &bags, &seeds, stages)?;
        Ok(Self { source, target, target_words, lexicon, sought })
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

/// What is known beforehand of the marked words: numbers, cognates, common words.
fn sought_seeds(
    sought: u32,
    languages: (&Language, &Language),
    examples: &[Example<'_>],
    target_words: &Vocabulary,
    stages: &mut Stages,
) -> Result<Vec<Seed>, Interrupted> {
    let mut words = Vocabulary::new(languages.0);
    for example in examples {
        for span in example.spans {
            words.encode(&plain(span.slice(example.source)));
        }
    }
    let mut best: FxHashMap<u32, f32> = FxHashMap::default();
    for seed in seeds(languages, &words, target_words, stages)? {
        if matches!(words.features[seed.source as usize], Feature::Stem(_) | Feature::Number(_)) {
            let weight = best.entry(seed.target).or_default();
            *weight = weight.max(seed.weight);
        }
    }
    Ok(best.into_iter().map(|(target, weight)| Seed { source: sought, target, weight }).collect())
}

/// How likely features are by chance: as in the examples without marked words, if there are any. A few texts know too
/// little of rare features: what occurs once at most counts as if they were more.
fn background(side: &Encoded, examples: &[Example<'_>], features: usize) -> Vec<f32> {
    let unmarked = (0..side.len()).filter(|index| examples[*index].spans.is_empty());
    let part = side.part(unmarked);
    let counted = if part.len() == 0 { side } else { &part };
    let once = 1.0 / counted.features.items().len().max(1) as f32;
    let chance = |chance: f32| if chance > once { chance } else { chance.min(1.0 / FEWEST_FEATURES) };
    chances([counted], features).into_iter().map(chance).collect()
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
