//! Learning the lexicon from texts that probably translate each other.
//!
//! Comes in: pairs of feature bags with weights, and seeds. Goes out: a lexicon. Source: expectation
//! maximisation for IBM model 1 (Brown et al. 1993), with the rare-word and null-word corrections of
//! Moore, "Improving IBM word-alignment model 1" (2004).

use super::encode::Encoded;
use super::lexicon::{Entry, Lexicon};
use super::seed::Seed;

/// Features of two texts that translate each other, and how surely.
pub(super) struct Bag {
    pub(super) source: Vec<u32>,
    pub(super) target: Vec<u32>,
    pub(super) weight: f32,
}

/// A pair of features with its expected counts in both directions.
#[derive(Clone, Copy)]
struct Pair {
    source: u32,
    target: u32,
    seed: f32,
    met: f32,
    forward_lift: f32,
    backward_lift: f32,
    forward_count: f32,
    backward_count: f32,
}

/// Per feature of one side: chance, share explained, and what the expectation step sums up.
struct Marginal {
    chance: Vec<f32>,
    share: Vec<f32>,
    /// Expected number of features that it explains on the other side.
    explains: Vec<f32>,
    /// Expected number of its occurrences that are explained, and all of them.
    explained: Vec<f32>,
    total: Vec<f32>,
    seeds: Vec<f32>,
    first_share: f32,
}

impl Marginal {
    fn new(side: &Encoded, size: usize, share: f32) -> Self {
        let all = side.all().len().max(1) as f32;
        let mut chance = vec![1.0 / all; size];
        for (chance, count) in chance.iter_mut().zip(&side.counts) {
            *chance = (*count as f32).max(1.0) / all;
        }
        let zero = vec![0.0; size];
        Self {
            chance,
            share: vec![share; size],
            explains: zero.clone(),
            explained: zero.clone(),
            total: zero.clone(),
            seeds: zero,
            first_share: share,
        }
    }

    fn clear(&mut self) {
        for sums in [&mut self.explains, &mut self.explained, &mut self.total] {
            sums.fill(0.0);
        }
    }

    /// Shares from what was explained, drawn towards their mean where there is little to count.
    fn estimate_shares(&mut self) {
        let (explained, total): (f32, f32) = (self.explained.iter().sum(), self.total.iter().sum());
        let draw = crate::align::knob!("SHAREDRAW", 2.0) as f32;
        let mean = (explained + 50.0 * self.first_share) / (total + 50.0);
        for ((share, explained), total) in self.share.iter_mut().zip(&self.explained).zip(&self.total) {
            *share = ((explained + draw * mean) / (total + draw)).clamp(0.02, 0.95);
        }
    }
}

/// Trains on `bags`; sizes are those of the vocabularies.
pub(super) fn train(
    sides: (&Encoded, &Encoded),
    sizes: (usize, usize),
    bags: &[Bag],
    seeds: &[Seed],
) -> Lexicon {
    let share =
        if bags.is_empty() { crate::align::knob!("SHARE0", 0.4) } else { crate::align::knob!("SHARE", 0.6) }
            as f32;
    let mut source = Marginal::new(sides.0, sizes.0, share);
    let mut target = Marginal::new(sides.1, sizes.1, share);
    let mut pairs = pairs(bags, seeds, sizes.0);
    for pair in &pairs {
        source.seeds[pair.source as usize] += pair.seed;
        target.seeds[pair.target as usize] += pair.seed;
    }
    start(&mut pairs, &source, &target);
    let starts = starts(&pairs, sizes.0);
    for _ in 0..(if bags.is_empty() { 0 } else { crate::align::knob!("EM", 4.0) as usize }) {
        source.clear();
        target.clear();
        let mut slots = vec![u32::MAX; sizes.1];
        for bag in bags {
            expect(bag, &mut pairs, &starts, &mut slots, &mut source, &mut target);
        }
        maximise(&mut pairs, &source, &target);
        source.estimate_shares();
        target.estimate_shares();
    }
    lexicon(&pairs, source, target)
}

/// The pairs worth counting: seeds, and those that meet in at least two bags.
fn pairs(bags: &[Bag], seeds: &[Seed], sources: usize) -> Vec<Pair> {
    let _ = sources;
    let mut keys: Vec<u64> = Vec::new();
    for bag in bags {
        for source in &bag.source {
            let quantised = (bag.weight * 255.0).round() as u64;
            keys.extend(bag.target.iter().map(|target| key(*source, *target) << 8 | quantised));
        }
    }
    keys.sort_unstable();
    let least = crate::align::knob!("MEET", 1.2) as f32;
    let mut seeds = seeds.iter().peekable();
    let mut pairs = Vec::new();
    for group in keys.chunk_by(|left, right| left >> 8 == right >> 8) {
        let this = group[0] >> 8;
        while let Some(seed) = seeds.next_if(|seed| key(seed.source, seed.target) < this) {
            pairs.push(pair(key(seed.source, seed.target), seed.weight, 0.0));
        }
        let seed = seeds.next_if(|seed| key(seed.source, seed.target) == this);
        let met = group.iter().map(|key| (key & 255) as f32 / 255.0).sum();
        if met > least || seed.is_some() {
            pairs.push(pair(this, seed.map_or(0.0, |seed| seed.weight), met));
        }
    }
    pairs.extend(seeds.map(|seed| pair(key(seed.source, seed.target), seed.weight, 0.0)));
    pairs
}

fn key(source: u32, target: u32) -> u64 {
    u64::from(source) << 28 | u64::from(target)
}

fn pair(key: u64, seed: f32, met: f32) -> Pair {
    Pair {
        source: (key >> 28) as u32,
        target: (key & 0xFFF_FFFF) as u32,
        met,
        seed,
        forward_lift: 0.0,
        backward_lift: 0.0,
        forward_count: 0.0,
        backward_count: 0.0,
    }
}

/// Lifts before the first expectation: chance, and what seeds promise.
fn start(pairs: &mut [Pair], source: &Marginal, target: &Marginal) {
    let seed_weight = crate::align::knob!("SEED", 2.0) as f32;
    let doubt = crate::align::knob!("DOUBT", 1.0) as f32;
    for pair in pairs {
        let lift =
            |own: f32, chance: f32| 1.0 + seed_weight * pair.seed / (seed_weight * own + doubt) / chance;
        pair.forward_lift = lift(source.seeds[pair.source as usize], target.chance[pair.target as usize]);
        pair.backward_lift = lift(target.seeds[pair.target as usize], source.chance[pair.source as usize]);
    }
}

fn starts(pairs: &[Pair], sources: usize) -> Vec<u32> {
    let mut starts = vec![0; sources + 1];
    pairs.iter().for_each(|pair| starts[pair.source as usize + 1] += 1);
    for at in 1..starts.len() {
        starts[at] += starts[at - 1];
    }
    starts
}

/// Adds the expected counts of one bag.
fn expect(
    bag: &Bag,
    pairs: &mut [Pair],
    starts: &[u32],
    slots: &mut [u32],
    source: &mut Marginal,
    target: &mut Marginal,
) {
    for (place, feature) in bag.target.iter().enumerate() {
        slots[*feature as usize] = place as u32;
    }
    let mut meetings = Vec::new();
    let mut forward = vec![0.0_f32; bag.target.len()];
    let mut backward = vec![0.0_f32; bag.source.len()];
    for (from, feature) in bag.source.iter().enumerate() {
        for at in starts[*feature as usize]..starts[*feature as usize + 1] {
            let pair = &pairs[at as usize];
            let to = slots[pair.target as usize];
            if to != u32::MAX {
                meetings.push((at, from as u32, to));
                forward[to as usize] += pair.forward_lift;
                backward[from] += pair.backward_lift;
            }
        }
    }
    let odds = |share: f32, size: usize| (1.0 - share) / share * size as f32;
    for (sum, feature) in forward.iter_mut().zip(&bag.target) {
        let by_lexicon = *sum;
        *sum += odds(target.share[*feature as usize], bag.source.len());
        target.total[*feature as usize] += bag.weight;
        target.explained[*feature as usize] += bag.weight * by_lexicon / *sum;
    }
    for (sum, feature) in backward.iter_mut().zip(&bag.source) {
        let by_lexicon = *sum;
        *sum += odds(source.share[*feature as usize], bag.target.len());
        source.total[*feature as usize] += bag.weight;
        source.explained[*feature as usize] += bag.weight * by_lexicon / *sum;
    }
    for (at, from, to) in meetings {
        let pair = &mut pairs[at as usize];
        let forward = bag.weight * pair.forward_lift / forward[to as usize];
        let backward = bag.weight * pair.backward_lift / backward[from as usize];
        pair.forward_count += forward;
        pair.backward_count += backward;
        source.explains[pair.source as usize] += forward;
        target.explains[pair.target as usize] += backward;
    }
    bag.target.iter().for_each(|feature| slots[*feature as usize] = u32::MAX);
}

/// Lifts from expected counts, discounted because a pair explains its own sentence too well.
fn maximise(pairs: &mut [Pair], source: &Marginal, target: &Marginal) {
    let seed_weight = crate::align::knob!("SEED", 2.0) as f32;
    let doubt = crate::align::knob!("DOUBT", 1.0) as f32;
    let discount = crate::align::knob!("DISCOUNT", 0.1) as f32;
    let loo = crate::align::knob!("LOO", 0.5) as f32;
    for pair in pairs {
        let lift = |count: f32, explains: f32, seeds: f32, chance: f32| {
            let kept =
                (count - discount - loo * count / pair.met.max(1.0)).max(0.0) + seed_weight * pair.seed;
            kept / (explains + seed_weight * seeds + doubt) / chance
        };
        let (from, to) = (pair.source as usize, pair.target as usize);
        pair.forward_lift =
            lift(pair.forward_count, source.explains[from], source.seeds[from], target.chance[to]);
        pair.backward_lift =
            lift(pair.backward_count, target.explains[to], target.seeds[to], source.chance[from]);
        (pair.forward_count, pair.backward_count) = (0.0, 0.0);
    }
}

/// The pairs that say more than chance.
fn lexicon(pairs: &[Pair], source: Marginal, target: Marginal) -> Lexicon {
    let (mut source, mut target) = (source, target);
    if crate::align::knob!("NEUTRAL", 1.0) > 0.0 {
        let mut known = (vec![false; source.share.len()], vec![false; target.share.len()]);
        for pair in pairs.iter().filter(|pair| pair.forward_lift.max(pair.backward_lift) > 1.5) {
            known.0[pair.source as usize] = true;
            known.1[pair.target as usize] = true;
        }
        let unknown = crate::align::knob!("UNKNOWN", 0.0) as f32;
        for (share, known) in source.share.iter_mut().zip(known.0).chain(target.share.iter_mut().zip(known.1))
        {
            if !known {
                *share = unknown;
            }
        }
    }
    let telling = pairs.iter().filter(|pair| pair.forward_lift.max(pair.backward_lift) > 1.5);
    let entry =
        |pair: &Pair| Entry { target: pair.target, forward: pair.forward_lift, backward: pair.backward_lift };
    Lexicon::new(telling.map(|pair| (pair.source, entry(pair))).collect(), source.share, target.share)
}
