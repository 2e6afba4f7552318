//! Names that a translation puts in quotation marks, where the source has none: Golden Bridge Prize, «Золотой мост».
//!
//! Comes in: the places of a phrase, with the usual word opposite and without. Goes out: the usual title, and the other
//! titles that stand for the phrase. The marks say where the name stands, so a few pairs are enough and nothing has to
//! be learned.

use super::Distinct;
use super::phrase::Place;
use super::search::Search;
use super::usual::Split;
use super::variant::{LEAST_DOMINANCE, LEAST_USUAL, Rendering, Study, renderings};
use crate::check::survey::quoted::quoted;
use crate::text::{Byte, Span};

/// The usual title stands in this share of the translations with the usual word.
const LEAST_SHARE: f64 = 0.8;

impl Study {
    /// The study of a name that is a title in translations; none where it is not.
    pub(super) fn of_title(split: &Split, search: &Search<'_>) -> Option<Self> {
        let usual = titles(&split.with, search).into_iter().max_by_key(|one| one.places.len())?;
        let found = usual.places.len();
        if found < LEAST_USUAL || (found as f64) < LEAST_SHARE * split.with.len() as f64 {
            return None;
        }
        let count = split.with.len();
        let mut variants = titles(&split.without, search);
        variants.retain(|variant| {
            variant.places.len() * LEAST_DOMINANCE <= count && !usual.is_like(variant, &search.kinship)
        });
        Some(Self { usual, count, variants, unlocated: Vec::new() })
    }
}

/// The titles opposite these places, equal ones together.
fn titles(places: &[Place], search: &Search<'_>) -> Vec<Rendering> {
    let spans: Vec<Option<Span<Byte>>> =
        places.iter().map(|place| title(&search.pairs[place.text])).collect();
    renderings(places, &spans, search)
}

/// The only words in quotation marks of a target, where its source has none.
fn title(pair: &Distinct<'_>) -> Option<Span<Byte>> {
    let stretches = quoted(pair.target);
    stretches.first().copied().filter(|_| stretches.len() == 1 && quoted(pair.source).is_empty())
}
