//! Texts that are in another language than they say: by their script, and Russian and Kazakh by their words.

use super::script::Script;
use super::{Detect, Finding};
use crate::language::Language;
use crate::memory::Variant;

/// From so many letters on, the words of a text are clear about their language.
const LETTERS: usize = 40;

/// So many texts are looked at closely; a file with more that look odd is told often enough.
const MOST_LOOKED_AT: usize = 10_000;

/// The letters that Kazakh has and Russian has not.
const KAZAKH_LETTERS: &[char] =
    &['ә', 'ғ', 'қ', 'ң', 'ө', 'ұ', 'ү', 'һ', 'і', 'Ә', 'Ғ', 'Қ', 'Ң', 'Ө', 'Ұ', 'Ү', 'Һ', 'І'];

/// Looks at texts that may be in another language.
pub(super) struct Languages<'detect> {
    detect: Detect<'detect>,
    looked_at: usize,
}

impl<'detect> Languages<'detect> {
    pub(super) fn new(detect: Detect<'detect>) -> Self {
        Self { detect, looked_at: 0 }
    }

    /// What is wrong with the language of a text.
    pub(super) fn doubt(&mut self, variant: &Variant) -> Option<Finding> {
        let (said, text) = (&variant.language, variant.text.as_str());
        let script = Script::of_text(text)?;
        if Script::of_language(said).is_some_and(|own| own != script) {
            return Some(Finding::OtherScript(said.clone()));
        }
        if !looks_odd(said, script, text) || self.looked_at == MOST_LOOKED_AT {
            return None;
        }
        self.looked_at += 1;
        let is = (self.detect)(text)?;
        (!is.matches(said)).then(|| Finding::OtherLanguage { said: said.clone(), is })
    }
}

/// Whether a Russian text has letters of Kazakh, or a Kazakh text none.
fn looks_odd(said: &Language, script: Script, text: &str) -> bool {
    let is_long = || text.chars().filter(|character| character.is_alphabetic()).count() >= LETTERS;
    match said.primary() {
        _ if script != Script::Cyrillic => false,
        "ru" => text.contains(KAZAKH_LETTERS) && is_long(),
        "kk" => !text.contains(KAZAKH_LETTERS) && is_long(),
        _ => false,
    }
}
