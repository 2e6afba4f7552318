//! What stands in quotation marks.
//!
//! Comes in: a text. Goes out: where its quotations stand, without the marks; of one within another, the outer one.
//! The marks of English, Russian and Kazakh: “ ”, « », „ “, and straight ones.

use crate::text::{Byte, Span};

/// The stretches in quotation marks, in order. A mark without its partner opens nothing.
pub(super) fn quoted(text: &str) -> Vec<Span<Byte>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((begin, opening)) = text[at..].char_indices().find(|(_, mark)| closing(*mark).is_some()) {
        let start = at + begin + opening.len_utf8();
        match end(&text[start..], opening) {
            Some(length) => {
                found.push(Span::new(start, start + length));
                at = start + length + text[start + length..].chars().next().map_or(0, char::len_utf8);
            }
            None => at = start,
        }
    }
    found
}

/// The mark that closes what this one opens.
fn closing(opening: char) -> Option<char> {
    match opening {
        '«' => Some('»'),
        '“' => Some('”'),
        '„' => Some('“'),
        '"' => Some('"'),
        _ => None,
    }
}

/// Where the quotation ends that has just been opened.
fn end(rest: &str, opening: char) -> Option<usize> {
    let closing = closing(opening)?;
    let mut depth = 1;
    for (place, mark) in rest.char_indices() {
        if mark == closing {
            depth -= 1;
        } else if mark == opening {
            depth += 1;
        }
        if depth == 0 {
            return Some(place);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        quoted(text).into_iter().map(|span| span.slice(text)).collect()
    }

    #[test]
    fn every_kind_of_mark_is_known_and_the_outer_one_counts() {
        assert_eq!(texts("He: “We build peace,” and \"so on\"."), ["We build peace,", "so on"]);
        assert_eq!(texts("«Газета «Қазақстан» жазды», — деді ол."), ["Газета «Қазақстан» жазды"]);
        assert_eq!(texts("„Мир“ и «лад»"), ["Мир", "лад"]);
    }

    #[test]
    fn a_mark_without_its_partner_opens_nothing() {
        assert!(texts("a 5\" pipe, « and").is_empty());
        assert_eq!(texts("»a« \"b\""), ["b"]);
    }

    proptest! {
        #[test]
        fn quotations_stand_in_order_within_the_text(text in "[aә«»“”„\" ]{0,30}") {
            let mut end = 0;
            for span in quoted(&text) {
                prop_assert!(span.start > end && span.end >= span.start);
                prop_assert!(text.get(span.range()).is_some());
                end = span.end;
            }
        }
    }
}
