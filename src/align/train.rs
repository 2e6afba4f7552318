//! Learning the lexicon from texts that probably translate each other.
//!
//! Comes in: bags of features with weights, and seeds. Goes out: a lexicon. Source: expectation
//! maximisation for IBM model 1 in both directions (Brown et al. 1993), with the null word and rare
//! words treated after Moore, "Improving IBM word-alignment model 1" (2004). Each round goes through
//! the source features and the bags of each, so that the pairs at hand are few and stand together.

use super::bags::Bags;
use super::lexicon::Lexicon;
use super::marginal::Marginal;
use super::meeting::meetings;
use super::pair::{Estimate, Pair};
use super::rows::Rows;
use super::seed::Seed;
use super::stages::Stages;
use crate::progress::Interrupted;

/// Rounds of expectation and maximisation.
const ROUNDS: usize = 3;
/// An entry has at least this lift in one direction.
const LEAST_LIFT: f32 = 1.5;
/// A pair below this lift in both directions is dropped between rounds.
const HOPELESS: f32 = 0.5;

/// The lexicon that `bags` and `seeds` (sorted) teach. `chances` are the probabilities by chance of all
/// features of either side.
pub(super) fn train(
    chances: (&[f32], &[f32]),
    bags: &Bags,
    seeds: &[Seed],
    stages: &mut Stages,
) -> Result<Lexicon, Interrupted> {
    let mut trainer = Trainer::new(chances, bags, seeds, stages)?;
    stages.begin()?;
    for round in 0..if bags.weights.is_empty() { 0 } else { ROUNDS } {
        trainer.expect(round, stages)?;
        trainer.maximise();
    }
    Ok(trainer.into_lexicon())
}

struct Trainer<'bags> {
    bags: &'bags Bags,
    /// The bags of each source feature.
    places: Rows,
    source: Marginal,
    target: Marginal,
    /// Sorted by source, then target.
    pairs: Vec<Pair>,
    /// For each target feature the estimate of its pair with the source feature at hand.
    at_hand: Vec<Estimate>,
    /// For each target feature of each bag the lifts of all that may explain it.
    lifts: Vec<f32>,
}

impl<'bags> Trainer<'bags> {
    fn new(
        (sources, targets): (&[f32], &[f32]),
        bags: &'bags Bags,
        seeds: &[Seed],
        stages: &mut Stages,
    ) -> Result<Self, Interrupted> {
        let totals = bags.totals(sources.len(), targets.len());
        let (mut source, mut target) = (Marginal::new(sources, totals.0), Marginal::new(targets, totals.1));
        for seed in seeds {
            source.seeds[seed.source as usize] += seed.weight;
            target.seeds[seed.target as usize] += seed.weight;
        }
        let places = bags.source.transposed(sources.len());
        let met = meetings(bags, &places, targets.len(), seeds, stages)?;
        let pairs = met.into_iter().map(|met| Pair::new(met, &source, &target)).collect();
        let at_hand = vec![Estimate::default(); targets.len()];
        let lifts = vec![0.0; bags.target.items().len()];
        Ok(Self { bags, places, source, target, pairs, at_hand, lifts })
    }

    /// Counts how often each pair explains an occurrence.
    fn expect(&mut self, round: usize, stages: &mut Stages) -> Result<(), Interrupted> {
        self.source.clear();
        self.target.clear();
        let work = self.places.items().len();
        let mut done = 2 * round * work;
        self.sum_lifts(&mut |step| stages.at(done + step, 2 * ROUNDS * work))?;
        done += work;
        self.add_chance();
        self.count(&mut |step| stages.at(done + step, 2 * ROUNDS * work))
    }

    /// For each occurrence of a target feature the sum of the lifts of what may explain it.
    fn sum_lifts(
        &mut self,
        step: &mut impl FnMut(usize) -> Result<(), Interrupted>,
    ) -> Result<(), Interrupted> {
        let Self { bags, places, pairs, at_hand, lifts, .. } = self;
        lifts.fill(0.0);
        for row in pairs.chunk_by(Pair::same_source) {
            let source = row[0].met.source as usize;
            step(places.range(0..source).len())?;
            row.iter().for_each(|pair| at_hand[pair.met.target as usize] = pair.estimate);
            for bag in places.row(source) {
                let bag = *bag as usize;
                for (sum, target) in
                    lifts[bags.target.range(bag..bag + 1)].iter_mut().zip(bags.target.row(bag))
                {
                    *sum += at_hand[*target as usize].forward_lift;
                }
            }
            row.iter().for_each(|pair| at_hand[pair.met.target as usize] = Estimate::default());
        }
        Ok(())
    }

    /// Chance may explain an occurrence too.
    fn add_chance(&mut self) {
        for (bag, weight) in self.bags.weights.iter().enumerate() {
            let others = self.bags.source.row(bag).len();
            let lifts = &mut self.lifts[self.bags.target.range(bag..bag + 1)];
            for (sum, feature) in lifts.iter_mut().zip(self.bags.target.row(bag)) {
                *sum = self.target.occurs(*feature, *weight, *sum, others);
            }
        }
    }

    /// The expected counts of all pairs.
    fn count(&mut self, step: &mut impl FnMut(usize) -> Result<(), Interrupted>) -> Result<(), Interrupted> {
        let Self { bags, places, source, target, pairs, at_hand, lifts } = self;
        for row in pairs.chunk_by_mut(Pair::same_source) {
            let feature = row[0].met.source;
            step(places.range(0..feature as usize).len())?;
            row.iter().for_each(|pair| at_hand[pair.met.target as usize] = pair.estimate);
            for bag in places.row(feature as usize) {
                let bag = *bag as usize;
                let (weight, targets) = (bags.weights[bag], bags.target.row(bag));
                let sum = targets.iter().map(|met| at_hand[*met as usize].backward_lift).sum();
                let all = source.occurs(feature, weight, sum, targets.len());
                for (lifts, met) in lifts[bags.target.range(bag..bag + 1)].iter().zip(targets) {
                    let pair = &mut at_hand[*met as usize];
                    let (forward, backward) =
                        (weight * pair.forward_lift / lifts, weight * pair.backward_lift / all);
                    pair.forward_count += forward;
                    pair.backward_count += backward;
                    source.explains[feature as usize] += forward;
                    target.explains[*met as usize] += backward;
                }
            }
            for pair in row {
                pair.estimate = std::mem::take(&mut at_hand[pair.met.target as usize]);
            }
        }
        Ok(())
    }

    /// Lifts and shares from the expected counts; hopeless pairs go.
    fn maximise(&mut self) {
        self.pairs.iter_mut().for_each(|pair| pair.maximise(&self.source, &self.target));
        self.pairs.retain(|pair| pair.lift() > HOPELESS);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::encode::{Encoded, Vocabulary, chances};
    use crate::align::side::Sentence;
    use crate::language::Language;
    use crate::progress::Silent;

    fn side(texts: &[&str]) -> (Encoded, Vocabulary) {
        let sentence = |text: &&str| Sentence { text: (*text).to_owned(), ..Sentence::default() };
        let mut vocabulary = Vocabulary::new(&Language::english());
        let sentences: Vec<_> = texts.iter().map(sentence).collect();
        let mut silent = Silent;
        let stages = &mut Stages::new(&[1], &mut silent);
        (Encoded::new(&sentences, &mut vocabulary, stages).unwrap(), vocabulary)
    }

    /// The stem that translates `word` best after training on pairs of texts.
    fn best(word: &str, source: &[&str], target: &[&str]) -> Option<u32> {
        let ((from, from_words), (to, to_words)) = (side(source), side(target));
        let mut bags = Bags::default();
        (0..from.len()).for_each(|at| bags.push(from.group(at..at + 1), to.group(at..at + 1), 1.0));
        let chances = (chances([&from], from_words.len()), chances([&to], to_words.len()));
        let mut silent = Silent;
        let stages = &mut Stages::new(&[1], &mut silent);
        let lexicon = train((&chances.0, &chances.1), &bags, &[], stages).unwrap();
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
    fn a_text_without_features_beside_words_spoils_nothing() {
        let with = |texts: [&'static str; 6], more: [&'static str; 2]| [&texts[..], &more[..]].concat();
        let (source, target) = (with(ENGLISH, ["", "mist"]), with(RUSSIAN, ["туман", ""]));
        assert_eq!(best("horse", &source, &target), stem(&side(&RUSSIAN).1, "конь"));
    }

    #[test]
    fn without_bags_the_seeds_are_the_lexicon() {
        let seeds = [Seed { source: 0, target: 0, weight: 1.0 }];
        let (chances, bags) = ((&[0.5, 0.5][..], &[0.5, 0.5][..]), Bags::default());
        let lexicon = train(chances, &bags, &seeds, &mut Stages::new(&[1], &mut Silent)).unwrap();
        assert_eq!(lexicon.translations(0)[0].target, 0);
        assert!(lexicon.source_shares[0] > 0.0);
        assert_eq!(lexicon.source_shares[1], 0.0, "what has no translation says nothing");
    }
}
