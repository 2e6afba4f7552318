//! How number words make one number: smaller ones are added, hundred and thousand multiply what precedes them.

/// A number as its words come in.
pub(super) struct Composition {
    /// The thousands that are complete.
    total: u64,
    /// What is below the next thousand.
    group: u64,
    /// The scale of the last complete thousands.
    scale: u64,
    /// Whether ten and one are eleven.
    units_after_ten: bool,
}

impl Composition {
    pub(super) fn new(first: u64, units_after_ten: bool) -> Self {
        let mut composition = Self { total: 0, group: 0, scale: u64::MAX, units_after_ten };
        if first < 1000 {
            composition.group = first;
        } else {
            composition.total = first;
            composition.scale = first;
        }
        composition
    }

    /// Takes the next word, if it belongs to this number.
    pub(super) fn take(&mut self, word: u64) -> bool {
        if word < 1000 { self.take_small(word) } else { self.take_scale(word) }
    }

    fn take_small(&mut self, word: u64) -> bool {
        if word == 100 && (2..10).contains(&self.group) {
            self.group *= 100;
            return true;
        }
        let room = match word {
            0 => false,
            1..=9 => self.group.is_multiple_of(10) && (self.group % 100 != 10 || self.units_after_ten),
            10..=99 => self.group.is_multiple_of(100),
            _ => self.group == 0,
        };
        if room {
            self.group += word;
        }
        room
    }

    fn take_scale(&mut self, scale: u64) -> bool {
        let fits = self.group > 0 && scale < self.scale;
        if fits {
            self.total = self.total.saturating_add(self.group.saturating_mul(scale));
            (self.group, self.scale) = (0, scale);
        }
        fits
    }

    pub(super) fn ends_with_hundreds(&self) -> bool {
        self.group > 0 && self.group.is_multiple_of(100)
    }

    pub(super) fn value(&self) -> u64 {
        self.total.saturating_add(self.group)
    }
}
