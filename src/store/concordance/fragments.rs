//! The longest parts of a text that the memory knows, where it knows no text like it.
//!
//! Comes in: a text and two languages. Goes out: stretches of the text, each with at least two content words, that
//! stand in the memory word for word in some form, with their sentences and the likely counterparts there. They do not
//! overlap, and none could be longer. Source: sub-segment matching as in Bourdaillet et al. (2010).

use std::ops::{ControlFlow, RangeInclusive};

use rustc_hash::FxHashSet;

use super::counterparts::Known;
use super::pattern::{Pattern, Phrase};
use crate::align::{Counterpart, Example};
use crate::language::Language;
use crate::morphology;
use crate::store::segments::{SegmentId, languages, searchable};
use crate::store::{Result, Store};
use crate::text::function_words::is_content_word;
use crate::text::normal::normal_form;
use crate::text::{Byte, Span};

/// How many sentences are given for a fragment.
const SENTENCES: usize = 2;
/// Most sentences with the words of a part that are read for it: what stands together in none of so many hardly belongs
/// together.
const CANDIDATES_OF_PART: usize = 500;
/// How many sentences are read, about, to find out which parts of a text the memory knows.
const CANDIDATES_OF_TEXT: usize = 2000;
/// From how many sentences the counterparts of one are learned at most.
const LEARNED_FROM: usize = 120;

/// A part of a text that the memory knows.
#[derive(Debug, Clone, PartialEq)]
pub struct Fragment {
    /// Where it stands in the text.
    pub span: Span<Byte>,
    /// Sentences that hold it, in the order in which they were stored.
    pub segments: Vec<FragmentSegment>,
}

/// A sentence with a fragment, and its translation.
#[derive(Debug, Clone, PartialEq)]
pub struct FragmentSegment {
    /// The sentence.
    pub source: String,
    /// Where the fragment stands in it.
    pub spans: Vec<Span<Byte>>,
    /// Its translation.
    pub target: String,
    /// What of the translation likely stands for the fragment.
    pub counterparts: Vec<Counterpart>,
}

/// A text whose parts are looked for among the segments in one language.
struct Quarry<'text> {
    text: &'text str,
    language: Language,
    language_id: i64,
    to: &'text Language,
    words: Vec<QueryWord>,
    /// Places of the content words among the words.
    content: Vec<usize>,
}

struct QueryWord {
    span: Span<Byte>,
    forms: FxHashSet<String>,
}

/// A stretch of words that stands in the memory, by the places of its first and last content words.
struct Stretch<'quarry> {
    quarry: &'quarry Quarry<'quarry>,
    content: RangeInclusive<usize>,
}

impl Store {
    /// The longest fragments of a text that segments with a translation into `to` hold, the longest first; `limit` of
    /// them at most.
    ///
    /// # Errors
    /// Where the memory cannot be read.
    pub fn fragments(
        &self,
        text: &str,
        from: &Language,
        to: &Language,
        limit: usize,
    ) -> Result<Vec<Fragment>> {
        let _one_state = self.connection.unchecked_transaction()?;
        let languages = languages(&self.connection, Some(from))?.into_iter();
        let quarries: Vec<Quarry<'_>> =
            languages.map(|(id, language)| self.quarry(text, id, language, to)).collect::<Result<_>>()?;
        let mut stretches = Vec::new();
        for quarry in &quarries {
            stretches.extend(self.stretches(quarry)?);
        }
        let best = without_overlaps(stretches).into_iter().take(limit);
        best.map(|stretch| self.fragment(&stretch)).collect()
    }

    fn quarry<'text>(
        &self,
        text: &'text str,
        language_id: i64,
        language: Language,
        to: &'text Language,
    ) -> Result<Quarry<'text>> {
        let morphology = morphology::for_language(&language);
        let (mut words, mut content) = (Vec::new(), Vec::new());
        for (place, token) in searchable(text).enumerate() {
            let written = token.span.slice(text);
            let normal = normal_form(written);
            let forms = if is_content_word(written, &language) {
                content.push(place);
                self.forms(&normal, morphology)?
            } else {
                FxHashSet::from_iter([normal])
            };
            words.push(QueryWord { span: token.span, forms });
        }
        Ok(Quarry { text, language, language_id, to, words, content })
    }

    /// The stretches that stand in the memory and could not be longer.
    fn stretches<'quarry>(&self, quarry: &'quarry Quarry<'quarry>) -> Result<Vec<Stretch<'quarry>>> {
        let mut found: Vec<Stretch<'_>> = Vec::new();
        let mut end = 0;
        for start in 0..quarry.content.len() {
            // What begins later is known at least as far as what began earlier.
            let known_before = end;
            end = end.max(start);
            while end + 1 < quarry.content.len()
                && self.holds(&Stretch { quarry, content: start..=end + 1 })?
            {
                end += 1;
            }
            if end > start && end > known_before {
                found.push(Stretch { quarry, content: start..=end });
            }
        }
        Ok(found)
    }

    fn holds(&self, stretch: &Stretch<'_>) -> Result<bool> {
        let candidates = (CANDIDATES_OF_TEXT / stretch.quarry.content.len()).clamp(1, CANDIDATES_OF_PART);
        Ok(!self.holding_stretch(stretch, 1, candidates)?.is_empty())
    }

    /// Segments among the first `candidates` that hold a stretch and have a translation, `most` of them at most.
    fn holding_stretch(
        &self,
        stretch: &Stretch<'_>,
        most: usize,
        candidates: usize,
    ) -> Result<Vec<SegmentId>> {
        let (pattern, quarry) = (stretch.pattern(), stretch.quarry);
        let (mut segments, mut compared) = (Vec::new(), 0);
        self.for_each_candidate(&pattern, quarry.language_id, |segment, text| {
            compared += 1;
            if pattern.stands_in(text) && self.is_translated(segment, quarry.to)? {
                segments.push(segment);
            }
            let enough = segments.len() == most || compared == candidates;
            Ok(if enough { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
        })?;
        Ok(segments)
    }

    fn fragment(&self, stretch: &Stretch<'_>) -> Result<Fragment> {
        let (quarry, pattern) = (stretch.quarry, stretch.pattern());
        let segments = self.holding_stretch(stretch, LEARNED_FROM, CANDIDATES_OF_PART)?;
        let shown = self.pairs(&segments[..segments.len().min(SENTENCES)], quarry.to)?;
        let spans: Vec<_> = shown.iter().map(|pair| pattern.find_in(&pair.source)).collect();
        let examples = shown.iter().zip(&spans);
        let examples: Vec<Example<'_>> = examples.map(|(pair, spans)| pair.example(spans)).collect();
        let known = Known {
            language: &quarry.language,
            language_id: quarry.language_id,
            pattern: &pattern,
            segments: &segments,
        };
        let counterparts = self.counterparts(&known, quarry.to, &examples)?;
        let segment = |((pair, spans), counterparts)| {
            let super::sample::Pair { source, target } = pair;
            FragmentSegment { source, spans, target, counterparts }
        };
        let segments = shown.into_iter().zip(spans.clone()).zip(counterparts).map(segment).collect();
        Ok(Fragment { span: stretch.span(), segments })
    }
}

impl Stretch<'_> {
    fn words(&self) -> &[QueryWord] {
        let Quarry { words, content, .. } = self.quarry;
        &words[content[*self.content.start()]..=content[*self.content.end()]]
    }

    fn span(&self) -> Span<Byte> {
        let words = self.words();
        Span::new(words[0].span.start, words[words.len() - 1].span.end)
    }

    fn pattern(&self) -> Pattern {
        let forms = self.words().iter().map(|word| word.forms.clone()).collect();
        Pattern::Phrases(vec![Phrase::new(forms)])
    }

    /// Content words, then characters.
    fn size(&self) -> (usize, usize) {
        let letters = self.span().slice(self.quarry.text).chars().count();
        (self.content.end() - self.content.start() + 1, letters)
    }
}

/// The largest stretches first, without those that overlap a larger one.
fn without_overlaps(mut stretches: Vec<Stretch<'_>>) -> Vec<Stretch<'_>> {
    stretches.sort_by_key(|stretch| (std::cmp::Reverse(stretch.size()), stretch.span().start));
    let mut kept: Vec<Stretch<'_>> = Vec::new();
    for stretch in stretches {
        if kept.iter().all(|larger| !larger.span().overlaps(&stretch.span())) {
            kept.push(stretch);
        }
    }
    kept
}
