//! Terms of several words: the last word inflects, those before it stand as they are.
//!
//! Comes in: the tokens of a text and of a term. Goes out: yes or no, and the forms. An attribute in
//! the genitive or with a possessive (Қазақстан Республикасының Президенті) is part of the name.

use super::letters::fold;

/// Whether `words` are the term with its head inflected, as `is_form` decides.
pub(super) fn is_form(words: &[&str], term: &[&str], is_form: impl Fn(&str, &str) -> bool) -> bool {
    let Some(head) = head_of(term) else { return same(words, term) };
    words.len() == term.len()
        && same(&words[..head], &term[..head])
        && same(&words[head + 1..], &term[head + 1..])
        && is_form(words[head], term[head])
}

/// The term with its head in each of the forms that `forms` lists.
pub(super) fn forms(term: &[&str], forms: impl Fn(&str) -> Vec<String>) -> Vec<Vec<String>> {
    let owned = || term.iter().map(|&word| word.to_owned()).collect::<Vec<_>>();
    let Some(head) = head_of(term) else { return vec![owned()] };
    let inflect = |form: String| {
        let mut words = owned();
        words[head] = form;
        words
    };
    forms(term[head]).into_iter().map(inflect).collect()
}

/// The last token that is a word.
pub(super) fn head_of(term: &[&str]) -> Option<usize> {
    term.iter().rposition(|token| token.contains(char::is_alphabetic))
}

fn same(words: &[&str], term: &[&str]) -> bool {
    words.len() == term.len()
        && words.iter().zip(term).all(|(word, own)| word == own || fold(word) == fold(own))
}
