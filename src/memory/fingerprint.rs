//! What the index keeps of a text: the classes of its letters in order.
//!
//! Comes in: a normal form. Goes out: its fingerprint. Two fingerprints are never further apart than their texts.

use super::classes::class;

/// How many letters a byte holds, and with how many bits each.
const IN_BYTE: usize = 2;
const BITS: usize = 4;

/// A normal form as the index sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fingerprint {
    /// In characters.
    pub(crate) length: usize,
    /// The classes of all characters in order, two a byte, the first in the lower half; the last half may be empty.
    pub(crate) letters: Vec<u8>,
}

impl Fingerprint {
    pub(crate) fn of(normal: &str) -> Self {
        let mut print = Self { length: 0, letters: Vec::with_capacity(normal.len() / IN_BYTE + 1) };
        normal.chars().for_each(|character| print.push(class(character)));
        print
    }

    fn push(&mut self, class: u8) {
        match self.letters.last_mut() {
            Some(last) if self.length % IN_BYTE == 1 => *last |= class << BITS,
            _ => self.letters.push(class),
        }
        self.length += 1;
    }

    /// The classes of its letters in order.
    pub(crate) fn classes(&self) -> impl Iterator<Item = usize> {
        classes(self.letters.iter().copied()).take(self.length)
    }
}

/// How many bytes the letters of a text of so many characters take.
pub(crate) fn bytes_of_length(length: usize) -> usize {
    length.div_ceil(IN_BYTE)
}

/// The classes in `bytes`, in order.
pub(crate) fn classes(bytes: impl Iterator<Item = u8>) -> impl Iterator<Item = usize> {
    bytes.flat_map(|byte| [byte & 0xF, byte >> BITS]).map(usize::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_classes_come_back_in_order() {
        for text in ["", "с", "совет мира", "кеңес"] {
            let print = Fingerprint::of(text);
            let expected: Vec<usize> = text.chars().map(|letter| usize::from(class(letter))).collect();
            assert_eq!(print.classes().collect::<Vec<_>>(), expected);
            assert_eq!(
                (print.length, print.letters.len()),
                (expected.len(), bytes_of_length(expected.len()))
            );
        }
    }
}
