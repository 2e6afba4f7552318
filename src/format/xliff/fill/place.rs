//! A translation without codes into a segment whose source has codes.
//!
//! Method: codes before the first word and behind the last one stand in the translation where they stand in the source,
//! as long as both halves of a pair do. What stands among the words is left out, for nobody knows where it belongs.

use crate::format::xliff::codes::partners;
use crate::format::xliff::content::{Kind, Passage, Piece, Role};
use crate::format::xml::escape::push_text;

/// The content of a target: XML, and whether every code has its place in it.
pub(super) struct Placed {
    pub(super) xml: String,
    pub(super) complete: bool,
}

/// Puts a translation among the codes of a source, which has at least one word.
pub(super) fn placed(file: &str, source: Passage<'_>, translation: &str) -> Placed {
    let partners = partners(source);
    let first = source.pieces.iter().position(Piece::has_text).unwrap_or_default();
    let last = source.pieces.iter().rposition(Piece::has_text).unwrap_or_default();
    let is_outside = |at: usize| at < first || at > last;
    let stays = |at: usize| is_outside(at) && partners[at].is_none_or(is_outside);
    let raw = |at: usize| match &source.pieces[at].kind {
        Kind::Code(code, _) if code.role == Role::Nothing => "",
        Kind::Text(_) => &file[source.pieces[at].range.clone()],
        _ if stays(at) => &file[source.pieces[at].range.clone()],
        _ => "",
    };
    let mut xml: String = (0..first).map(raw).collect();
    push_words(&mut xml, source, [first, last], translation);
    xml.extend((last + 1..source.pieces.len()).map(raw));
    let is_code = |at: &usize| !matches!(source.pieces[*at].kind, Kind::Text(_));
    let complete = (0..source.pieces.len()).filter(is_code).all(stays);
    Placed { xml, complete }
}

/// The translation, with the white space that the source has at its ends.
fn push_words(xml: &mut String, source: Passage<'_>, ends: [usize; 2], translation: &str) {
    let [first, last] = ends.map(|at| match source.pieces.get(at).map(|piece| &piece.kind) {
        Some(Kind::Text(text)) => text.as_str(),
        _ => "",
    });
    push_text(xml, &first[..first.len() - first.trim_start().len()]);
    push_text(xml, translation.trim());
    push_text(xml, &last[last.trim_end().len()..]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::xliff::content::Content;
    use crate::format::xliff::scan::Element;
    use crate::format::xml::characters::Characters;
    use crate::format::xml::entity::Entities;

    fn put(source: &str) -> (String, bool) {
        let element = Element { tag: 0..0, content: 0..source.len(), end: source.len() };
        let content = Content::read(source, &element, &mut Characters::new(Entities::default())).unwrap();
        let placed = placed(source, content.whole(), "Совет & мира");
        (placed.xml, placed.complete)
    }

    #[test]
    fn codes_around_the_words_stay_around_them() {
        for (source, expected) in [
            ("Board of Peace", "Совет &amp; мира"),
            (" Board\n", " Совет &amp; мира\n"),
            ("<g id='1'>Board</g><x id='2'/>", "<g id='1'>Совет &amp; мира</g><x id='2'/>"),
            (
                "<x id='1'/> <bpt id='2'>b</bpt>Board<ept id='2'>/b</ept> ",
                "<x id='1'/> <bpt id='2'>b</bpt>Совет &amp; мира<ept id='2'>/b</ept> ",
            ),
            ("<ph id='1'/><g id='2'></g>Board", "<ph id='1'/><g id='2'></g>Совет &amp; мира"),
            ("<ex id='9'/>Board", "<ex id='9'/>Совет &amp; мира"),
        ] {
            assert_eq!(put(source), (expected.to_owned(), true), "{source}");
        }
    }

    #[test]
    fn codes_among_the_words_are_left_out_and_told() {
        for (source, expected) in [
            ("The <g id='1'>Board</g> met", "Совет &amp; мира"),
            ("<g id='1'>Note:</g> the Board", "Совет &amp; мира"),
            ("<g id='1'>The <x id='2'/> Board</g>", "<g id='1'>Совет &amp; мира</g>"),
            ("<bx id='1'/>The<ex id='1'/> Board<x id='3'/>", "Совет &amp; мира<x id='3'/>"),
        ] {
            assert_eq!(put(source), (expected.to_owned(), false), "{source}");
        }
    }
}
