//! The part of the matrix in which the path is sought: a band around the chain of anchors.
//!
//! Comes in: the chain and the size of the documents. Goes out: for each number of source sentences
//! consumed the target positions that may be reached, a count linear in the documents' length.
//! Source: the band of Gale & Church (1993), laid around anchors as in Moore (2002).

use std::ops::RangeInclusive;

use super::chain::Point;

/// Lattice positions (i, j): i source and j target sentences are consumed. Both ends of each row
/// never decrease from row to row, (0, 0) and (n, m) lie inside.
#[derive(Debug, Clone)]
pub(super) struct Corridor {
    rows: Vec<(u32, u32)>,
    starts: Vec<usize>,
}

impl Corridor {
    /// The band of `width` positions to each side of the chain. A stretch between two points that
    /// is short on one side is taken whole, so that an omission of any length lies inside.
    pub(super) fn around(chain: &[Point], sources: usize, targets: usize, width: usize) -> Self {
        let mut rows = vec![(u32::MAX, 0_u32); sources + 1];
        let mut from = (0, 0);
        let last = (sources, targets);
        let corners = chain.iter().map(|point| (point.source as usize, point.target as usize));
        for to in corners.chain([last]) {
            widen(&mut rows, from, to, width);
            from = to;
        }
        Self::clipped(rows, targets, width)
    }

    /// Adds `width` to each side, clips, and makes both ends rise.
    fn clipped(mut rows: Vec<(u32, u32)>, targets: usize, width: usize) -> Self {
        let (width, targets) = (width as u32, targets as u32);
        let mut highest = 0;
        for row in &mut rows {
            highest = highest.max((row.1 + width).min(targets));
            row.1 = highest;
        }
        let mut lowest = targets;
        for row in rows.iter_mut().rev() {
            lowest = lowest.min(row.0.saturating_sub(width));
            row.0 = lowest;
        }
        rows[0].0 = 0;
        if let Some(row) = rows.last_mut() {
            row.1 = targets;
        }
        let mut starts = vec![0];
        for (low, high) in &rows {
            starts.push(starts[starts.len() - 1] + (high - low) as usize + 1);
        }
        Self { rows, starts }
    }

    /// The target positions of row `source`.
    pub(super) fn row(&self, source: usize) -> RangeInclusive<usize> {
        self.rows[source].0 as usize..=self.rows[source].1 as usize
    }

    /// How many positions there are.
    pub(super) fn len(&self) -> usize {
        self.starts[self.rows.len()]
    }

    /// The index of a position, if it lies inside.
    pub(super) fn position(&self, source: usize, target: usize) -> Option<usize> {
        let (low, high) = *self.rows.get(source)?;
        let inside = (low as usize..=high as usize).contains(&target);
        inside.then(|| self.starts[source] + target - low as usize)
    }

    /// How many source sentences there are.
    pub(super) fn sources(&self) -> usize {
        self.rows.len() - 1
    }

    /// How many target sentences there are.
    pub(super) fn targets(&self) -> usize {
        self.rows[self.rows.len() - 1].1 as usize
    }
}

/// Takes the stretch between two corners into the rows: whole where it is short on one side, else
/// the straight line, each row reaching to where the next one begins.
fn widen(rows: &mut [(u32, u32)], from: (usize, usize), to: (usize, usize), width: usize) {
    let (height, breadth) = (to.0 - from.0, to.1 - from.1);
    let whole = height.min(breadth) <= 2 * width;
    for (step, row) in rows[from.0..=to.0].iter_mut().enumerate() {
        let (low, high) = if whole {
            (from.1, to.1)
        } else {
            let centre = |step: usize| from.1 + breadth * step / height;
            (centre(step), centre((step + 1).min(height)))
        };
        *row = (row.0.min(low as u32), row.1.max(high as u32));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(source: u32, target: u32) -> Point {
        Point { source, target, weight: 1.0 }
    }

    #[test]
    fn its_size_grows_with_the_documents_not_their_product() {
        let chain: Vec<_> = (0..1000).map(|at| point(10 * at, 10 * at)).collect();
        let corridor = Corridor::around(&chain, 10_000, 10_000, 20);
        assert!(corridor.len() < 10_000 * 60, "{}", corridor.len());
    }

    #[test]
    fn a_long_omission_lies_inside_whole() {
        let corridor = Corridor::around(&[point(10, 10), point(12, 5000)], 100, 5100, 20);
        assert_eq!(corridor.row(11).start(), &0);
        assert!(corridor.row(11).end() >= &5000);
    }

    #[test]
    fn rows_touch_and_reach_both_corners_whatever_the_shape() {
        for (sources, targets) in [(0, 0), (0, 7), (7, 0), (1, 1000), (300, 90_000), (90_000, 300)] {
            let corridor = Corridor::around(&[], sources, targets, 3);
            assert_eq!(corridor.position(0, 0), Some(0));
            assert_eq!(corridor.position(sources, targets), Some(corridor.len() - 1));
            let touch = |row: usize| corridor.row(row).end() >= corridor.row(row + 1).start();
            assert!((0..sources).all(touch), "{sources} x {targets}");
        }
    }
}
