//! The units of an alignment before and after → which stayed the same, which took the place of which.
//!
//! Source: the idea of a text difference (equal items first, then what stands between them, in order).

use std::collections::{HashMap, VecDeque};

use super::plan::StoredUnit;
use crate::memory::{Similarity, Unit};
use crate::text::normal::normal_form;

/// From this likeness on, a text is another version of an earlier one, not another text; 0 to 1.
const VERSION: f64 = 0.5;

/// Among how many units an earlier version is looked for: the cost stays linear.
const NEAR: usize = 20;

/// For each new unit the earlier one that it equals or takes the place of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Predecessor {
    /// The earlier unit of this index has the same texts.
    Same(usize),
    /// The earlier unit of this index is an earlier version.
    Version(usize),
    /// There is none.
    None,
}

/// Pairs new units with earlier ones; every earlier unit is the predecessor of one new unit at most.
pub(super) fn pair(earlier: &[StoredUnit], later: &[Unit]) -> Vec<Predecessor> {
    let mut pairing = equal_units(earlier, later);
    let mut free: Vec<bool> = vec![true; earlier.len()];
    for same in pairing.iter().filter_map(Predecessor::index) {
        free[same] = false;
    }
    let mut from = 0;
    for index in 0..later.len() {
        match pairing[index] {
            Predecessor::Same(same) => from = from.max(same + 1),
            _ => {
                let between = (from..earlier.len()).take_while(|&at| free[at]).take(NEAR);
                if let Some(at) = most_alike(earlier, &later[index], between) {
                    free[at] = false;
                    pairing[index] = Predecessor::Version(at);
                    from = at + 1;
                }
            }
        }
    }
    pairing
}

fn equal_units(earlier: &[StoredUnit], later: &[Unit]) -> Vec<Predecessor> {
    let mut places: HashMap<Vec<(&str, &str)>, VecDeque<usize>> = HashMap::new();
    for (index, stored) in earlier.iter().enumerate() {
        places.entry(texts(&stored.unit)).or_default().push_back(index);
    }
    let mut first = |unit| places.get_mut(&texts(unit)).and_then(VecDeque::pop_front);
    later.iter().map(|unit| first(unit).map_or(Predecessor::None, Predecessor::Same)).collect()
}

fn texts(unit: &Unit) -> Vec<(&str, &str)> {
    unit.variants.iter().map(|variant| (variant.language.as_str(), variant.text.as_str())).collect()
}

fn most_alike(earlier: &[StoredUnit], unit: &Unit, among: impl Iterator<Item = usize>) -> Option<usize> {
    let scored = among.map(|at| (likeness(&earlier[at].unit, unit), at));
    let best = scored.max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(&one.1)));
    best.filter(|(likeness, _)| *likeness >= VERSION).map(|(_, at)| at)
}

/// The likeness of the texts in that language in which they are most alike, 0 to 1.
fn likeness(one: &Unit, other: &Unit) -> f64 {
    let both = one.variants.iter().filter_map(|text| Some((text, other.variant(&text.language)?)));
    both.map(|(one, other)| {
        let forms = (normal_form(&one.text), normal_form(&other.text));
        Similarity::of_normal_forms(&forms.0, &forms.1).as_f64()
    })
    .fold(0.0, f64::max)
}

impl Predecessor {
    /// The index of the earlier unit.
    pub(super) fn index(&self) -> Option<usize> {
        match self {
            Self::Same(index) | Self::Version(index) => Some(*index),
            Self::None => None,
        }
    }
}
