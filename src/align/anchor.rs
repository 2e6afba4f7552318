//! Anchors: sentences that share rare features, the bones of the coarse path.
//!
//! Comes in: both sides and a lexicon. Goes out: weighted points for the chain, a number linear in
//! the documents' length. Source: word anchors of Kay & Röscheisen, "Text-translation alignment"
//! (1993), and of Ma, "Champollion" (2006), who weighs rare words more.

use rustc_hash::FxHashMap;

use super::chain::Point;
use super::encode::Encoded;
use super::lexicon::Lexicon;

/// The sentences in which each feature stands.
type Postings = FxHashMap<u32, Vec<u32>>;

/// How many points are drawn for each sentence.
const POINTS_PER_SENTENCE: usize = 40;

/// The points of the rarest translation pairs, sorted by source sentence, then target sentence.
pub(super) fn anchors(source: &Encoded, target: &Encoded, lexicon: &Lexicon) -> Vec<Point> {
    let budget = POINTS_PER_SENTENCE * (source.len() + target.len());
    let (source_postings, target_postings) = (source.postings(), target.postings());
    let mut weights: FxHashMap<(u32, u32), f32> = FxHashMap::default();
    let mut drawn = 0;
    for (points, from, to, weight) in rarest_pairs(&source_postings, &target_postings, lexicon) {
        drawn += points;
        if drawn > budget {
            break;
        }
        for at in &source_postings[&from] {
            for to_at in &target_postings[&to] {
                *weights.entry((*at, *to_at)).or_default() += weight;
            }
        }
    }
    let mut points: Vec<Point> =
        weights.into_iter().map(|((source, target), weight)| Point { source, target, weight }).collect();
    points.sort_unstable_by_key(|point| (point.source, point.target));
    points
}

/// Translation pairs `(points they make, source, target, weight)`, those that make fewest first.
fn rarest_pairs(source: &Postings, target: &Postings, lexicon: &Lexicon) -> Vec<(usize, u32, u32, f32)> {
    let mut pairs = Vec::new();
    for (from, sentences) in source {
        for entry in lexicon.translations(*from) {
            let points = sentences.len() * target.get(&entry.target).map_or(0, Vec::len);
            let lift = entry.forward.min(entry.backward);
            if points > 0 && lift > 2.0 {
                pairs.push((points, *from, entry.target, lift.ln() / (points as f32).sqrt()));
            }
        }
    }
    pairs.sort_unstable_by_key(|pair| (pair.0, pair.1, pair.2));
    pairs
}
