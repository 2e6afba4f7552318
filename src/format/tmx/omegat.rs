//! `OmegaT` saves its tags as words of the text, `<f0>Board</f0><x1/>`: such a text in, text and inline markup out, and back.
//!
//! Source: the `NAME-omegat.tmx` of a project, and the codes by which its `NAME-level2.tmx` says the same.

use std::sync::LazyLock;

use regex::Regex;
use rustc_hash::FxHashMap;

use super::Header;
use crate::format::xml::escape::{escaped, push_text};
use crate::memory::Variant;
use crate::text::{Byte, Span};

/// What `OmegaT` calls the format of its memories, which says that tags stand among the words.
pub(super) const FORMAT: &str = "OmegaT TMX";
const TOOL: &str = "OmegaT";

/// An opening, closing or empty tag: what closes, the name, the number that is one in all languages, what is empty.
static TAG: LazyLock<Regex> = LazyLock::new(|| pattern(r"<(/)?(\p{L}+)(\d+)(/)?>"));
/// A code that holds such a tag and nothing else.
static CODE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"<(?:bpt|ept|it|ph) [^<>]*>(&lt;/?\p{L}+\d+/?&gt;)</(?:bpt|ept|it|ph)>"));

#[expect(clippy::unwrap_used, reason = "the patterns are constants")]
fn pattern(pattern: &str) -> Regex {
    Regex::new(pattern).unwrap()
}

/// Whether the texts of a file have such tags among their words.
pub(super) fn has_tags_as_words(header: &Header) -> bool {
    header.tool.as_deref() == Some(TOOL) || header.original_format.as_deref() == Some(FORMAT)
}

/// Makes inline markup of the tags in a text that has none.
pub(super) fn mark_tags(variant: &mut Variant) {
    if variant.markup.is_none() && TAG.is_match(&variant.text) {
        variant.markup = Some(marked(&variant.text));
        variant.text = TAG.replace_all(&variant.text, "").into_owned();
    }
}

/// Markup as `OmegaT` saves it, escaped; none where it is more than such tags.
pub(super) fn with_tags_as_words(markup: &str) -> Option<String> {
    let words = CODE.replace_all(markup, "$1");
    let text = quick_xml::escape::unescape(&words).ok().filter(|_| !words.contains('<'))?;
    (marked(&text) == markup).then(|| escaped(&text))
}

/// A tag of a text.
struct Tag<'text> {
    span: Span<Byte>,
    closes: bool,
    empty: bool,
    number: &'text str,
    /// The tag that it opens or closes, by its place among all.
    partner: Option<usize>,
}

fn marked(text: &str) -> String {
    let tags = tags(text);
    let (mut markup, mut end) = (String::with_capacity(text.len() * 2), 0);
    for (place, tag) in tags.iter().enumerate() {
        push_text(&mut markup, &text[end..tag.span.start]);
        end = tag.span.end;
        let (element, attributes) = tag.code(place);
        markup.push_str(&format!("<{element}{attributes}>{}</{element}>", escaped(tag.span.slice(text))));
    }
    push_text(&mut markup, &text[end..]);
    markup
}

impl Tag<'_> {
    /// The element that holds the tag, and its attributes; pairs are numbered by the tag that opens them.
    fn code(&self, place: usize) -> (&'static str, String) {
        let number = self.number;
        match (self.empty, self.partner) {
            (true, _) => ("ph", format!(" x=\"{number}\"")),
            (_, Some(opening)) if self.closes => ("ept", format!(" i=\"{}\"", opening + 1)),
            (_, Some(_)) => ("bpt", format!(" i=\"{}\" x=\"{number}\"", place + 1)),
            _ if self.closes => ("it", format!(" pos=\"end\" x=\"{number}\"")),
            _ => ("it", format!(" pos=\"begin\" x=\"{number}\"")),
        }
    }
}

/// The tags of a text, those that belong together paired.
fn tags(text: &str) -> Vec<Tag<'_>> {
    let mut tags: Vec<Tag<'_>> = Vec::new();
    let mut open: FxHashMap<(&str, &str), Vec<usize>> = FxHashMap::default();
    for found in TAG.captures_iter(text) {
        let [name, number] = [2, 3].map(|part| found.get(part).map_or("", |it| it.as_str()));
        let whole = found.get_match();
        let (closes, empty) = (found.get(1).is_some(), found.get(4).is_some());
        let alike = open.entry((name, number)).or_default();
        let partner = if closes && !empty { alike.pop() } else { None };
        match partner {
            Some(opening) => tags[opening].partner = Some(tags.len()),
            None if !closes && !empty => alike.push(tags.len()),
            None => {}
        }
        tags.push(Tag { span: Span::new(whole.start(), whole.end()), closes, empty, number, partner });
    }
    tags
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::format::tmx::inline::allowed;
    use crate::language::Language;

    fn read(text: &str) -> Variant {
        let mut variant = Variant::new(Language::english(), text);
        mark_tags(&mut variant);
        variant
    }

    #[test]
    fn tags_become_codes_and_the_text_has_none() {
        let read = read("The <f0>Board & <b1>Peace</b1></f0> met.<x2/>");
        assert_eq!(read.text, "The Board & Peace met.");
        let expected = "The <bpt i=\"1\" x=\"0\">&lt;f0&gt;</bpt>Board &amp; <bpt i=\"2\" x=\"1\">&lt;b1&gt;</bpt>Peace\
            <ept i=\"2\">&lt;/b1&gt;</ept><ept i=\"1\">&lt;/f0&gt;</ept> met.<ph x=\"2\">&lt;x2/&gt;</ph>";
        assert_eq!(read.markup.as_deref(), Some(expected));
    }

    #[test]
    fn a_tag_without_its_partner_is_isolated() {
        let markup = read("</f0>Board<f1>").markup;
        let expected =
            "<it pos=\"end\" x=\"0\">&lt;/f0&gt;</it>Board<it pos=\"begin\" x=\"1\">&lt;f1&gt;</it>";
        assert_eq!(markup.as_deref(), Some(expected));
    }

    #[test]
    fn many_tags_take_no_longer_than_few() {
        let started = std::time::Instant::now();
        let markup = read(&"<x1/><f2>".repeat(100_000)).markup;
        assert_eq!(markup.map(|markup| markup.matches("<it ").count()), Some(100_000));
        assert!(started.elapsed().as_secs() < 5);
    }

    #[test]
    fn what_is_no_tag_of_omegat_stays_a_word() {
        for text in ["a < b1 > c", "<b>Board</b>", "<0>", "Board"] {
            assert_eq!(read(text), Variant::new(Language::english(), text));
        }
        assert_eq!(with_tags_as_words("<ph x=\"1\"/>Board"), None);
        assert_eq!(
            with_tags_as_words("<bpt i=\"9\">&lt;f0&gt;</bpt>Board<ept i=\"9\">&lt;/f0&gt;</ept>"),
            None
        );
    }

    proptest! {
        #[test]
        fn every_text_with_tags_is_allowed_in_tmx_and_comes_back(text in "([a-c<>&/ ]|<f[01]>|</f[01]>|<x2/>|ң){0,12}") {
            if let Some(markup) = read(&text).markup {
                prop_assert_eq!(allowed(&markup), Some(markup.clone()));
                prop_assert_eq!(with_tags_as_words(&markup), Some(escaped(&text)));
            }
        }
    }
}
