//! Pairs of features that meet in texts which probably translate each other.
//!
//! Comes in: bags and seeds. Goes out: the pairs worth counting, sorted, with how often they meet.
//! Source: the cut-off of rare pairs in Moore, "Improving IBM word-alignment model 1" (2004).

use super::seed::Seed;

/// A pair that meets no oftener than this may owe it to one sentence and is left out.
const FEWEST_MEETINGS: f32 = 1.2;
/// Bits of a feature's id in a key, and of a weight below it.
const ID_BITS: u32 = 28;
const WEIGHT_BITS: u32 = 8;
const ID_MASK: u64 = (1 << ID_BITS) - 1;
const WEIGHT_MASK: u64 = (1 << WEIGHT_BITS) - 1;

/// Features of two texts that translate each other, sorted, and how surely, 0 to 1.
pub(super) struct Bag {
    pub(super) source: Vec<u32>,
    pub(super) target: Vec<u32>,
    pub(super) weight: f32,
}

/// A pair of features, its seed's weight (0 where there is none), and the weight of all bags that
/// it meets in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Meeting {
    pub(super) source: u32,
    pub(super) target: u32,
    pub(super) seed: f32,
    pub(super) weight: f32,
}

/// All seeds, and the pairs that meet often enough, sorted by source, then target. `seeds` are
/// sorted in the same way.
pub(super) fn meetings(bags: &[Bag], seeds: &[Seed]) -> Vec<Meeting> {
    let keys = keys(bags);
    let mut seeds = seeds.iter().peekable();
    let mut meetings = Vec::new();
    for group in keys.chunk_by(|left, right| left >> WEIGHT_BITS == right >> WEIGHT_BITS) {
        let (source, target) = features(group[0]);
        while let Some(seed) = seeds.next_if(|seed| (seed.source, seed.target) < (source, target)) {
            meetings.push(unmet(seed));
        }
        let seed = seeds
            .next_if(|seed| (seed.source, seed.target) == (source, target))
            .map_or(0.0, |seed| seed.weight);
        let weight = group.iter().map(|key| (key & WEIGHT_MASK) as f32).sum::<f32>() / WEIGHT_MASK as f32;
        if weight > FEWEST_MEETINGS || seed > 0.0 {
            meetings.push(Meeting { source, target, seed, weight });
        }
    }
    meetings.extend(seeds.map(unmet));
    meetings
}

/// Every pair of every bag with the bag's weight, packed into one number to be sorted fast.
fn keys(bags: &[Bag]) -> Vec<u64> {
    let mut keys = Vec::with_capacity(bags.iter().map(|bag| bag.source.len() * bag.target.len()).sum());
    for bag in bags {
        let weight = (bag.weight * WEIGHT_MASK as f32).round() as u64;
        for source in &bag.source {
            let row = u64::from(*source) << (ID_BITS + WEIGHT_BITS) | weight;
            keys.extend(bag.target.iter().map(|target| row | u64::from(*target) << WEIGHT_BITS));
        }
    }
    keys.sort_unstable();
    keys
}

fn features(key: u64) -> (u32, u32) {
    let source = key >> (ID_BITS + WEIGHT_BITS);
    (source as u32, (key >> WEIGHT_BITS & ID_MASK) as u32)
}

fn unmet(seed: &Seed) -> Meeting {
    Meeting { source: seed.source, target: seed.target, seed: seed.weight, weight: 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bag(source: &[u32], target: &[u32], weight: f32) -> Bag {
        Bag { source: source.to_vec(), target: target.to_vec(), weight }
    }

    #[test]
    fn a_pair_that_meets_once_is_left_out() {
        let bags = [bag(&[1, 2], &[5], 1.0), bag(&[2], &[5, 6], 0.8)];
        let found = meetings(&bags, &[]);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].source, found[0].target), (2, 5));
        assert!((found[0].weight - 1.8).abs() < 0.01);
    }

    #[test]
    fn seeds_stay_wherever_they_sort() {
        let seed = |source, target| Seed { source, target, weight: 0.5 };
        let bags = [bag(&[2], &[5], 1.0), bag(&[2], &[5], 1.0)];
        let found = meetings(&bags, &[seed(0, 9), seed(2, 5), seed(3, 1)]);
        let keys: Vec<_> =
            found.iter().map(|meeting| (meeting.source, meeting.target, meeting.seed)).collect();
        assert_eq!(keys, [(0, 9, 0.5), (2, 5, 0.5), (3, 1, 0.5)]);
    }
}
