//! The heaviest chain of points that increases on both axes.
//!
//! Comes in: weighted points (source sentence, target sentence). Goes out: those on the chain, in
//! order. Source: the weighted longest increasing subsequence over a Fenwick tree of maxima
//! (Fredman 1975; Jacobson & Vo 1992), O(p log p) for p points.

/// A pair of sentences and how strongly it is believed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Point {
    /// Source sentence.
    pub(super) source: u32,
    /// Target sentence.
    pub(super) target: u32,
    /// Evidence, above 0.
    pub(super) weight: f32,
}

/// The heaviest strictly increasing chain of `points`, which are sorted by source, then target.
pub(super) fn heaviest_chain(points: &[Point], targets: usize) -> Vec<Point> {
    let mut maxima = Maxima(vec![(0.0, None); targets + 1]);
    let mut before = vec![None; points.len()];
    let mut from = 0;
    while from < points.len() {
        let row = points[from..].iter().take_while(|point| point.source == points[from].source).count();
        let reached: Vec<_> = (from..from + row).map(|at| maxima.below(points[at].target)).collect();
        for (at, (weight, last)) in (from..).zip(reached) {
            before[at] = last;
            maxima.raise(points[at].target, (weight + f64::from(points[at].weight), Some(at)));
        }
        from += row;
    }
    let mut chain = Vec::new();
    let mut next = maxima.below(targets as u32).1;
    while let Some(at) = next {
        chain.push(points[at]);
        next = before[at];
    }
    chain.reverse();
    chain
}

/// Fenwick tree of the heaviest chain that ends at or before each target sentence.
struct Maxima(Vec<(f64, Option<usize>)>);

impl Maxima {
    /// The heaviest chain that ends before `target`.
    fn below(&self, target: u32) -> (f64, Option<usize>) {
        let mut at = target as usize;
        let mut best = (0.0, None);
        while at > 0 {
            if self.0[at].0 > best.0 {
                best = self.0[at];
            }
            at &= at - 1;
        }
        best
    }

    fn raise(&mut self, target: u32, chain: (f64, Option<usize>)) {
        let mut at = target as usize + 1;
        while at < self.0.len() {
            if chain.0 > self.0[at].0 {
                self.0[at] = chain;
            }
            at += at & at.wrapping_neg();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(source: u32, target: u32, weight: f32) -> Point {
        Point { source, target, weight }
    }

    #[test]
    fn many_light_points_outweigh_one_heavy_outlier() {
        let points = [
            point(0, 0, 1.0),
            point(1, 1, 1.0),
            point(2, 9, 1.5),
            point(3, 2, 1.0),
            point(4, 3, 1.0),
            point(9, 9, 1.0),
        ];
        let chain: Vec<_> = heaviest_chain(&points, 10).iter().map(|point| point.source).collect();
        assert_eq!(chain, [0, 1, 3, 4, 9]);
    }

    #[test]
    fn a_sentence_stands_in_one_point_only() {
        let points = [point(0, 0, 1.0), point(0, 1, 2.0), point(1, 1, 1.0)];
        assert_eq!(heaviest_chain(&points, 2), [point(0, 1, 2.0)]);
    }

    #[test]
    fn no_points_make_no_chain() {
        assert!(heaviest_chain(&[], 5).is_empty());
    }
}
