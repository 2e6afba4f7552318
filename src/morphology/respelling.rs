//! The words and marks of a name, and the name with others in their place.
//!
//! Comes in: a name as it is written. Goes out: its parts, or the name with new parts between the same spaces.

use crate::text::token::tokens;

/// The words and marks of a name.
pub(super) fn parts(name: &str) -> Vec<&str> {
    tokens(name).iter().map(|token| token.span.slice(name)).collect()
}

/// The name with `words` in place of its own, as many; its spaces stay.
pub(super) fn respelled(name: &str, words: &[String]) -> String {
    let (mut written, mut end) = (String::new(), 0);
    for (token, word) in tokens(name).iter().zip(words) {
        written.push_str(&name[end..token.span.start]);
        written.push_str(word);
        end = token.span.end;
    }
    written + &name[end..]
}
