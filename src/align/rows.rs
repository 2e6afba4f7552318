//! Lists of numbers, one after another in one vector.
//!
//! Comes in: a list at a time. Goes out: each list as a slice, and for each number the lists that it
//! stands in. Source: the compressed sparse row of numerical analysis.

use std::ops::Range;

/// Lists of feature ids, or of indices.
#[derive(Debug, Clone)]
pub(super) struct Rows {
    items: Vec<u32>,
    starts: Vec<usize>,
}

impl Default for Rows {
    fn default() -> Self {
        Self { items: Vec::new(), starts: vec![0] }
    }
}

impl Rows {
    /// Adds a list.
    pub(super) fn push(&mut self, row: impl IntoIterator<Item = u32>) {
        self.items.extend(row);
        self.starts.push(self.items.len());
    }

    /// How many lists there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The list at `index`.
    pub(super) fn row(&self, index: usize) -> &[u32] {
        &self.items[self.range(index..index + 1)]
    }

    /// Where the numbers of some lists stand among all of them.
    pub(super) fn range(&self, rows: Range<usize>) -> Range<usize> {
        self.starts[rows.start]..self.starts[rows.end]
    }

    /// The numbers of all lists.
    pub(super) fn items(&self) -> &[u32] {
        &self.items
    }

    /// For each number below `numbers` the indices of the lists that it stands in, rising.
    pub(super) fn transposed(&self, numbers: usize) -> Self {
        let mut starts = vec![0; numbers + 1];
        self.items.iter().for_each(|item| starts[*item as usize + 1] += 1);
        for at in 0..numbers {
            starts[at + 1] += starts[at];
        }
        let mut next = starts.clone();
        let mut items = vec![0; self.items.len()];
        for index in 0..self.len() {
            for item in self.row(index) {
                items[next[*item as usize]] = index as u32;
                next[*item as usize] += 1;
            }
        }
        Self { items, starts }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn transposed_rows_say_where_each_number_stands() {
        let mut rows = Rows::default();
        [vec![0, 3], vec![], vec![3, 1]].into_iter().for_each(|row| rows.push(row));
        let places = rows.transposed(5);
        assert_eq!(places.len(), 5);
        let found: Vec<_> = (0..5).map(|number| places.row(number).to_vec()).collect();
        assert_eq!(found, [vec![0], vec![2], vec![], vec![0, 2], vec![]]);
    }
}
