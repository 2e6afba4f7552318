//! How well the lengths of two groups of sentences fit.
//!
//! Comes in: visible characters on each side. Goes out: the logarithm of how much likelier the pair
//! of lengths is for translations than for strangers. Source: Gale & Church, "A program for aligning
//! sentences in bilingual corpora" (1993), with a bound so that no single outlier decides.

/// The normal model of a ratio of lengths.
#[derive(Debug, Clone, Copy)]
pub(super) struct LengthModel {
    /// Expected target characters for a source character.
    ratio: f64,
    /// Variance of the difference, per character.
    variance: f64,
}

impl LengthModel {
    /// Equal shares of both documents, and the variance of Gale & Church.
    pub(super) fn of_totals(source: f64, target: f64) -> Self {
        let ratio = if source > 0.0 && target > 0.0 { target / source } else { 1.0 };
        Self { ratio, variance: crate::align::knob!("VAR", 6.8) }
    }

    /// Re-estimated from weighted pairs of lengths `(source, target, weight)`.
    pub(super) fn estimated(&self, pairs: impl Iterator<Item = (f64, f64, f64)> + Clone) -> Self {
        let (source, target) =
            pairs.clone().fold((100.0, 100.0 * self.ratio), |sums, (source, target, weight)| {
                (sums.0 + weight * source, sums.1 + weight * target)
            });
        let next = Self { ratio: target / source, variance: 1.0 };
        let (squares, count) = pairs.fold((10.0 * self.variance, 10.0), |sums, (source, target, weight)| {
            (sums.0 + weight * next.deviation(source, target).min(60.0), sums.1 + weight)
        });
        Self { variance: squares / count, ..next }
    }

    /// The logarithm of the likelihood ratio.
    pub(super) fn score(&self, source: f64, target: f64) -> f64 {
        let deviation = self.deviation(source, target);
        crate::align::knob!("LBONUS", 1.0) - (0.5 * deviation).min(crate::align::knob!("LCAP", 10.0))
    }

    /// Squared difference in units of its standard deviation.
    fn deviation(&self, source: f64, target: f64) -> f64 {
        let expected = source * self.ratio;
        let difference = target - expected;
        difference * difference / (self.variance * (0.5 * (target + expected)).max(10.0))
    }
}
