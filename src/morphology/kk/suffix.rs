//! One suffix, written once for all its shapes, read from a word and written onto a stem.
//!
//! A pattern is Cyrillic letters that never change, Latin capitals for those that do, and
//! brackets for those that are dropped:
//!
//! | sign | letters | as in |
//! | --- | --- | --- |
//! | `A` | а е | -да, -де |
//! | `I` | ы і | -сы, -сі |
//! | `G` | ғ г, қ к after voiceless | -ға, -ге, -қа, -ке |
//! | `K` | қ к | бардық, келдік |
//! | `J` | ғ г | -лығы, -лігі |
//! | `D` | д, т after voiceless | -да, -та |
//! | `L` | л, д after л, nasals, з, ж, т after voiceless | -лар, -дар, -тар |
//! | `N` | н after vowels, д, т after voiceless | -ны, -ды, -ты |
//! | `H` | н after vowels and nasals, д, т after voiceless | -ның, -дың, -тың |
//! | `T` | н after nasals, д, т after voiceless | -дан, -нан, -тан |
//! | `M` | м, б after з, ж, п after voiceless | -мен, -бен, -пен |
//! | `B` | м, б after nasals, з, ж, п after voiceless | -ма, -ба, -па |
//! | `Q` | as `B`, with м admitted after nasals | -быз, -мыз, -пыз |
//! | `Y` | й after vowels, else as `A` | барады, ойлайды |
//! | `(I)`, `(A)` | not after vowels | -ым, -м |
//! | `(с)` | after vowels only | -сы, -ы |

use super::sound::{Context, Harmony, Sound};

/// Reads a suffix at the start of `rest`: its length and the context after it.
pub(super) fn read(pattern: &str, context: Context, rest: &[char]) -> Option<(usize, Context)> {
    let mut length = 0;
    let mut harmony = context.harmony;
    let mut sound = context.sound;
    for (sign, optional) in Signs::new(pattern) {
        let fits = rest.get(length).is_some_and(|&letter| fits(sign, sound, harmony, letter));
        match optional.then(|| is_present(sign, context.sound)) {
            Some(Presence::Absent) => continue,
            Some(Presence::Free) if !fits => continue,
            _ if !fits => return None,
            _ => {}
        }
        harmony = harmony.after(rest[length]);
        length += 1;
        sound = Sound::ending(&rest[..length]);
    }
    Some((length, Context { sound, harmony }))
}

/// Whether some shape of a suffix begins with a letter.
pub(super) fn may_begin(pattern: &str, letter: char) -> bool {
    let begins = |sign: char| sign == letter || letters(sign, Sound::Any).contains(&letter);
    let first_required = Signs::new(pattern).position(|(_, optional)| !optional).unwrap_or(0);
    Signs::new(pattern).take(first_required + 1).any(|(sign, _)| begins(sign))
}

/// Writes a suffix onto `word` in the shape that the context asks for.
pub(super) fn write(pattern: &str, context: Context, word: &mut Vec<char>) -> Context {
    let mut now = context;
    for (sign, optional) in Signs::new(pattern) {
        if optional && is_present(sign, context.sound) == Presence::Absent {
            continue;
        }
        let letter = usual(sign, now);
        word.push(letter);
        now = Context { sound: Sound::ending(&[letter]), harmony: now.harmony.after(letter) };
    }
    now
}

/// The signs of a pattern, each with whether it stands in brackets.
struct Signs<'a> {
    letters: std::str::Chars<'a>,
    bracket: bool,
}

impl<'a> Signs<'a> {
    fn new(pattern: &'a str) -> Self {
        Self { letters: pattern.chars(), bracket: false }
    }
}

impl Iterator for Signs<'_> {
    type Item = (char, bool);

    fn next(&mut self) -> Option<(char, bool)> {
        loop {
            match self.letters.next()? {
                '(' => self.bracket = true,
                ')' => self.bracket = false,
                sign => return Some((sign, self.bracket)),
            }
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Presence {
    Present,
    Absent,
    /// Either reading occurs.
    Free,
}

/// Whether a bracketed sign is written after a sound.
fn is_present(sign: char, sound: Sound) -> Presence {
    match (sound, sign) {
        (Sound::Any, _) | (Sound::Iota, 'с') => Presence::Free,
        (Sound::Vowel, 'с') => Presence::Present,
        (Sound::Vowel, _) | (_, 'с') => Presence::Absent,
        _ => Presence::Present,
    }
}

fn fits(sign: char, sound: Sound, harmony: Harmony, letter: char) -> bool {
    letter == sign || (letters(sign, sound).contains(&letter) && harmony.admits(letter))
}

/// The letter usually written for a sign: the first that the harmony prefers.
fn usual(sign: char, context: Context) -> char {
    let choices = letters(sign, context.sound);
    let row = if context.harmony.is_front() { Harmony::Front } else { Harmony::Back };
    choices.iter().copied().find(|&letter| row.admits(letter)).unwrap_or(sign)
}

/// The letters that a sign may stand for after a sound, the usual one first.
fn letters(sign: char, sound: Sound) -> &'static [char] {
    use Sound::{Any, Iota, Lateral, Nasal, Obstruent, Sibilant, Sonorant, Vowel};
    match (sign, sound) {
        ('Y', Any) => &['й', 'а', 'е'],
        ('Y', Vowel) => &['й'],
        ('A' | 'Y', _) => &['а', 'е'],
        ('I', _) => &['ы', 'і'],
        ('K', _) => &['қ', 'к'],
        ('J', _) => &['ғ', 'г'],
        ('G', Any) => &['ғ', 'г', 'қ', 'к'],
        ('G', Obstruent) => &['қ', 'к'],
        ('G', _) => &['ғ', 'г'],
        ('L', Any) => &['л', 'д', 'т'],
        ('L', Vowel | Sonorant | Iota) => &['л'],
        ('N' | 'H', Any) => &['н', 'д', 'т'],
        ('T', Any) => &['д', 'т', 'н'],
        ('N', Vowel) | ('H', Vowel | Nasal) | ('T', Nasal) => &['н'],
        ('N' | 'H', Iota) => &['д', 'н'],
        ('D', Any) => &['д', 'т'],
        ('D' | 'L' | 'N' | 'H' | 'T', Obstruent) => &['т'],
        ('D' | 'L' | 'N' | 'H' | 'T', _) => &['д'],
        ('M' | 'B' | 'Q', Any) => &['м', 'б', 'п'],
        ('M' | 'B' | 'Q', Obstruent) => &['п'],
        ('M' | 'B' | 'Q', Sibilant) | ('B', Nasal) => &['б'],
        ('Q', Nasal) => &['б', 'м'],
        ('M' | 'B' | 'Q', Lateral | Nasal | Vowel | Sonorant | Iota) => &['м'],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::super::harmony;
    use super::*;

    #[track_caller]
    fn assert_written(pattern: &str, words: &[(&str, &str)]) {
        for (stem, expected) in words {
            let mut word: Vec<char> = stem.chars().collect();
            let context = Context { sound: Sound::ending(&word), harmony: harmony::of_stem(&word) };
            write(pattern, context, &mut word);
            assert_eq!(word.iter().collect::<String>(), *expected);
            let suffix = &word[stem.chars().count()..];
            assert_eq!(read(pattern, context, suffix).map(|(length, _)| length), Some(suffix.len()));
        }
    }

    #[test]
    fn the_plural_assimilates() {
        assert_written("LAр", &[("қала", "қалалар"), ("үй", "үйлер"), ("мал", "малдар")]);
        assert_written("LAр", &[("қыз", "қыздар"), ("кітап", "кітаптар"), ("клуб", "клубтар")]);
    }

    #[test]
    fn genitive_and_accusative_part_after_nasals() {
        assert_written("HIң", &[("адам", "адамның"), ("жол", "жолдың"), ("ат", "аттың"), ("әке", "әкенің")]);
        assert_written("NI", &[("адам", "адамды"), ("жол", "жолды"), ("ат", "атты"), ("әке", "әкені")]);
    }

    #[test]
    fn the_ablative_has_a_nasal_after_nasals() {
        assert_written(
            "TAн",
            &[("Қазақстан", "Қазақстаннан"), ("Астана", "Астанадан"), ("кеңес", "кеңестен")],
        );
    }

    #[test]
    fn brackets_follow_the_last_sound() {
        assert_written("(с)I", &[("мекеме", "мекемесі"), ("кеңес", "кеңесі"), ("оқу", "оқуы")]);
        assert_written("(I)мIз", &[("мекеме", "мекемеміз"), ("кеңес", "кеңесіміз")]);
    }
}
