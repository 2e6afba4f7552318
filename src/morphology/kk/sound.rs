//! What a suffix sees of the word before it: the kind of the last sound and the vowel harmony.
//!
//! Comes in: folded letters. Goes out: [`Sound`], [`Harmony`] and both as a [`Context`].
//! Source: the harmony and assimilation rules of the Kazakh orthography (2018 wording).

/// The kind of the last sound, as far as a suffix's first consonant depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sound {
    Vowel,
    /// `р`, `й` and the glide `у`.
    Sonorant,
    /// `и`, which passes for a vowel in names and for `ый` elsewhere.
    Iota,
    /// `л`.
    Lateral,
    /// `м`, `н`, `ң`.
    Nasal,
    /// `з`, `ж`.
    Sibilant,
    /// Voiceless consonants, and `б в г д` at the end of loanwords.
    Obstruent,
    /// Not known: an abbreviation is read aloud in more than one way.
    Any,
}

impl Sound {
    /// The sound that folded letters end in; a soft sign has none of its own.
    pub(super) fn ending(letters: &[char]) -> Self {
        match letters.iter().rev().find(|&&letter| letter != 'ь') {
            Some(&letter) => Self::of(letter),
            None => Self::Any,
        }
    }

    fn of(letter: char) -> Self {
        match letter {
            'р' | 'й' | 'у' => Self::Sonorant,
            'и' => Self::Iota,
            'л' => Self::Lateral,
            'м' | 'н' | 'ң' => Self::Nasal,
            'з' | 'ж' => Self::Sibilant,
            _ if is_vowel(letter) => Self::Vowel,
            _ if letter.is_alphabetic() => Self::Obstruent,
            _ => Self::Any,
        }
    }
}

/// The row of vowels and velars that suffixes take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Harmony {
    Back,
    Front,
    /// Usage wavers, more often front.
    RatherFront,
    /// Usage wavers, more often back.
    RatherBack,
}

impl Harmony {
    /// Whether a suffix of this word may contain the letter.
    pub(super) fn admits(self, letter: char) -> bool {
        match Self::of_letter(letter) {
            Some(row) => self.wavers() || self == row,
            None => true,
        }
    }

    /// Whether a suffix of this word takes the front letters where only one row can be written.
    pub(super) fn is_front(self) -> bool {
        matches!(self, Self::Front | Self::RatherFront)
    }

    /// The harmony after one more letter of a suffix.
    pub(super) fn after(self, letter: char) -> Self {
        Self::of_letter(letter).unwrap_or(self)
    }

    fn wavers(self) -> bool {
        matches!(self, Self::RatherFront | Self::RatherBack)
    }

    /// The row that a letter belongs to; `и`, `у` and most consonants belong to none.
    pub(super) fn of_letter(letter: char) -> Option<Self> {
        match letter {
            'а' | 'ы' | 'о' | 'ұ' | 'ғ' | 'қ' => Some(Self::Back),
            'е' | 'і' | 'ө' | 'ү' | 'ә' | 'э' | 'г' | 'к' => Some(Self::Front),
            _ => None,
        }
    }
}

/// What a suffix sees of the word before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Context {
    pub(super) sound: Sound,
    pub(super) harmony: Harmony,
}

impl Context {
    /// The context of an abbreviation or a foreign spelling: any suffix may follow.
    pub(super) const ANY: Self = Self { sound: Sound::Any, harmony: Harmony::RatherBack };
}

/// Whether a letter is a vowel whatever stands beside it; `и` and `у` may be consonants.
pub(super) fn is_vowel(letter: char) -> bool {
    matches!(letter, 'а' | 'ы' | 'о' | 'ұ' | 'е' | 'і' | 'ө' | 'ү' | 'ә' | 'э')
}

/// Whether the letter at the start of a suffix makes the stem before it change.
pub(super) fn opens_like_a_vowel(letter: char) -> bool {
    is_vowel(letter) || matches!(letter, 'и' | 'у')
}
