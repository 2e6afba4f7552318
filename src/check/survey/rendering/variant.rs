//! What renders a phrase, and what renders it otherwise.
//!
//! Comes in: the places of a phrase, those with the usual word opposite and those without. Goes out: the usual rendering,
//! and others that are clearly other words. What stands for a phrase in one translation is told by IBM model 1
//! ([`counterpart_spans`]), which learns from a sample; forms of one word are one rendering.

use super::Distinct;
use super::learned::{SAMPLE, counterpart_spans};
use super::phrase::Place;
use super::stretch::{
    are_like, are_of_one_root, content_words, is_capitalised, neighbours, stands_in_longer_name, widened,
};
use super::usual::Split;
use crate::check::survey::wording::{are_forms_of_one, share_beginning};
use crate::language::Language;
use crate::morphology;
use crate::text::normal::normal_form;
use crate::text::token::{self, Token, TokenKind, tokens};
use crate::text::{Byte, Span};
use crate::transliteration::similarity;

/// A usual rendering was used so often …
pub(super) const LEAST_USUAL: usize = 3;
/// … in this share of the translations with the usual word …
const LEAST_SHARE: f64 = 0.5;
/// … and so many times more often than another.
pub(super) const LEAST_DOMINANCE: usize = 2;
/// Words that sound so alike are one name in two alphabets.
const LEAST_SIMILARITY: f64 = 0.65;
/// A word belongs to the usual rendering where it stands beside it in this share of its places.
const LEAST_CONSTANT: f64 = 0.8;

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

    /// Whether both are the same words in any form.
    pub(super) fn is_like(&self, other: &Self, language: &Language) -> bool {
        are_like(&self.words, &other.words, morphology::for_language(language))
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

/// The stretches as renderings, in the order in which they come.
pub(super) fn renderings(
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
