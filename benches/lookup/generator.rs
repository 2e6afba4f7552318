//! A memory that looks like one: words by Zipf's law, lengths log-normal about 100 characters, near-duplicates.
//!
//! Comes in: a seed. Goes out: pairs of sentences in made-up words, always the same, and queries of every kind.

use fastrand::Rng;

/// A sentence and its translation.
pub(crate) struct Pair {
    pub(crate) source: String,
    pub(crate) target: String,
}

/// The kinds of queries, which take turns.
pub(crate) const KINDS: [&str; 6] =
    ["exact", "lightly edited", "heavily edited", "unrelated", "very short", "long"];

const WORDS: usize = 40_000;
const MEAN_LOG_LENGTH: f64 = 4.4;
const SPREAD_LOG_LENGTH: f64 = 0.65;
/// Of a hundred units, how many repeat an earlier one with a few words changed.
const NEAR_DUPLICATES: u64 = 20;
/// Of a hundred units, how many are short strings of a program.
const SHORT: u64 = 3;

/// Syllables, the frequent letters more often.
const LATIN: [&[&str]; 3] = [
    &[
        "", "t", "s", "th", "r", "n", "c", "d", "l", "m", "p", "f", "w", "g", "b", "st", "pr", "tr", "h",
        "v", "k", "ch",
    ],
    &["e", "a", "i", "o", "e", "a", "u", "io", "ea", "e", "i", "y"],
    &["n", "", "r", "s", "", "t", "l", "d", "nt", "ng", "m", "st", "", "c"],
];
const CYRILLIC: [&[&str]; 3] = [
    &[
        "п", "с", "н", "к", "т", "в", "р", "л", "м", "д", "ст", "пр", "б", "г", "з", "ч", "", "ж", "х", "ш",
        "ц",
    ],
    &["о", "а", "е", "и", "о", "а", "ы", "у", "я", "ю", "э"],
    &["", "н", "й", "л", "м", "т", "", "с", "в", "р", "х", "ть"],
];

/// Makes pairs and queries.
pub(crate) struct Generator {
    random: Rng,
    vocabularies: [Vec<String>; 2],
    /// For each word, the sum of the frequencies up to it.
    frequencies: Vec<f64>,
}

impl Generator {
    pub(crate) fn new(seed: u64) -> Self {
        let mut generator = Self {
            random: Rng::with_seed(seed),
            vocabularies: [Vec::new(), Vec::new()],
            frequencies: Vec::new(),
        };
        generator.vocabularies = [LATIN, CYRILLIC].map(|syllables| generator.vocabulary(syllables));
        let mut sum = 0.0;
        generator.frequencies = (0..WORDS)
            .map(|rank| {
                sum += 1.0 / (rank as f64 + 2.7);
                sum
            })
            .collect();
        generator
    }

    pub(crate) fn pairs(&mut self, size: usize) -> Vec<Pair> {
        let mut pairs: Vec<Pair> = Vec::with_capacity(size);
        for number in 0..size {
            let pair = match self.below(100) {
                kind if kind < NEAR_DUPLICATES && number > 0 => {
                    let other = self.below(number as u64) as usize;
                    let changes = 1 + self.below(4) as usize;
                    let source = self.edited(&pairs[other].source, 0, changes);
                    let target = self.edited(&pairs[other].target, 1, changes);
                    Pair { source, target }
                }
                kind if kind < NEAR_DUPLICATES + SHORT => self.pair(1),
                _ => self.sentence_pair(),
            };
            pairs.push(pair);
        }
        pairs
    }

    /// A query; its number decides the kind.
    pub(crate) fn query(&mut self, number: usize, pairs: &[Pair]) -> String {
        let any = &pairs[self.below(pairs.len() as u64) as usize].source;
        match KINDS[number % KINDS.len()] {
            "exact" => any.clone(),
            "lightly edited" => self.edited(any, 0, 1),
            "heavily edited" => {
                let changes = any.split(' ').count() / 4 + 1;
                self.edited(any, 0, changes)
            }
            "unrelated" => self.sentence_pair().source,
            "very short" => any.chars().take(1 + number % 3).collect(),
            _ => self.long(pairs),
        }
    }

    /// More than 500 characters: one that is stored, edited, or a new one.
    fn long(&mut self, pairs: &[Pair]) -> String {
        for _ in 0..1000 {
            let any = &pairs[self.below(pairs.len() as u64) as usize].source;
            if any.chars().count() > 500 {
                return self.edited(any, 0, 12);
            }
        }
        self.pair(90).source
    }

    fn sentence_pair(&mut self) -> Pair {
        // A normal deviate from twelve uniform ones.
        let normal = (0..12).map(|_| self.uniform()).sum::<f64>() - 6.0;
        let length = (MEAN_LOG_LENGTH + SPREAD_LOG_LENGTH * normal).exp();
        self.pair((length / 5.9).ceil() as usize)
    }

    fn pair(&mut self, words: usize) -> Pair {
        Pair { source: self.sentence(words, 0), target: self.sentence(words, 1) }
    }

    fn sentence(&mut self, words: usize, side: usize) -> String {
        let mut text = String::new();
        for number in 0..words {
            let word = self.word(side);
            if number > 0 {
                text.push_str(if self.below(12) == 0 { ", " } else { " " });
            }
            text.push_str(&word);
        }
        let mut letters = text.chars();
        let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
        format!("{first}{}{}", letters.as_str(), if words > 2 { "." } else { "" })
    }

    fn edited(&mut self, text: &str, side: usize, changes: usize) -> String {
        let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
        for _ in 0..changes {
            let place = self.below(words.len() as u64) as usize;
            match self.below(10) {
                0 => words.insert(place, self.word(side)),
                1 if words.len() > 2 => drop(words.remove(place)),
                _ => words[place] = self.word(side),
            }
        }
        words.join(" ")
    }

    /// A word as often as its rank says, or now and then a number.
    fn word(&mut self, side: usize) -> String {
        if self.below(40) == 0 {
            return (1 + self.below(2030)).to_string();
        }
        let point = self.uniform() * self.frequencies.last().copied().unwrap_or(0.0);
        let rank = self.frequencies.partition_point(|sum| *sum < point);
        self.vocabularies[side][rank.min(WORDS - 1)].clone()
    }

    /// Frequent words are short.
    fn vocabulary(&mut self, syllables: [&[&str]; 3]) -> Vec<String> {
        (0..WORDS)
            .map(|rank| {
                let longest = 1 + (rank + 2).ilog10() as u64;
                let count = 1 + self.below(longest);
                (0..count).flat_map(|_| syllables.map(|part| self.frequent(part))).collect()
            })
            .collect()
    }

    /// One of the parts, the first ones more often.
    fn frequent<'part>(&mut self, parts: &[&'part str]) -> &'part str {
        let point = self.uniform();
        parts[(point * point * parts.len() as f64) as usize]
    }

    fn uniform(&mut self) -> f64 {
        self.random.f64()
    }

    fn below(&mut self, bound: u64) -> u64 {
        (self.uniform() * bound as f64) as u64
    }
}
