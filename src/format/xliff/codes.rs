//! The inline codes of a segment: which belong together, and how TMX writes them.
//!
//! Source: TMX 1.4b, content markup; XLIFF 1.2 to TMX as in its section 2.4 (`g` and `bpt`/`ept` mean the same).

use std::collections::HashMap;
use std::fmt::Write;

use super::content::{Kind, Passage, Role};
use crate::format::xml::escape::push_text;

/// The numbers that codes of a source and its target share.
#[derive(Debug, Default)]
pub(super) struct Numbers(HashMap<String, usize>);

impl Numbers {
    fn of(&mut self, key: &str) -> usize {
        let next = self.0.len() + 1;
        *self.0.entry(key.to_owned()).or_insert(next)
    }
}

/// For each piece the one that ends or begins what it begins or ends, both counted within the passage.
pub(super) fn partners(passage: Passage<'_>) -> Vec<Option<usize>> {
    let mut partners = vec![None; passage.pieces.len()];
    let mut waiting: Vec<usize> = Vec::new();
    let mut by_key: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, piece) in passage.pieces.iter().enumerate() {
        let begin = match &piece.kind {
            Kind::Close(open) => open.checked_sub(passage.before),
            Kind::Code(markup, _) if markup.role == Role::Begin => {
                waiting.push(at);
                by_key.entry(&markup.key).or_default().push(at);
                None
            }
            Kind::Code(markup, _) if markup.role == Role::End => {
                let same_key = by_key.get_mut(markup.key.as_str()).and_then(Vec::pop);
                // Some tools number both halves apart; then the last one that waits is meant.
                same_key.or_else(|| last_waiting(&mut waiting, &partners))
            }
            _ => None,
        };
        if let Some(begin) = begin {
            (partners[begin], partners[at]) = (Some(at), Some(begin));
        }
    }
    partners
}

fn last_waiting(waiting: &mut Vec<usize>, partners: &[Option<usize>]) -> Option<usize> {
    std::iter::from_fn(|| waiting.pop()).find(|begin| partners[*begin].is_none())
}

/// The passage with its codes as TMX writes them; none where it has no codes.
pub(super) fn markup(passage: Passage<'_>, numbers: &mut Numbers) -> Option<String> {
    passage.pieces.iter().find(|piece| !matches!(piece.kind, Kind::Text(_)))?;
    let partners = partners(passage);
    let mut markup = String::new();
    for (at, piece) in passage.pieces.iter().enumerate() {
        match &piece.kind {
            Kind::Text(text) => push_text(&mut markup, text),
            Kind::Open(opening) if opening.role == Role::Group => {
                let number = numbers.of(&opening.key);
                let _ = write!(markup, "<bpt i=\"{number}\" x=\"{number}\"/>");
            }
            Kind::Open(_) => markup.push_str("<hi>"),
            Kind::Close(open) => markup.push_str(&closing(passage, *open, numbers)),
            Kind::Code(code, native) => {
                let key = partners[at].and_then(|partner| key(passage, partner.min(at))).unwrap_or(&code.key);
                push_code(&mut markup, code.role, partners[at].is_some(), numbers.of(key), native);
            }
        }
    }
    Some(markup)
}

fn key(passage: Passage<'_>, at: usize) -> Option<&str> {
    match &passage.pieces[at].kind {
        Kind::Code(markup, _) | Kind::Open(markup) => Some(&markup.key),
        _ => None,
    }
}

fn closing(passage: Passage<'_>, open: usize, numbers: &mut Numbers) -> String {
    let opening = open.checked_sub(passage.before).map(|open| &passage.pieces[open].kind);
    match opening {
        Some(Kind::Open(opening)) if opening.role == Role::Group => {
            format!("<ept i=\"{}\"/>", numbers.of(&opening.key))
        }
        _ => "</hi>".to_owned(),
    }
}

fn push_code(markup: &mut String, role: Role, is_paired: bool, number: usize, native: &str) {
    let (name, attributes) = match role {
        Role::Begin if is_paired => ("bpt", format!("i=\"{number}\" x=\"{number}\"")),
        Role::End if is_paired => ("ept", format!("i=\"{number}\"")),
        Role::Begin | Role::Isolated(true) => ("it", format!("pos=\"begin\" x=\"{number}\"")),
        Role::End | Role::Isolated(false) => ("it", format!("pos=\"end\" x=\"{number}\"")),
        Role::Alone => ("ph", format!("x=\"{number}\"")),
        _ => return,
    };
    let _ = write!(markup, "<{name} {attributes}");
    if native.is_empty() {
        markup.push_str("/>");
    } else {
        markup.push('>');
        push_text(markup, native);
        let _ = write!(markup, "</{name}>");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::xliff::content::Content;
    use crate::format::xliff::scan::Element;
    use crate::format::xml::characters::Characters;
    use crate::format::xml::entity::Entities;

    fn tmx(raw: &str) -> Option<String> {
        let element = Element { tag: 0..0, content: 0..raw.len(), end: raw.len() };
        let content = Content::read(raw, &element, &mut Characters::new(Entities::default())).unwrap();
        markup(content.whole(), &mut Numbers::default())
    }

    #[test]
    fn codes_come_as_tmx_writes_them() {
        for (xliff, expected) in [
            ("The <g id='b'>Board</g>", "The <bpt i=\"1\" x=\"1\"/>Board<ept i=\"1\"/>"),
            (
                "<bpt id='1'>&lt;b></bpt>A<ept id='1'>&lt;/b></ept>",
                "<bpt i=\"1\" x=\"1\">&lt;b&gt;</bpt>A<ept i=\"1\">&lt;/b&gt;</ept>",
            ),
            (
                "<bx id='8'/>A &amp; B<ex id='9'/><x id='3'/>",
                "<bpt i=\"1\" x=\"1\"/>A &amp; B<ept i=\"1\"/><ph x=\"2\"/>",
            ),
            ("<sc id='1'/>A<ec startRef='1'/>", "<bpt i=\"1\" x=\"1\"/>A<ept i=\"1\"/>"),
            (
                "A<ex id='9'/><it id='3' pos='close'>x</it>",
                "A<it pos=\"end\" x=\"1\"/><it pos=\"end\" x=\"2\">x</it>",
            ),
            ("<mrk mtype='term'>Peace</mrk>", "<hi>Peace</hi>"),
        ] {
            assert_eq!(tmx(xliff).as_deref(), Some(expected), "{xliff}");
        }
        assert_eq!(tmx("A &lt; B"), None);
    }
}
