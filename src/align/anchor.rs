//! Anchors: sentences that share rare features, the bones of the coarse path.
//!
//! Comes in: both sides and a lexicon. Goes out: weighted points for the chain, a number linear in
//! the documents' length. Source: word anchors of Kay & Röscheisen, "Text-translation alignment"
//! (1993), and of Ma, "Champollion" (2006), who weighs rare words more.

use rustc_hash::FxHashMap;

use super::chain::Point;
use super::encode::Encoded;
use super::lexicon::Lexicon;
use super::stages::Stages;
use crate::progress::Interrupted;

/// The sentences in which each feature stands.
type Postings = FxHashMap<u32, Vec<u32>>;

/// How many points are drawn for each sentence.
const POINTS_PER_SENTENCE: usize = 40;

/// The points of the rarest translation pairs, sorted by source sentence, then target sentence.
pub(super) fn anchors(
    source: &Encoded,
    target: &Encoded,
    lexicon: &Lexicon,
    stages: &mut Stages,
) -> Result<Vec<Point>, Interrupted> {
    stages.begin()?;
    let budget = POINTS_PER_SENTENCE * (source.len() + target.len());
    let (source_postings, target_postings) = (source.postings(), target.postings());
    let mut points = Vec::new();
    for (count, from, to, weight) in rarest_pairs(&source_postings, &target_postings, lexicon) {
        if points.len() + count > budget {
            break;
        }
        stages.at(points.len(), budget)?;
        for source in &source_postings[&from] {
            let targets = target_postings[&to].iter();
            points.extend(targets.map(|target| Point { source: *source, target: *target, weight }));
        }
    }
    Ok(united(points))
}

/// Points on one place as one point, sorted by source sentence, then target sentence.
fn united(mut points: Vec<Point>) -> Vec<Point> {
    points.sort_unstable_by_key(|point| (point.source, point.target));
    points.dedup_by(|later, first| {
        let same = (later.source, later.target) == (first.source, first.target);
        if same {
            first.weight += later.weight;
        }
        same
    });
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
