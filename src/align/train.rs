//! Learning the lexicon from texts that probably translate each other.
//!
//! Comes in: bags of features with weights, and seeds. Goes out: a lexicon. Source: expectation
//! maximisation for IBM model 1 in both directions (Brown et al. 1993), with the null word and rare
//! words treated after Moore, "Improving IBM word-alignment model 1" (2004).

use std::ops::Range;

use super::encode::Encoded;
use super::lexicon::{Entry, Lexicon};
use super::marginal::Marginal;
use super::meeting::{Bag, Meeting, meetings};
use super::seed::Seed;

/// Rounds of expectation and maximisation.
const ROUNDS: usize = 3;
/// How many occurrences a seed of weight 1 counts as.
const SEED_COUNT: f32 = 2.0;
/// How many occurrences explain nothing, of every feature.
const DOUBT: f32 = 1.0;
/// Taken off every count, and as a share of what one bag of a pair contributes on average: a pair
/// explains the very sentences that taught it too well.
const DISCOUNT: f32 = 0.1;
const OWN_SHARE: f32 = 0.5;
/// An entry has at least this lift in one direction.
const LEAST_LIFT: f32 = 1.5;
/// A pair below this lift in both directions is dropped between rounds.
const HOPELESS: f32 = 0.5;

/// A pair of features with lifts and expected counts in both directions.
struct Pair {
    met: Meeting,
    forward_lift: f32,
    backward_lift: f32,
    forward_count: f32,
    backward_count: f32,
}

/// The lexicon that `bags` and `seeds` (sorted) teach about two sides.
pub(super) fn train(sides: (&Encoded, &Encoded), bags: &[Bag], seeds: &[Seed]) -> Lexicon {
    let mut trainer = Trainer::new(sides, bags, seeds);
    for _ in 0..if bags.is_empty() { 0 } else { ROUNDS } {
        trainer.source.clear();
        trainer.target.clear();
        bags.iter().for_each(|bag| trainer.expect(bag));
        trainer.maximise();
    }
    trainer.into_lexicon()
}

struct Trainer {
    source: Marginal,
    target: Marginal,
    pairs: Vec<Pair>,
    /// Where the pairs of each source feature start.
    starts: Vec<usize>,
    /// The target feature of each pair, by itself because it is looked for so often.
    targets: Vec<u32>,
    /// Per target feature its place in the bag at hand, `NOWHERE` if it is not in it.
    places: Vec<u32>,
}

const NOWHERE: u32 = u32::MAX;

impl Trainer {
    fn new(sides: (&Encoded, &Encoded), bags: &[Bag], seeds: &[Seed]) -> Self {
        let (mut source, mut target) = (Marginal::new(sides.0), Marginal::new(sides.1));
        for seed in seeds {
            source.seeds[seed.source as usize] += seed.weight;
            target.seeds[seed.target as usize] += seed.weight;
        }
        let met = meetings(bags, seeds);
        let pairs: Vec<_> = met.into_iter().map(|met| Pair::new(met, &source, &target)).collect();
        let places = vec![NOWHERE; target.chance.len()];
        let mut trainer = Self { source, target, pairs, starts: Vec::new(), targets: Vec::new(), places };
        trainer.index();
        trainer
    }

    /// Notes where the pairs of each source feature stand.
    fn index(&mut self) {
        let mut starts = vec![0; self.source.chance.len() + 1];
        self.pairs.iter().for_each(|pair| starts[pair.met.source as usize + 1] += 1);
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        self.starts = starts;
        self.targets = self.pairs.iter().map(|pair| pair.met.target).collect();
    }

    /// Adds the expected counts of one bag.
    fn expect(&mut self, bag: &Bag) {
        let meetings = self.meetings(bag);
        let (mut forward, mut backward) = (vec![0.0; bag.target.len()], vec![0.0; bag.source.len()]);
        for (at, from, to) in &meetings {
            forward[*to] += self.pairs[*at].forward_lift;
            backward[*from] += self.pairs[*at].backward_lift;
        }
        for (sum, feature) in forward.iter_mut().zip(&bag.target) {
            *sum = self.target.occurs(*feature, bag.weight, *sum, bag.source.len());
        }
        for (sum, feature) in backward.iter_mut().zip(&bag.source) {
            *sum = self.source.occurs(*feature, bag.weight, *sum, bag.target.len());
        }
        for (at, from, to) in meetings {
            let pair = &mut self.pairs[at];
            let forward = bag.weight * pair.forward_lift / forward[to];
            let backward = bag.weight * pair.backward_lift / backward[from];
            pair.forward_count += forward;
            pair.backward_count += backward;
            self.source.explains[pair.met.source as usize] += forward;
            self.target.explains[pair.met.target as usize] += backward;
        }
    }

    /// The pairs that meet in a bag: `(pair, place in the source, place in the target)`.
    fn meetings(&mut self, bag: &Bag) -> Vec<(usize, usize, usize)> {
        for (place, feature) in bag.target.iter().enumerate() {
            self.places[*feature as usize] = place as u32;
        }
        let mut meetings = Vec::new();
        for (from, feature) in bag.source.iter().enumerate() {
            let row = self.starts[*feature as usize]..self.starts[*feature as usize + 1];
            if row.len() > 8 * bag.target.len() {
                self.look_up(row, &bag.target, |at, to| meetings.push((at, from, to)));
            } else {
                self.run_through(row, |at, to| meetings.push((at, from, to)));
            }
        }
        bag.target.iter().for_each(|feature| self.places[*feature as usize] = NOWHERE);
        meetings
    }

    /// Finds the few features of a bag in a long row of pairs.
    fn look_up(&self, mut row: Range<usize>, features: &[u32], mut found: impl FnMut(usize, usize)) {
        for (to, feature) in features.iter().enumerate() {
            row.start += self.targets[row.clone()].partition_point(|target| target < feature);
            if row.start < row.end && self.targets[row.start] == *feature {
                found(row.start, to);
            }
        }
    }

    /// Finds those of a short row's pairs that are in the bag at hand.
    fn run_through(&self, row: Range<usize>, mut found: impl FnMut(usize, usize)) {
        for at in row {
            let to = self.places[self.targets[at] as usize];
            if to != NOWHERE {
                found(at, to as usize);
            }
        }
    }

    /// Lifts and shares from the expected counts; hopeless pairs go.
    fn maximise(&mut self) {
        self.pairs.iter_mut().for_each(|pair| pair.maximise(&self.source, &self.target));
        self.pairs.retain(|pair| pair.lift() > HOPELESS);
        self.index();
        self.source.estimate_shares();
        self.target.estimate_shares();
    }

    fn into_lexicon(self) -> Lexicon {
        let telling = |pair: &&Pair| pair.lift() > LEAST_LIFT;
        let telling: Vec<_> = self.pairs.iter().filter(telling).map(Pair::entry).collect();
        let source_shares = self.source.into_shares(telling.iter().map(|(source, _)| *source));
        let target_shares = self.target.into_shares(telling.iter().map(|(_, entry)| entry.target));
        Lexicon::new(telling, source_shares, target_shares)
    }
}

impl Pair {
    /// Before the first expectation every pair that meets is as likely as chance, a seed likelier.
    fn new(met: Meeting, source: &Marginal, target: &Marginal) -> Self {
        let (from, to) = (met.source as usize, met.target as usize);
        let lift =
            |seeds: f32, chance: f32| 1.0 + SEED_COUNT * met.seed / (SEED_COUNT * seeds + DOUBT) / chance;
        Self {
            met,
            forward_lift: lift(source.seeds[from], target.chance[to]),
            backward_lift: lift(target.seeds[to], source.chance[from]),
            forward_count: 0.0,
            backward_count: 0.0,
        }
    }

    /// Lifts from expected counts, which are then forgotten.
    fn maximise(&mut self, source: &Marginal, target: &Marginal) {
        let (from, to) = (self.met.source as usize, self.met.target as usize);
        let others = 1.0 - OWN_SHARE / self.met.weight.max(1.0);
        let lift = |count: f32, explains: f32, seeds: f32, chance: f32| {
            let kept = (count * others - DISCOUNT).max(0.0) + SEED_COUNT * self.met.seed;
            kept / (explains + SEED_COUNT * seeds + DOUBT) / chance
        };
        self.forward_lift =
            lift(self.forward_count, source.explains[from], source.seeds[from], target.chance[to]);
        self.backward_lift =
            lift(self.backward_count, target.explains[to], target.seeds[to], source.chance[from]);
        (self.forward_count, self.backward_count) = (0.0, 0.0);
    }

    /// The better lift of the two directions.
    fn lift(&self) -> f32 {
        self.forward_lift.max(self.backward_lift)
    }

    fn entry(&self) -> (u32, Entry) {
        (
            self.met.source,
            Entry { target: self.met.target, forward: self.forward_lift, backward: self.backward_lift },
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::encode::Vocabulary;
    use crate::align::side::Sentence;

    fn side(texts: &[&str]) -> (Encoded, Vocabulary) {
        let sentence = |text: &&str| Sentence { text: (*text).to_owned(), ..Sentence::default() };
        let mut vocabulary = Vocabulary::default();
        let sentences: Vec<_> = texts.iter().map(sentence).collect();
        (Encoded::new(&sentences, &mut vocabulary), vocabulary)
    }

    /// The stem that translates `word` best after training on pairs of texts.
    fn best(word: &str, source: &[&str], target: &[&str]) -> Option<u32> {
        let ((from, from_words), (to, _)) = (side(source), side(target));
        let bags: Vec<_> = (0..from.len())
            .map(|at| Bag { source: from.group(at..at + 1), target: to.group(at..at + 1), weight: 1.0 })
            .collect();
        let lexicon = train((&from, &to), &bags, &[]);
        let entries = lexicon.translations(stem(&from_words, word)?).iter();
        entries.max_by(|left, right| left.forward.total_cmp(&right.forward)).map(|entry| entry.target)
    }

    fn stem(vocabulary: &Vocabulary, word: &str) -> Option<u32> {
        vocabulary.words.iter().find(|(known, _)| known == word).map(|(_, id)| *id)
    }

    const ENGLISH: [&str; 6] =
        ["white horse", "white house", "old horse", "old house", "white snow", "old snow"];
    const RUSSIAN: [&str; 6] =
        ["белый конь", "белый дом", "старый конь", "старый дом", "белый снег", "старый снег"];

    #[test]
    fn words_that_keep_meeting_translate_each_other() {
        let known = side(&RUSSIAN).1;
        for (word, translation) in [("white", "белый"), ("horse", "конь"), ("snow", "снег")] {
            let expected = stem(&known, translation);
            assert_eq!(best(word, &ENGLISH, &RUSSIAN), expected, "{word}");
        }
    }

    #[test]
    fn one_meeting_teaches_nothing() {
        assert_eq!(best("horse", &["white horse"], &["белый конь"]), None);
    }

    #[test]
    fn without_bags_the_seeds_are_the_lexicon() {
        let ((from, _), (to, _)) = (side(&["60"]), side(&["60"]));
        let lexicon = train((&from, &to), &[], &[Seed { source: 0, target: 0, weight: 1.0 }]);
        assert_eq!(lexicon.translations(0)[0].target, 0);
        assert!(lexicon.source_shares[0] > 0.0);
        assert_eq!(lexicon.source_shares[1], 0.0, "what has no translation says nothing");
    }
}
