//! The part of a text around some words, with a line of carets under them.

use unicode_width::UnicodeWidthStr;

use crate::text::{Byte, Span};

/// How many columns of text are shown before and after the words.
const MARGIN: usize = 48;

/// Words in their surroundings, cut at spaces; control characters and line breaks are shown as spaces.
pub(super) struct Excerpt {
    /// What stands before the words.
    pub(super) before: String,
    /// The words.
    pub(super) words: String,
    /// What stands after.
    pub(super) after: String,
}

impl Excerpt {
    pub(super) fn new(text: &str, span: Span<Byte>) -> Self {
        Self {
            before: end_of(&printable(last_characters(&text[..span.start]))),
            words: printable(span.slice(text)),
            after: start_of(&printable(first_characters(&text[span.end..]))),
        }
    }

    /// Spaces and carets that underline the words.
    pub(super) fn carets(&self) -> String {
        format!("{}{}", " ".repeat(self.before.width()), "^".repeat(self.words.width().max(1)))
    }
}

/// More characters than are ever shown: what lies beyond is not even looked at.
const ENOUGH: usize = 4 * MARGIN;

fn last_characters(text: &str) -> &str {
    let start = text.char_indices().rev().nth(ENOUGH).map_or(0, |(index, _)| index);
    &text[start..]
}

fn first_characters(text: &str) -> &str {
    let end = text.char_indices().nth(ENOUGH).map_or(text.len(), |(index, _)| index);
    &text[..end]
}

fn printable(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { ' ' } else { character }).collect()
}

/// The end of a text, from a space on where there is one.
fn end_of(text: &str) -> String {
    if text.width() <= MARGIN {
        return text.to_owned();
    }
    let fits = |index: &usize| text[*index..].width() <= MARGIN;
    let at_space = text.match_indices(' ').map(|(index, _)| index).find(fits);
    let anywhere = || text.char_indices().map(|(index, _)| index).find(fits);
    format!("…{}", &text[at_space.or_else(anywhere).unwrap_or(text.len())..])
}

/// The beginning of a text, up to a space where there is one.
fn start_of(text: &str) -> String {
    if text.width() <= MARGIN {
        return text.to_owned();
    }
    let fits = |index: &usize| text[..*index].width() <= MARGIN;
    let at_space = text.rmatch_indices(' ').map(|(index, _)| index).find(|index| *index > 0 && fits(index));
    let anywhere = || text.char_indices().rev().map(|(index, _)| index).find(fits);
    format!("{}…", &text[..at_space.or_else(anywhere).unwrap_or(0)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn carets_stand_under_the_words_whatever_their_script() {
        let text = "Төрағасы Peace Council деді.";
        let start = text.find("Peace").unwrap();
        let excerpt = Excerpt::new(text, Span::new(start, start + 13));
        assert_eq!(excerpt.carets(), "         ^^^^^^^^^^^^^");
    }

    #[test]
    fn long_surroundings_are_cut_at_spaces() {
        let text = format!("{}мир{}", "слово ".repeat(30), " слово".repeat(30));
        let start = text.find("мир").unwrap();
        let excerpt = Excerpt::new(&text, Span::new(start, start + "мир".len()));
        assert!(excerpt.before.starts_with("… слово") && excerpt.before.width() <= MARGIN + 1);
        assert!(excerpt.after.ends_with("слово…") && excerpt.after.width() <= MARGIN + 1);
    }
}
