//! How well the lengths of two groups of sentences fit.
//!
//! Comes in: visible characters on each side. Goes out: the logarithm of how much likelier the pair
//! of lengths is for translations than for strangers. Source: Gale & Church, "A program for aligning
//! sentences in bilingual corpora" (1993), with a bound so that no single outlier decides.

/// Variance of the difference per character that Gale & Church found.
const VARIANCE: f64 = 6.8;
/// What lengths that fit exactly say for a bead, and the most that lengths may say against it.
const NO_DEVIATION: f64 = 1.0;
const MOST_LOST: f64 = 10.0;
/// What is assumed weighs as much as so many source characters, sentences of both sides, and beads.
const ASSUMED_CHARACTERS: f64 = 1000.0;
const ASSUMED_SENTENCES: f64 = 20.0;
const ASSUMED_BEADS: f64 = 10.0;
/// Squared deviations above this are outliers and count no more.
const OUTLIER: f64 = 60.0;
/// Shorter texts vary as if they had so many characters.
const SHORTEST: f64 = 10.0;

/// The normal model of a ratio of lengths.
#[derive(Debug, Clone, Copy)]
pub(super) struct LengthModel {
    /// Expected target characters for a source character.
    ratio: f64,
    /// Variance of the difference, per character.
    variance: f64,
}

impl LengthModel {
    /// The ratio of both documents' lengths, drawn towards 1 where they have few sentences, because an
    /// omission may be a good part of them; and the variance of Gale & Church.
    pub(super) fn of_totals(source: f64, target: f64, sentences: usize) -> Self {
        let known = sentences as f64 / (sentences as f64 + ASSUMED_SENTENCES);
        let ratio = if source > 0.0 && target > 0.0 { (target / source).powf(known) } else { 1.0 };
        Self { ratio, variance: VARIANCE }
    }

    /// Re-estimated from weighted pairs of lengths `(source, target, weight)`.
    pub(super) fn estimated(&self, pairs: impl Iterator<Item = (f64, f64, f64)> + Clone) -> Self {
        let (source, target) = pairs
            .clone()
            .fold((ASSUMED_CHARACTERS, ASSUMED_CHARACTERS * self.ratio), |sums, (source, target, weight)| {
                (sums.0 + weight * source, sums.1 + weight * target)
            });
        let next = Self { ratio: target / source, variance: 1.0 };
        let (squares, count) =
            pairs.fold((ASSUMED_BEADS * self.variance, ASSUMED_BEADS), |sums, (source, target, weight)| {
                (sums.0 + weight * next.deviation(source, target).min(OUTLIER), sums.1 + weight)
            });
        Self { variance: squares / count, ..next }
    }

    /// The logarithm of the likelihood ratio.
    pub(super) fn score(&self, source: f64, target: f64) -> f64 {
        let deviation = self.deviation(source, target);
        NO_DEVIATION - (0.5 * deviation).min(MOST_LOST)
    }

    /// Squared difference in units of its standard deviation.
    fn deviation(&self, source: f64, target: f64) -> f64 {
        let expected = source * self.ratio;
        let difference = target - expected;
        difference * difference / (self.variance * (0.5 * (target + expected)).max(SHORTEST))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_expected_length_scores_best() {
        let model = LengthModel::of_totals(100_000.0, 120_000.0, 1_000_000);
        assert!(model.score(100.0, 120.0) > model.score(100.0, 150.0));
        assert!(model.score(100.0, 120.0) > model.score(100.0, 60.0));
        assert!((model.score(100.0, 120.0) - NO_DEVIATION).abs() < 1e-9);
    }

    #[test]
    fn no_outlier_costs_more_than_the_bound() {
        let model = LengthModel::of_totals(1.0, 1.0, 1);
        assert!((model.score(1.0, 100_000.0) - NO_DEVIATION + MOST_LOST).abs() < 1e-9);
    }

    #[test]
    fn the_ratio_is_learned() {
        let model = LengthModel::of_totals(1.0, 1.0, 1).estimated((0..200).map(|_| (100.0, 140.0, 1.0)));
        assert!(model.score(50.0, 70.0) > model.score(50.0, 50.0));
    }

    #[test]
    fn few_sentences_do_not_tell_the_ratio() {
        let (few, many) =
            (LengthModel::of_totals(200.0, 100.0, 4), LengthModel::of_totals(200.0, 100.0, 400));
        assert!(few.score(50.0, 50.0) > many.score(50.0, 50.0));
    }

    #[test]
    fn an_empty_side_makes_no_nonsense() {
        assert!(LengthModel::of_totals(0.0, 10.0, 1).score(0.0, 10.0).is_finite());
    }
}
