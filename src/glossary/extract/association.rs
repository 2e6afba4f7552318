//! How surely two phrases stand in the same pairs of texts.
//!
//! Comes in: in how many pairs each stands, in how many both, and how many there are. Goes out: Dice's coefficient, and
//! the log-likelihood ratio that tells chance. Source: Dunning (1993).

/// In how many pairs of texts two phrases stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::glossary) struct Contingency {
    pub(in crate::glossary) together: u32,
    pub(in crate::glossary) source: u32,
    pub(in crate::glossary) target: u32,
    pub(in crate::glossary) all: u32,
}

impl Contingency {
    /// 0 where they never meet, 1 where neither stands without the other.
    pub(super) fn dice(&self) -> f64 {
        2.0 * f64::from(self.together) / f64::from(self.source + self.target)
    }

    /// How much better the counts are explained if both belong together than by chance; chi-square with one degree of
    /// freedom. Negative where they avoid each other.
    pub(in crate::glossary) fn log_likelihood(&self) -> f64 {
        let [together, source, target, all] =
            [self.together, self.source, self.target, self.all].map(f64::from);
        let cells = [together, source - together, target - together, all - source - target + together];
        let margins = [
            source * target,
            source * (all - target),
            (all - source) * target,
            (all - source) * (all - target),
        ];
        let term =
            |(cell, margin): (f64, f64)| if cell > 0.0 { cell * (cell * all / margin).ln() } else { 0.0 };
        let ratio = 2.0 * cells.into_iter().zip(margins).map(term).sum::<f64>();
        if together * all > source * target { ratio } else { -ratio }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_always_meets_is_sure_and_what_meets_by_chance_is_not() {
        let sure = Contingency { together: 10, source: 10, target: 10, all: 100 };
        let chance = Contingency { together: 10, source: 50, target: 20, all: 100 };
        assert_eq!(sure.dice(), 1.0);
        assert!(sure.log_likelihood() > 60.0 && chance.log_likelihood().abs() < 1e-9);
        let apart = Contingency { together: 1, source: 50, target: 50, all: 100 };
        assert!(apart.log_likelihood() < 0.0);
    }
}
