//! Markdown.
//!
//! Comes in: `CommonMark` with tables, footnotes and front matter. Goes out: its paragraphs, headings,
//! list items, quotations and table cells as text; code blocks, pictures and raw HTML stay outside.
//! Source: the event stream of the crate `pulldown-cmark`, which gives every text its place.

mod front_matter;

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::Text;
use super::paragraph::{ParagraphBuilder, ParagraphKind};
use super::position::PositionIndex;

const EXTENSIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_YAML_STYLE_METADATA_BLOCKS)
    .union(Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS);

/// Reads Markdown.
pub(super) fn read(source: &str) -> Text {
    let mut reader = Reader::new(source);
    for (event, range) in Parser::new_ext(source, EXTENSIONS).into_offset_iter() {
        reader.take(event, range);
    }
    reader.finish()
}

/// What has been read so far.
struct Reader<'source> {
    source: &'source str,
    places: PositionIndex<'source>,
    text: Text,
    open: ParagraphBuilder,
    /// The kinds of the containers that are open, the innermost last.
    kinds: Vec<ParagraphKind>,
    /// How many elements are open whose text is left out.
    left_out: usize,
    /// The first heading of the highest level.
    headline: Option<String>,
}

impl<'source> Reader<'source> {
    fn new(source: &'source str) -> Self {
        Self {
            source,
            places: PositionIndex::new(source),
            text: Text::default(),
            open: ParagraphBuilder::default(),
            kinds: Vec::new(),
            left_out: 0,
            headline: None,
        }
    }

    fn take(&mut self, event: Event, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(&tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) if self.left_out == 0 => self.push(&text, range),
            Event::SoftBreak | Event::HardBreak => self.open.push_space(),
            Event::InlineHtml(tag) if tag.starts_with("<br") => self.open.push_space(),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag, range: Range<usize>) {
        match tag {
            Tag::MetadataBlock(_) => front_matter::read(&self.source[range], &mut self.text),
            _ if is_inline(&tag.to_end()) => {}
            _ => self.close_paragraph(),
        }
        self.left_out += usize::from(is_left_out(&tag.to_end()));
        self.kinds.extend(kind_of(&tag.to_end()));
    }

    fn end(&mut self, tag: TagEnd) {
        if tag == TagEnd::Heading(HeadingLevel::H1) && self.headline.is_none() {
            self.headline = Some(self.open.text().trim_end().to_owned());
        }
        if !is_inline(&tag) {
            self.close_paragraph();
        }
        self.left_out -= usize::from(is_left_out(&tag));
        if kind_of(&tag).is_some() {
            self.kinds.pop();
        }
    }

    /// Adds text whose letters stand somewhere in `range`: after a backquote, or, where a code span
    /// goes over a line's end, word by word.
    fn push(&mut self, text: &str, range: Range<usize>) {
        if let Some(at) = self.source[range.clone()].find(text) {
            return self.open.push(text, self.places.position(range.start + at));
        }
        let mut from = range.start;
        for word in text.split_inclusive(' ') {
            from += self.source[from..range.end].find(word.trim_end()).unwrap_or(0);
            self.open.push(word, self.places.position(from));
        }
    }

    fn close_paragraph(&mut self) {
        let kind = self.kinds.last().copied().unwrap_or_default();
        self.text.paragraphs.extend(self.open.take(kind));
    }

    fn finish(mut self) -> Text {
        self.close_paragraph();
        self.text.title = self.text.title.or(self.headline);
        self.text
    }
}

fn kind_of(tag: &TagEnd) -> Option<ParagraphKind> {
    match tag {
        TagEnd::Heading(_) => Some(ParagraphKind::Heading),
        TagEnd::Item => Some(ParagraphKind::ListItem),
        TagEnd::BlockQuote(_) => Some(ParagraphKind::Quotation),
        _ => None,
    }
}

fn is_inline(tag: &TagEnd) -> bool {
    matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image)
}

fn is_left_out(tag: &TagEnd) -> bool {
    matches!(tag, TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) | TagEnd::Image)
}

#[cfg(test)]
mod tests;
