//! A word difference in one line, readable without colours.
//!
//! Comes in: stretches that lead from one text to another. Goes out: `[-removed-]`, `{+added+}`, `[changed → to this]`.

use super::style::{BAD, CHANGED, GOOD, paint};
use crate::memory::{Change, Operation};

/// The difference in one line.
pub(super) fn written(difference: &[Change]) -> String {
    let mut line = String::new();
    let mut rest = difference;
    while let [first, after @ ..] = rest {
        let replaced = after.first().filter(|next| next.operation == Operation::Added);
        let (written, taken) = match (first.operation, replaced) {
            (Operation::Removed, Some(next)) => (changed(&first.text, &next.text), 2),
            (Operation::Removed, None) => (marked(&first.text, |text| paint(BAD, &format!("[-{text}-]"))), 1),
            (Operation::Added, _) => (marked(&first.text, |text| paint(GOOD, &format!("{{+{text}+}}"))), 1),
            (Operation::Equal, _) => (first.text.clone(), 1),
        };
        line.push_str(&written);
        rest = &rest[taken..];
    }
    line
}

/// Words that took the place of others.
fn changed(old: &str, new: &str) -> String {
    let (old, new) = (old.trim(), marked(new, str::to_owned));
    marked(&new, |new| paint(CHANGED, &format!("[{old} → {new}]")))
}

/// Marks the words of a stretch, not the white space before them.
fn marked(text: &str, mark: impl Fn(&str) -> String) -> String {
    let words = text.trim_start();
    format!("{}{}", &text[..text.len() - words.len()], mark(words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::difference;

    #[track_caller]
    fn assert_written(stored: &str, query: &str, expected: &str) {
        let painted = written(&difference(stored, query));
        let plain: String = painted
            .split('\x1b')
            .map(|part| part.split_once('m').filter(|_| part.starts_with('[')).map_or(part, |(_, text)| text))
            .collect();
        assert_eq!(plain, expected);
    }

    #[test]
    fn removed_added_and_changed_words_differ_without_colours() {
        assert_written("The Board met here.", "The Board met.", "The Board met [-here-].");
        assert_written("The Board met.", "The new Board met.", "The {+new+} Board met.");
        assert_written("Совета мира", "Советом мира", "[Совета → Советом] мира");
    }
}
