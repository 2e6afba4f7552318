//! What the index keeps of a text: the classes of its letters in order.
//!
//! Comes in: a normal form. Goes out: its fingerprint. Two fingerprints are never further apart than their texts.

use super::classes::class;

/// How many letters a number holds, and with how many bits each.
pub(super) const IN_NUMBER: usize = 16;
pub(super) const BITS: u32 = 4;

/// A normal form as the index sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fingerprint {
    /// In characters.
    pub(crate) length: usize,
    /// The classes of all characters in order, 16 a number, the first in the lowest bits; zero behind the last.
    pub(crate) letters: Vec<u64>,
}

impl Fingerprint {
    pub(crate) fn of(normal: &str) -> Self {
        let mut print = Self { length: 0, letters: Vec::with_capacity(normal.len() / IN_NUMBER + 1) };
        normal.chars().for_each(|character| print.push(class(character).into()));
        print
    }

    fn push(&mut self, class: u64) {
        let place = self.length % IN_NUMBER;
        match self.letters.last_mut() {
            Some(last) if place > 0 => *last |= class << (place * BITS as usize),
            _ => self.letters.push(class),
        }
        self.length += 1;
    }

    /// Of what [`Self::length`] and [`Self::bytes`] gave; none where they do not belong together.
    pub(crate) fn from_parts(length: usize, bytes: &[u8]) -> Option<Self> {
        let (numbers, rest) = bytes.as_chunks();
        let whole = rest.is_empty() && numbers.len() == numbers_of_length(length);
        let letters = numbers.iter().map(|number| u64::from_le_bytes(*number)).collect();
        whole.then_some(Self { length, letters })
    }

    /// Its letters as bytes, the lowest of each number first.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.letters.iter().flat_map(|number| number.to_le_bytes()).collect()
    }

    /// The classes of its letters in order.
    pub(crate) fn classes(&self) -> impl Iterator<Item = usize> {
        classes(self.letters.iter().copied()).take(self.length)
    }
}

/// How many numbers the letters of a text of so many characters take.
pub(super) fn numbers_of_length(length: usize) -> usize {
    length.div_ceil(IN_NUMBER)
}

/// The classes in `numbers`, in order.
pub(crate) fn classes(numbers: impl Iterator<Item = u64>) -> impl Iterator<Item = usize> {
    numbers.flat_map(|number| {
        (0..IN_NUMBER).map(move |place| (number >> (place * BITS as usize) & 0xF) as usize)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_classes_come_back_in_order() {
        for text in
            ["", "с", "совет мира", "кеңес", "бейбітшілік кеңесі", "board of peace, совет мира, кеңес"]
        {
            let print = Fingerprint::of(text);
            let expected: Vec<usize> = text.chars().map(|letter| usize::from(class(letter))).collect();
            assert_eq!(print.classes().collect::<Vec<_>>(), expected);
            assert_eq!(
                (print.length, print.letters.len()),
                (expected.len(), numbers_of_length(expected.len()))
            );
        }
    }
}
