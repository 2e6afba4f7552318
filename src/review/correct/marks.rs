//! A side of a bead with marks → its sentences in parts; a mark within a sentence parts the sentence.

use std::collections::VecDeque;

use super::CorrectionError;
use crate::review::action::MARK;
use crate::review::alignment::AlignedSentence;

/// The sentences in the parts between the marks of `text`. White space does not count: spreadsheets change it.
pub(super) fn parts(
    number: usize,
    text: &str,
    sentences: Vec<AlignedSentence>,
) -> Result<Vec<Vec<AlignedSentence>>, CorrectionError> {
    let original: String = sentences.iter().map(|sentence| letters(&sentence.text)).collect();
    if letters(text).replace(MARK, "") != original {
        return Err(CorrectionError::Rewritten(number));
    }
    let mut left = VecDeque::from(sentences);
    let mut parts: Vec<Vec<AlignedSentence>> =
        text.split(MARK).map(|part| take(&mut left, letters(part).chars().count())).collect();
    if let Some(last) = parts.last_mut() {
        last.extend(left);
    }
    Ok(parts)
}

/// Takes sentences from the front that have `count` visible characters together.
fn take(left: &mut VecDeque<AlignedSentence>, mut count: usize) -> Vec<AlignedSentence> {
    let mut taken = Vec::new();
    while count > 0
        && let Some(mut sentence) = left.pop_front()
    {
        let length = letters(&sentence.text).chars().count();
        if length > count {
            let rest = AlignedSentence { text: cut(&mut sentence.text, count), ..sentence.clone() };
            left.push_front(rest);
        }
        count -= length.min(count);
        taken.push(sentence);
    }
    taken
}

/// Cuts a text after `count` visible characters and gives what stands behind.
fn cut(text: &mut String, count: usize) -> String {
    let visible = text.char_indices().filter(|(_, character)| !character.is_whitespace());
    let at = visible.map(|(at, _)| at).nth(count).unwrap_or(text.len());
    let rest = text.split_off(at);
    text.truncate(text.trim_end().len());
    rest
}

/// The characters that are no white space.
fn letters(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(texts: &[&str]) -> Vec<AlignedSentence> {
        let sentence =
            |text: &&str| AlignedSentence { text: (*text).to_owned(), paragraph: 3, heading: false };
        texts.iter().map(sentence).collect()
    }

    fn split(text: &str, of: &[&str]) -> Vec<Vec<String>> {
        let parts = parts(1, text, sentences(of)).unwrap();
        let texts = |part: Vec<AlignedSentence>| part.into_iter().map(|sentence| sentence.text).collect();
        parts.into_iter().map(texts).collect()
    }

    #[test]
    fn a_mark_between_sentences_parts_them() {
        assert_eq!(
            split("Раз.||\r\nДва. Три.", &["Раз.", "Два.", "Три."]),
            [vec!["Раз."], vec!["Два.", "Три."]]
        );
    }

    #[test]
    fn a_mark_within_a_sentence_parts_the_sentence() {
        assert_eq!(
            split("Кеңес жиналды, || ол шешті.", &["Кеңес жиналды, ол шешті."]),
            [vec!["Кеңес жиналды,"], vec!["ол шешті."]]
        );
    }

    #[test]
    fn a_mark_at_an_end_leaves_a_part_empty() {
        assert_eq!(split("One. ||", &["One."]), [vec!["One."], vec![]]);
    }

    #[test]
    fn a_text_that_was_rewritten_is_refused() {
        assert_eq!(
            parts(7, "One! || Two.", sentences(&["One.", "Two."])),
            Err(CorrectionError::Rewritten(7))
        );
    }
}
