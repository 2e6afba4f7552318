//! The visible letters of a page's source, each with its place.
//!
//! Comes in: the source of a page. Goes out: its text without tags, comments, scripts and white space,
//! entities decoded, and for every byte of it where in the source it comes from.

use html_escape::decode_html_entities;

/// Elements whose content is no text.
const SILENT: [&str; 4] = ["script", "style", "template", "noscript"];

/// The longest entity that HTML names, with its ampersand and semicolon.
const LONGEST_ENTITY: usize = 33;

/// The visible letters of a page.
pub(super) struct Visible {
    /// The letters, without any white space.
    pub(super) letters: String,
    /// For every byte of the letters, the byte of the source that its character begins at.
    pub(super) offsets: Vec<usize>,
}

/// The visible letters of a source.
pub(super) fn visible(source: &str) -> Visible {
    let mut visible = Visible { letters: String::new(), offsets: Vec::new() };
    let mut at = 0;
    while at < source.len() {
        let rest = &source[at..];
        at += markup_length(rest)
            .or_else(|| visible.push_entity(rest, at))
            .unwrap_or_else(|| visible.push_text(rest, at));
    }
    visible
}

impl Visible {
    /// Takes text up to the next mark; gives its length.
    fn push_text(&mut self, rest: &str, at: usize) -> usize {
        let mark = rest.bytes().skip(1).position(|byte| matches!(byte, b'<' | b'&'));
        let length = mark.map_or(rest.len(), |end| end + 1);
        for (offset, character) in rest[..length].char_indices() {
            self.push(character, at + offset);
        }
        length
    }

    /// Takes the entity that `rest` begins with; gives its length.
    fn push_entity(&mut self, rest: &str, at: usize) -> Option<usize> {
        let end = rest.bytes().take(LONGEST_ENTITY).position(|byte| byte == b';')?;
        let written = rest.get(..=end).filter(|written| written.starts_with('&'))?;
        let decoded = decode_html_entities(written);
        if decoded == written {
            return None;
        }
        decoded.chars().for_each(|character| self.push(character, at));
        Some(written.len())
    }

    fn push(&mut self, character: char, offset: usize) {
        if !character.is_whitespace() {
            self.letters.push(character);
            self.offsets.extend(std::iter::repeat_n(offset, character.len_utf8()));
        }
    }
}

/// The length of the tag, comment or silent element that `rest` begins with.
fn markup_length(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('<')?;
    if inner.starts_with("!--") {
        return Some(rest.find("-->").map_or(rest.len(), |end| end + 3));
    }
    if !inner.starts_with(|first: char| first.is_ascii_alphabetic() || matches!(first, '/' | '!' | '?')) {
        return None;
    }
    let tag = tag_length(rest);
    let silent = SILENT.into_iter().find(|name| begins_with_name(inner, name));
    Some(silent.map_or(tag, |name| tag + silent_length(&rest[tag..], name)))
}

/// The length of a tag; a `>` inside a quoted value does not end it.
fn tag_length(rest: &str) -> usize {
    let (mut quote, mut previous) = (None, ' ');
    for (at, character) in rest.char_indices() {
        match (quote, character) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') if previous == '=' => quote = Some(character),
            (Some(open), close) if open == close => quote = None,
            _ => {}
        }
        if !character.is_whitespace() {
            previous = character;
        }
    }
    rest.len()
}

/// The length of what stands before the end tag of a silent element.
fn silent_length(rest: &str, name: &str) -> usize {
    let mut ends = rest.match_indices("</").map(|(at, _)| at);
    ends.find(|at| begins_with_name(&rest[at + 2..], name)).unwrap_or(rest.len())
}

fn begins_with_name(text: &str, name: &str) -> bool {
    let ends = |rest: &str| !rest.starts_with(|next: char| next.is_ascii_alphanumeric() || next == '-');
    text.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)) && ends(&text[name.len()..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_reader_sees_is_left() {
        let page = "<!doctype html><title>Т</title><!-- a > b --><p title='x > y'>Совет&nbsp;мира &amp; &laquo;<b>К</b>&raquo; \
                    5 < 6 &#8212; &unknown; AT&T<script>if (a</b) 'x'</script><STYLE>p{}</STYLE>!";
        assert_eq!(visible(page).letters, "ТСоветмира&«К»5<6—&unknown;AT&T!");
    }

    #[test]
    fn every_letter_knows_its_place() {
        let page = "<p>А&amp;б <i>в</i>";
        let found = visible(page);
        let places: Vec<_> =
            found.letters.char_indices().map(|(at, letter)| (letter, found.offsets[at])).collect();
        assert_eq!(places, [('А', 3), ('&', 5), ('б', 10), ('в', 16)]);
    }

    #[test]
    fn what_breaks_off_ends_the_page() {
        for broken in ["a<b href='", "a<!-- b", "a<script>b", "a<", "a&amp"] {
            assert!(visible(broken).letters.starts_with('a'), "{broken}");
        }
    }
}
