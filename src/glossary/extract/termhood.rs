//! How much a phrase looks like a term.
//!
//! Comes in: the phrases of a corpus. Goes out: for each the places where no longer phrase covers it, weighed by its
//! length, as the C-value of Frantzi, Ananiadou & Mima (2000); names weigh more.

use std::cmp::Reverse;

use super::phrases::{Phrase, Phrases, hash};

/// How much more a name weighs.
const NAME_WEIGHT: f64 = 2.0;
/// A longer phrase with fewer than one in so many places takes none of them.
const LEAST_PART: u32 = 10;
/// How much less a single word that is no name weighs.
const SINGLE_WORD_WEIGHT: f64 = 0.4;

/// For each phrase in how many places no longer one covers it. A longer one counts that takes a good part of the places:
/// that "operating system" is a term takes little from "system", that "Board of Peace" is one takes nearly all of "Peace".
pub(super) fn own_counts(phrases: &Phrases) -> Vec<u32> {
    let mut own: Vec<u32> = phrases.list.iter().map(|phrase| phrase.count).collect();
    let mut longest_first: Vec<usize> = (0..own.len()).collect();
    longest_first.sort_by_key(|place| Reverse(phrases.list[*place].lemmas.len()));
    for longer in longest_first {
        let lemmas = &phrases.list[longer].lemmas;
        for part in (1..lemmas.len()).flat_map(|length| lemmas.windows(length)) {
            if let Some(place) = phrases.by_hash.get(&hash(part)) {
                let count = phrases.list[*place as usize].count;
                let covered = own[longer];
                let part = &mut own[*place as usize];
                *part = part.saturating_sub(if covered * LEAST_PART >= count { covered } else { 0 });
            }
        }
    }
    own
}

/// How much each phrase looks like a term, by its places of its own.
pub(super) fn termhood(phrases: &Phrases, own_counts: &[u32]) -> Vec<f64> {
    let termhood = |(phrase, own): (&Phrase, &u32)| {
        let words = phrase.lemmas.len();
        let own = f64::from(*own);
        let kind = match (phrase.is_name(), words) {
            (true, _) => NAME_WEIGHT,
            (false, 1) => SINGLE_WORD_WEIGHT,
            (false, _) => 1.0,
        };
        own * kind * (1.0 + words as f64).log2()
    };
    phrases.list.iter().zip(own_counts).map(termhood).collect()
}
