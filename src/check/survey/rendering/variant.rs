//! What renders a phrase, and what renders it otherwise.
//!
//! Comes in: the places of a phrase, those with the usual word opposite and those without. Goes out: the usual rendering,
//! and others that are clearly other words. What stands for a phrase in one translation is told by IBM model 1
//! ([`counterparts`]), which learns from a sample; forms of one word are one rendering.

use super::Distinct;
use super::phrase::Place;
use super::usual::Split;
use crate::align::{Example, Unmarked, counterparts};
use crate::check::survey::wording::{are_forms_of_one, share_beginning, words};
use crate::language::Language;
use crate::morphology::{self, Morphology};
use crate::progress::Silent;
use crate::text::function_words::is_content_word;
use crate::text::normal::normal_form;
use crate::text::token::{self, Token, TokenKind, tokens};

use crate::text::{Byte, Span};
use crate::transliteration::similarity;

/// Most pairs of a kind that are learned from.
const SAMPLE: usize = 60;
/// A usual rendering was used so often …
const LEAST_USUAL: usize = 3;
/// … in this share of the translations with the usual word …
const LEAST_SHARE: f64 = 0.5;
/// … and so many times more often than another.
const LEAST_DOMINANCE: usize = 2;
/// Words that sound so alike are one name in two alphabets.
const LEAST_SIMILARITY: f64 = 0.65;
/// A word belongs to the usual rendering where it stands beside it in this share of its places.
const LEAST_CONSTANT: f64 = 0.8;
/// Words with so many first letters in common may be of one root: мир, мирный.
const SHORT_ROOT: usize = 3;

/// How a phrase is rendered.
pub(super) struct Study {
    /// The usual rendering.
    pub(super) usual: Rendering,
    /// How often it stands.
    pub(super) count: usize,
    /// Those in other words.
    pub(super) variants: Vec<Rendering>,
}

/// One rendering in all its forms.
pub(super) struct Rendering {
    /// Its content words in normal form, as they first came.
    words: Vec<String>,
    /// It, as it stands in the texts.
    written: Vec<String>,
    /// Where it stands in the targets.
    pub(super) places: Vec<Place>,
}

impl Study {
    /// The study of a phrase; none where no rendering is usual.
    pub(super) fn new(
        split: &Split,
        pairs: &[Distinct<'_>],
        languages: (&Language, &Language),
    ) -> Option<Self> {
        let (with, without) = (spread(&split.with, SAMPLE), spread(&split.without, SAMPLE));
        let asked = [&with[..], &without].concat();
        let spans = counterpart_spans(&asked, split, pairs, languages);
        let language = languages.1;
        let (usual_spans, other_spans) = spans.split_at(with.len());
        let renderings = renderings(&with, usual_spans, pairs, language);
        let usual = renderings.into_iter().max_by_key(|rendering| rendering.places.len())?;
        let usual = usual.with_constant_neighbours(pairs, language);
        let found = usual.places.len();
        if found < LEAST_USUAL || (found as f64) < LEAST_SHARE * with.len() as f64 {
            return None;
        }
        let others = without.iter().zip(other_spans);
        let (places, spans): (Vec<Place>, Vec<_>) =
            others.map(|(place, span)| (*place, usual.other_words(*place, *span, pairs, language))).unzip();
        let mut variants = self::renderings(&places, &spans, pairs, language);
        let count = split.with.len();
        variants.retain(|variant| {
            variant.places.len() * LEAST_DOMINANCE <= count && usual.is_clearly_other(variant, language)
        });
        Some(Self { usual, count, variants })
    }
}

impl Rendering {
    /// It as it stands most often; of equally frequent forms the shortest.
    pub(super) fn text(&self) -> &str {
        let count = |text: &String| self.written.iter().filter(|other| *other == text).count();
        let best = self.written.iter().max_by_key(|text| (count(text), std::cmp::Reverse(text.len())));
        best.map_or("", String::as_str)
    }

    /// The rendering with the words that stand beside it wherever it stands: what always comes with a phrase teaches
    /// model 1 less than what comes with it alone.
    fn with_constant_neighbours(self, pairs: &[Distinct<'_>], language: &Language) -> Self {
        let morphology = morphology::for_language(language);
        let beside: Vec<Vec<String>> = self
            .places
            .iter()
            .map(|place| {
                neighbours(place.span, pairs[place.text].target, language).into_iter().flatten().collect()
            })
            .collect();
        let stands = |word: &String, beside: &Vec<String>| {
            beside.iter().any(|other| are_forms_of_one(word, other, morphology))
        };
        let is_constant = |word: &&String| {
            let count = beside.iter().filter(|beside| stands(word, beside)).count();
            count as f64 >= LEAST_CONSTANT * beside.len() as f64
        };
        let constant: Vec<&String> = beside.iter().flatten().filter(is_constant).collect();
        let widen = |place: &Place| {
            let belongs =
                |word: &String| constant.iter().any(|other| are_forms_of_one(word, other, morphology));
            Some(widened(place.span, pairs[place.text].target, language, belongs))
        };
        let spans: Vec<Option<Span<Byte>>> = self.places.iter().map(widen).collect();
        let widest = renderings(&self.places, &spans, pairs, language);
        widest.into_iter().max_by_key(|rendering| rendering.places.len()).unwrap_or(self)
    }

    /// Where other words than the usual ones stand for the phrase in a target; none where that is not clear.
    fn other_words(
        &self,
        place: Place,
        span: Option<Span<Byte>>,
        pairs: &[Distinct<'_>],
        language: &Language,
    ) -> Option<Span<Byte>> {
        let target = pairs[place.text].target;
        let morphology = morphology::for_language(language);
        let all = content_words(target, language);
        let is_there = |word: &String| {
            all.iter().any(|other| are_forms_of_one(other, word, morphology) || share_beginning(other, word))
        };
        let missing: Vec<&String> = self.words.iter().filter(|word| !is_there(word)).collect();
        let belongs = |word: &String| {
            missing.iter().any(|other| are_of_one_root(word, other))
                || self.words.iter().any(|usual| are_forms_of_one(usual, word, morphology))
        };
        let span = widened(span.or_else(|| self.renamed(place, pairs, language))?, target, language, belongs);
        let own = content_words(span.slice(target), language);
        let is_other = |word: &String| {
            !self
                .words
                .iter()
                .any(|usual| are_forms_of_one(usual, word, morphology) || share_beginning(usual, word))
        };
        let named_otherwise = stands_in_longer_name(place.span, pairs[place.text].source);
        (!missing.is_empty() && !named_otherwise && own.iter().any(is_other)).then_some(span)
    }

    /// The place of a name that keeps the last of the usual words, where model 1 sees nothing: «Бітім кеңесі» for
    /// «Бейбітшілік кеңесі». Another capitalised word stands in place of the first, and it is no name of the source.
    fn renamed(&self, place: Place, pairs: &[Distinct<'_>], language: &Language) -> Option<Span<Byte>> {
        let morphology = morphology::for_language(language);
        let Distinct { source, target, .. } = pairs[place.text];
        let (last, _) = self.words.split_last()?;
        let is_last =
            |token: &&Token| are_forms_of_one(&normal_form(token.span.slice(target)), last, morphology);
        let tokens = tokens(target);
        let kept = tokens.iter().find(is_last)?;
        let before = tokens
            .iter()
            .rfind(|token| token.span.end <= kept.span.start && token.kind == TokenKind::Word)?;
        let touches = target[before.span.end..kept.span.start].trim().is_empty();
        let name = before.span.slice(target);
        let is_name = before.span.start > 0 && name.starts_with(char::is_uppercase);
        let in_source = token::words(source).any(|word| similarity(word, name) >= LEAST_SIMILARITY);
        (touches && is_name && !in_source && is_capitalised(place.span.slice(source)))
            .then(|| Span::new(before.span.start, kept.span.end))
    }

    /// Whether a rendering in other words may be trusted: it keeps one of the usual words, or it recurs.
    fn is_clearly_other(&self, variant: &Self, language: &Language) -> bool {
        let morphology = morphology::for_language(language);
        let is_shared =
            |word: &String| self.words.iter().any(|usual| are_forms_of_one(usual, word, morphology));
        let complete = variant.words.len() >= self.words.len() && self.words.len() > 1;
        complete && (variant.words.iter().any(is_shared) || variant.places.len() > 1)
    }
}

/// Some of the places, evenly spread.
fn spread(places: &[Place], most: usize) -> Vec<Place> {
    places.iter().copied().step_by(places.len().div_ceil(most).max(1)).collect()
}

/// For each place the surest stretch of the target that stands for the phrase.
fn counterpart_spans(
    asked: &[Place],
    split: &Split,
    pairs: &[Distinct<'_>],
    languages: (&Language, &Language),
) -> Vec<Option<Span<Byte>>> {
    let holds = |text: usize| split.with.iter().chain(&split.without).any(|place| place.text == text);
    let step = pairs.len().div_ceil(SAMPLE).max(1);
    let others: Vec<usize> = (0..pairs.len()).step_by(step).filter(|text| !holds(*text)).collect();
    let spans: Vec<[Span<Byte>; 1]> = asked.iter().map(|place| [place.span]).collect();
    let example = |(place, spans): (&Place, &'_ [Span<Byte>; 1])| {
        (pairs[place.text].source, pairs[place.text].target, *spans)
    };
    let marked: Vec<_> = asked.iter().zip(&spans).map(example).collect();
    let examples: Vec<Example<'_>> =
        marked.iter().map(|(source, target, spans)| Example { source, target, spans }).collect();
    let read = |text: &usize| Unmarked::new(languages, pairs[*text].source, pairs[*text].target);
    let unmarked: Vec<Unmarked> = others.iter().map(read).collect();
    let unmarked: Vec<&Unmarked> = unmarked.iter().collect();
    let Ok(found) = counterparts(languages, &examples, &[], &unmarked, &mut Silent) else {
        return vec![None; asked.len()];
    };
    let surest = |found: Vec<crate::align::Counterpart>| {
        let best = found.into_iter().max_by(|one, other| one.confidence.total_cmp(&other.confidence));
        best.map(|counterpart| counterpart.span)
    };
    found.into_iter().map(surest).collect()
}

/// The stretches as renderings, in the order in which they come.
fn renderings(
    places: &[Place],
    spans: &[Option<Span<Byte>>],
    pairs: &[Distinct<'_>],
    language: &Language,
) -> Vec<Rendering> {
    let morphology = morphology::for_language(language);
    let mut renderings: Vec<Rendering> = Vec::new();
    for (place, span) in places.iter().zip(spans) {
        let Some(span) = *span else { continue };
        let written = span.slice(pairs[place.text].target).to_owned();
        let words = content_words(&written, language);
        let place = Place { text: place.text, span };
        match renderings.iter_mut().find(|known| are_like(&known.words, &words, morphology)) {
            Some(known) => {
                known.places.push(place);
                known.written.push(written);
            }
            None => renderings.push(Rendering { words, written: vec![written], places: vec![place] }),
        }
    }
    renderings.retain(|rendering| !rendering.words.is_empty());
    renderings
}

fn are_like(words: &[String], others: &[String], morphology: &dyn Morphology) -> bool {
    let has =
        |words: &[String], word: &String| words.iter().any(|other| are_forms_of_one(word, other, morphology));
    words.iter().all(|word| has(others, word)) && others.iter().all(|word| has(words, word))
}

fn content_words(text: &str, language: &Language) -> Vec<String> {
    words(text, language).into_iter().filter(|word| is_content_word(word, language)).collect()
}

/// The content words before and after a stretch, where nothing but white space stands between.
fn neighbours(span: Span<Byte>, text: &str, language: &Language) -> [Option<String>; 2] {
    let tokens = tokens(text);
    let before = tokens.iter().rfind(|token| token.span.end <= span.start);
    let after = tokens.iter().find(|token| token.span.start >= span.end);
    let word = |token: &Token| {
        let words = content_words(token.span.slice(text), language);
        words.into_iter().next().filter(|_| token.kind == TokenKind::Word)
    };
    [before, after].map(|token| token.and_then(word))
}

/// The stretch with the words beside it that belong to it.
fn widened(
    span: Span<Byte>,
    text: &str,
    language: &Language,
    belongs: impl Fn(&String) -> bool,
) -> Span<Byte> {
    let tokens = tokens(text);
    let [before, after] =
        neighbours(span, text, language).map(|word| word.is_some_and(|word| belongs(&word)));
    let start = tokens.iter().rfind(|token| before && token.span.end <= span.start);
    let end = tokens.iter().find(|token| after && token.span.start >= span.end);
    Span::new(
        start.map_or(span.start, |token| token.span.start),
        end.map_or(span.end, |token| token.span.end),
    )
}

fn is_capitalised(text: &str) -> bool {
    text.starts_with(char::is_uppercase)
}

/// Whether words with capitals stand beside a phrase: Los Angeles in Los Angeles Times is another name.
fn stands_in_longer_name(span: Span<Byte>, text: &str) -> bool {
    let tokens = tokens(text);
    let before = tokens.iter().rfind(|token| token.span.end <= span.start);
    let after = tokens.iter().find(|token| token.span.start >= span.end);
    let is_name = |token: &Token| {
        token.kind == TokenKind::Word && token.span.start > 0 && is_capitalised(token.span.slice(text))
    };
    [before, after].into_iter().flatten().any(is_name)
}

/// Whether two words begin alike: мир and мирный, but also others; it widens what is found, no more.
fn are_of_one_root(word: &str, other: &str) -> bool {
    let shared = word.chars().zip(other.chars()).take_while(|(letter, other)| letter == other).count();
    shared >= SHORT_ROOT
}
