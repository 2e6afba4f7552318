//! Pairs of features that meet in texts which probably translate each other.
//!
//! Comes in: bags and seeds. Goes out: the pairs worth counting, sorted, with how often they meet.
//! Source: the cut-off of rare pairs in Moore, "Improving IBM word-alignment model 1" (2004).

use super::bags::Bags;
use super::rows::Rows;
use super::seed::Seed;
use super::stages::Stages;
use crate::progress::Interrupted;

/// A pair that meets no oftener than this may owe it to one sentence and is left out.
const FEWEST_MEETINGS: f32 = 1.2;

/// A pair of features, its seed's weight (0 where there is none), and the weight of all bags that
/// it meets in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Meeting {
    pub(super) source: u32,
    pub(super) target: u32,
    pub(super) seed: f32,
    pub(super) weight: f32,
}

/// All seeds, and the pairs that meet often enough, sorted by source, then target. `places` are the
/// bags of each source feature, `targets` is the number of target features, `seeds` are sorted in the
/// same way.
pub(super) fn meetings(
    bags: &Bags,
    places: &Rows,
    targets: usize,
    seeds: &[Seed],
    stages: &mut Stages,
) -> Result<Vec<Meeting>, Interrupted> {
    stages.begin()?;
    let mut tally = Tally { weights: vec![0.0; targets], met: Vec::new() };
    let mut meetings = Vec::new();
    let mut seeds = seeds;
    for source in 0..places.len() {
        stages.at(places.range(0..source).len(), places.items().len())?;
        let (own, others) = seeds.split_at(seeds.partition_point(|seed| seed.source as usize <= source));
        seeds = others;
        tally.count(bags, places.row(source));
        tally.hand_over(source as u32, own, &mut meetings);
    }
    Ok(meetings)
}

/// The weight of the bags in which one source feature meets each target feature.
struct Tally {
    weights: Vec<f32>,
    /// The target features met so far.
    met: Vec<u32>,
}

impl Tally {
    fn count(&mut self, bags: &Bags, places: &[u32]) {
        for bag in places {
            let weight = bags.weights[*bag as usize];
            for target in bags.target.row(*bag as usize) {
                if self.weights[*target as usize] == 0.0 {
                    self.met.push(*target);
                }
                self.weights[*target as usize] += weight;
            }
        }
    }

    /// Adds the meetings worth keeping and all seeds to `meetings`, and forgets what was counted.
    fn hand_over(&mut self, source: u32, seeds: &[Seed], meetings: &mut Vec<Meeting>) {
        let seed_of = |target: u32| {
            seeds.binary_search_by_key(&target, |seed| seed.target).map_or(0.0, |at| seeds[at].weight)
        };
        let mut kept: Vec<u32> =
            self.met.iter().copied().filter(|met| self.weights[*met as usize] > FEWEST_MEETINGS).collect();
        kept.extend(seeds.iter().map(|seed| seed.target));
        kept.sort_unstable();
        kept.dedup();
        let meeting =
            |target| Meeting { source, target, seed: seed_of(target), weight: self.weights[target as usize] };
        meetings.extend(kept.into_iter().map(meeting));
        self.met.drain(..).for_each(|target| self.weights[target as usize] = 0.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::Silent;

    fn of(bags: &[(&[u32], &[u32], f32)], seeds: &[Seed]) -> Vec<Meeting> {
        let mut all = Bags::default();
        for (source, target, weight) in bags {
            all.push(source.to_vec(), target.to_vec(), *weight);
        }
        let places = all.source.transposed(10);
        meetings(&all, &places, 10, seeds, &mut Stages::new(&[1], &mut Silent)).unwrap()
    }

    #[test]
    fn a_pair_that_meets_once_is_left_out() {
        let found = of(&[(&[1, 2], &[5], 1.0), (&[2], &[5, 6], 0.8)], &[]);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].source, found[0].target), (2, 5));
        assert!((found[0].weight - 1.8).abs() < 0.01);
    }

    #[test]
    fn seeds_stay_wherever_they_sort() {
        let seed = |source, target| Seed { source, target, weight: 0.5 };
        let bags: [(&[u32], &[u32], f32); 2] = [(&[2], &[5], 1.0), (&[2], &[5], 1.0)];
        let seeds = [seed(0, 9), seed(2, 5), seed(3, 1)];
        let found = of(&bags, &seeds);
        let keys: Vec<_> =
            found.iter().map(|meeting| (meeting.source, meeting.target, meeting.seed)).collect();
        assert_eq!(keys, [(0, 9, 0.5), (2, 5, 0.5), (3, 1, 0.5)]);
    }
}
