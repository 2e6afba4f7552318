//! What tells most texts without a phrase at a glance, before they are read word for word.
//!
//! Comes in: the forms of each word of a phrase. Goes out: a regular expression over texts as they are stored, which
//! every text with the phrase satisfies, as long as it is made of plain characters.

use regex::{Regex, RegexBuilder};
use rustc_hash::FxHashSet;

/// What may stand between two words of a plain text.
const BETWEEN: &str = r"[^0-9A-Za-z\x{400}-\x{52F}]*";

/// The outline of a phrase.
pub(super) struct Outline(Regex);

impl Outline {
    /// Of words side by side, each by its forms; none of a single word, or where there are too many forms.
    pub(super) fn new(words: &[FxHashSet<String>]) -> Option<Self> {
        let words: Vec<String> = words.iter().map(one_of).collect();
        let pattern = (words.len() > 1).then(|| words.join(BETWEEN))?;
        RegexBuilder::new(&pattern).case_insensitive(true).build().ok().map(Self)
    }

    /// Whether the phrase may stand in a text.
    pub(super) fn may_stand_in(&self, text: &str) -> bool {
        self.0.is_match(text) || !text.chars().all(is_plain)
    }
}

fn one_of(forms: &FxHashSet<String>) -> String {
    let written: Vec<String> = forms.iter().map(|form| as_written(form)).collect();
    format!("(?:{})", written.join("|"))
}

/// A word in normal form, as plain texts may write it.
fn as_written(form: &str) -> String {
    regex::escape(form).replace('е', "[её]").replace('\'', "['’‘‚`]")
}

/// Characters that a normal form keeps one for one, case, `ё` and apostrophes aside, and that begin no inline tag:
/// ASCII, the signs of Latin-1, Cyrillic letters, common punctuation.
fn is_plain(character: char) -> bool {
    match character {
        '<' | '{' | '%' | '\u{AD}' => false,
        '\0'..='\u{A9}' | '\u{AB}'..='\u{B1}' | '\u{B6}'..='\u{B8}' | '\u{BB}' => true,
        '\u{400}'..='\u{481}' | '\u{48A}'..='\u{52F}' | '\u{2010}'..='\u{2027}' => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::store::segments::searchable;
    use crate::text::normal::normal_form;

    fn outline(words: &[&[&str]]) -> Outline {
        let forms = |forms: &&[&str]| forms.iter().map(|form| (*form).to_owned()).collect();
        Outline::new(&words.iter().map(forms).collect::<Vec<_>>()).unwrap()
    }

    #[test]
    fn words_far_apart_in_plain_texts_are_told_at_a_glance() {
        let board = outline(&[&["совет", "совета"], &["мира"]]);
        assert!(board.may_stand_in("Собрался «СОВЕТ» мира."));
        assert!(!board.may_stand_in("Мира ждёт совет; совет ждёт."));
        assert!(board.may_stand_in("совет<b>мира</b>") && board.may_stand_in("со\u{AD}вет мира"));
        assert!(outline(&[&["ждет"], &["don't"]]).may_stand_in("Ждёт: DON’T"));
    }

    proptest! {
        #[test]
        fn no_phrase_that_stands_in_a_text_is_missed(
            text in r"([aAеЁёкКқҚ5²'’ʼ`.,:…«%<{>}\-\x{AD}\x{308}\x{A0}İK ]|to|мы){2,24}",
        ) {
            let normal = normal_form(&text);
            let words: Vec<&str> = searchable(&normal).map(|token| token.span.slice(&normal)).collect();
            for pair in words.windows(2) {
                prop_assert!(outline(&[&[pair[0]], &[pair[1]]]).may_stand_in(&text), "{:?}", pair);
            }
        }
    }
}
