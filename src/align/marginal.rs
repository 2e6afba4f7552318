//! What is known of a feature apart from its translations: chance, and how often any is found.
//!
//! Comes in: counts of one side and what the expectation step sums up. Goes out: for each feature its
//! probability by chance and the share of its occurrences that a lexicon explains. Source: the null
//! word of IBM model 1 as a mixture weight of every word, estimated as in Moore (2004).

/// The share before anything was counted, and how many occurrences it weighs in the mean.
const FIRST_SHARE: f32 = 0.6;
const FIRST_SHARE_WEIGHT: f32 = 50.0;
/// How many occurrences the mean weighs in the share of one feature.
const MEAN_WEIGHT: f32 = 2.0;

/// Sums and estimates for each feature of one side.
pub(super) struct Marginal {
    /// Probability of the feature by chance.
    pub(super) chance: Vec<f32>,
    /// Share of its occurrences that the lexicon explains, not chance.
    pub(super) share: Vec<f32>,
    /// Weight of its seeds.
    pub(super) seeds: Vec<f32>,
    /// Expected number of features on the other side that it explains.
    pub(super) explains: Vec<f32>,
    /// Expected number of its occurrences that are explained.
    explained: Vec<f32>,
    /// Number of its occurrences.
    total: Vec<f32>,
}

impl Marginal {
    /// Nothing explained yet of features with these probabilities by chance and numbers of occurrences.
    pub(super) fn new(chance: &[f32], total: Vec<f32>) -> Self {
        let zeros = vec![0.0; chance.len()];
        Self {
            chance: chance.to_vec(),
            share: vec![FIRST_SHARE; zeros.len()],
            seeds: zeros.clone(),
            explains: zeros.clone(),
            explained: zeros,
            total,
        }
    }

    /// Forgets what was summed up.
    pub(super) fn clear(&mut self) {
        self.explains.fill(0.0);
        self.explained.fill(0.0);
    }

    /// Takes in an occurrence in a bag of weight `weight`. `by_lexicon` is the sum of its lifts over
    /// the `others` features of the other side; returned is that sum with chance included.
    pub(super) fn occurs(&mut self, feature: u32, weight: f32, by_lexicon: f32, others: usize) -> f32 {
        let feature = feature as usize;
        let share = self.share[feature];
        let all = by_lexicon + (1.0 - share) / share * others as f32;
        // Beside a text without features nothing explains anything.
        if all > 0.0 {
            self.explained[feature] += weight * by_lexicon / all;
        }
        all
    }

    /// Shares from what was explained, drawn towards their mean where there is little to count.
    pub(super) fn estimate_shares(&mut self) {
        let (explained, total): (f32, f32) = (self.explained.iter().sum(), self.total.iter().sum());
        let mean = (explained + FIRST_SHARE_WEIGHT * FIRST_SHARE) / (total + FIRST_SHARE_WEIGHT);
        for ((share, explained), total) in self.share.iter_mut().zip(&self.explained).zip(&self.total) {
            *share = ((explained + MEAN_WEIGHT * mean) / (total + MEAN_WEIGHT)).clamp(0.02, 0.95);
        }
    }

    /// The shares, 0 for features without any translation: of them the lexicon says nothing, neither
    /// for a bead nor against it.
    pub(super) fn into_shares(self, known: impl Iterator<Item = u32>) -> Vec<f32> {
        let mut shares = vec![0.0; self.share.len()];
        known.for_each(|feature| shares[feature as usize] = self.share[feature as usize]);
        shares
    }
}
