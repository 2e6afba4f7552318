//! The number words of a language, found by their first two letters.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::compound::compound;
use super::{english, kazakh, russian};
use crate::language::Language;
use crate::text::number::scan::folded;

/// A number with the words that name it: every beginning with every ending.
pub(super) struct Numeral {
    pub(super) value: u64,
    pub(super) certain: bool,
    pub(super) beginnings: &'static [&'static str],
    pub(super) endings: &'static [&'static str],
}

/// The ending of words that have no other.
pub(super) const BARE: &[&str] = &[""];

/// Words that mean the number and nothing else.
pub(super) const fn certain(
    value: u64,
    beginnings: &'static [&'static str],
    endings: &'static [&'static str],
) -> Numeral {
    Numeral { value, certain: true, beginnings, endings }
}

/// Words that may mean something else as well.
pub(super) const fn doubtful(
    value: u64,
    beginnings: &'static [&'static str],
    endings: &'static [&'static str],
) -> Numeral {
    Numeral { value, certain: false, beginnings, endings }
}

/// What a word adds to a number.
#[derive(Debug, Clone, Copy)]
pub(super) struct Meaning {
    pub(super) value: u64,
    pub(super) certain: bool,
}

/// The words of one language.
pub(super) struct Lexicon {
    words: FxHashMap<(char, char), Vec<(&'static str, &'static Numeral)>>,
    /// Whether ten and one are eleven, as in Kazakh.
    pub(super) units_after_ten: bool,
    /// The word between hundreds and the rest.
    pub(super) joint: Option<&'static str>,
}

static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(english::NUMERALS, false, Some("and")));
static RUSSIAN: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(russian::NUMERALS, false, None));
static KAZAKH: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(kazakh::NUMERALS, true, None));

impl Lexicon {
    pub(super) fn of(language: &Language) -> Option<&'static Self> {
        match language.primary() {
            "en" => Some(&ENGLISH),
            "ru" => Some(&RUSSIAN),
            "kk" => Some(&KAZAKH),
            _ => None,
        }
    }

    fn new(numerals: &'static [Numeral], units_after_ten: bool, joint: Option<&'static str>) -> Self {
        let mut words: FxHashMap<_, Vec<_>> = FxHashMap::default();
        for numeral in numerals {
            for beginning in numeral.beginnings {
                if let Some(key) = key(beginning) {
                    words.entry(key).or_default().push((*beginning, numeral));
                }
            }
        }
        Self { words, units_after_ten, joint }
    }

    /// The number that a word names; `lower` is room to write in.
    pub(super) fn meaning(&self, word: &str, lower: &mut String) -> Option<Meaning> {
        let candidates = self.words.get(&key(word)?)?;
        lower.clear();
        lower.extend(word.chars().map(folded));
        let names = |(beginning, numeral): &&(&str, &Numeral)| {
            lower.strip_prefix(beginning).is_some_and(|ending| numeral.endings.contains(&ending))
        };
        let word = candidates.iter().find(names);
        word.map(|(_, numeral)| Meaning { value: numeral.value, certain: numeral.certain })
            .or_else(|| compound(lower))
    }
}

/// Its first two letters in small.
fn key(word: &str) -> Option<(char, char)> {
    let mut letters = word.chars().map(folded);
    Some((letters.next()?, letters.next()?))
}
