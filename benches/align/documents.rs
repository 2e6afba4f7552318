//! Documents of any size with a known alignment.
//!
//! Comes in: a number of sentences. Goes out: English and Russian sides and their beads: the gold documents
//! again and again, each time with other numbers, some words replaced by words that nobody knows, the
//! same few on both sides, and some sentences left out on one side. A seed makes it the same everywhere.

use std::collections::HashMap;
use std::ops::Range;

use fastrand::Rng;
use tolmach::align::{Sentence, Side};
use tolmach::language::Language;

/// Source and target sentences of a bead.
pub(crate) type Link = (Range<usize>, Range<usize>);

/// Both sides and the beads that are right.
pub(crate) struct Documents {
    pub(crate) source: Side,
    pub(crate) target: Side,
    pub(crate) gold: Vec<Link>,
}

macro_rules! gold {
    ($name:literal) => {
        (
            include_str!(concat!("../../tests/gold/segment/", $name, ".en.txt")),
            include_str!(concat!("../../tests/gold/segment/", $name, ".ru.txt")),
            include_str!(concat!("../../tests/gold/align/", $name, ".en-ru.tsv")),
        )
    };
}

/// English sentences, Russian sentences, bead lines.
const GOLD: [(&str, &str, &str); 3] =
    [gold!("board-of-peace"), gold!("caspian-water"), gold!("peace-council")];

/// Shares of beads that lose a side, and of words that are replaced.
const LEFT_OUT: f64 = 0.06;
const REPLACED: f64 = 0.25;
/// So many invented words there are for each copy of the gold documents, and on average in a bead.
const INVENTED: usize = 200;

/// Documents of about `sentences` sentences on each side.
pub(crate) fn of_size(sentences: usize) -> Documents {
    let mut random = Rng::with_seed(1);
    let (mut source, mut target, mut gold) = (Vec::new(), Vec::new(), Vec::new());
    while source.len() < sentences {
        for texts in GOLD {
            let mut words = Words { offset: random.u64(1..2000), known: HashMap::new() };
            for (from, to) in beads(texts) {
                let bead = (from.as_slice(), to.as_slice());
                let (from, to) = perturbed(bead, &mut words, &mut random);
                let starts = (source.len(), target.len());
                source.extend(from);
                target.extend(to);
                gold.push((starts.0..source.len(), starts.1..target.len()));
            }
        }
    }
    let side = |language, texts: Vec<String>| {
        let sentence = |text| Sentence { text, ..Sentence::default() };
        Side { language, sentences: texts.into_iter().map(sentence).collect() }
    };
    Documents { source: side(Language::english(), source), target: side(Language::russian(), target), gold }
}

/// The sentences of each bead.
fn beads((english, russian, lines): (&str, &str, &str)) -> Vec<(Vec<String>, Vec<String>)> {
    let sentences = |text: &str| -> Vec<String> {
        text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect()
    };
    let (english, russian) = (sentences(english), sentences(russian));
    let side = |indices: &str, side: &[String]| {
        indices.split(',').filter_map(|index| side.get(index.parse::<usize>().ok()?).cloned()).collect()
    };
    let bead = |line: &str| {
        let (from, to) = line.split_once('\t')?;
        Some((side(from, &english), side(to.split('\t').next()?, &russian)))
    };
    lines.lines().filter_map(bead).collect()
}

/// A bead with other words and numbers, or with one side only.
fn perturbed(
    (from, to): (&[String], &[String]),
    words: &mut Words,
    random: &mut Rng,
) -> (Vec<String>, Vec<String>) {
    let invented = random.usize(..INVENTED);
    let mut side = |texts: &[String], letters| -> Vec<String> {
        texts.iter().map(|text| words.change(text, letters, invented, random)).collect()
    };
    let (from, to) = (side(from, LATIN), side(to, CYRILLIC));
    match random.f64() {
        chance if chance < LEFT_OUT / 2.0 => (from, Vec::new()),
        chance if chance < LEFT_OUT => (Vec::new(), to),
        _ => (from, to),
    }
}

/// Syllables of an alphabet, in no order that the other one has.
type Letters = [&'static str; 16];
const LATIN: Letters =
    ["ka", "ro", "ve", "mi", "tan", "sel", "or", "bek", "lin", "du", "sha", "per", "go", "zha", "il", "tem"];
const CYRILLIC: Letters = [
    "гир", "сто", "лю", "пав", "ние", "ред", "хо", "мын", "бур", "ещё", "цвет", "жар", "уль", "фо", "дын",
    "как",
];

/// What one copy of a document changes.
struct Words {
    /// Added to every number of two digits or more.
    offset: u64,
    /// The invented words by alphabet and number.
    known: HashMap<(&'static str, usize), String>,
}

impl Words {
    fn change(&mut self, text: &str, letters: Letters, invented: usize, random: &mut Rng) -> String {
        let change = |word: &str| match word.parse::<u64>() {
            Ok(number) if number > 9 => (number + self.offset).to_string(),
            _ if word.chars().count() > 3 && random.f64() < REPLACED => {
                let number = invented + random.usize(..3);
                let spell = || (0..3).map(|_| random.choice(letters).unwrap_or_default()).collect();
                self.known.entry((letters[0], number)).or_insert_with(spell).clone()
            }
            _ => word.to_owned(),
        };
        text.split(' ').map(change).collect::<Vec<_>>().join(" ")
    }
}
