//! The paragraphs of an article's elements.

use dom_query::NodeRef;

use super::super::paragraph::ParagraphKind;
use super::article::Article;

/// Elements inside a paragraph; every other begins and ends one.
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
    "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
    "time", "tt", "u", "var", "wbr",
];

/// Deeper than this no page nests its text, and the call stack has an end.
const DEEPEST: usize = 1000;

/// A paragraph whose place in the file is not known yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    /// Its text, white space folded as browsers do.
    pub(super) text: String,
    /// What it is.
    pub(super) kind: ParagraphKind,
}

/// The paragraphs of an article in order. A heading with no text after it led to a box that is left out.
pub(super) fn read(article: &Article) -> Vec<Block> {
    let mut reader = Reader { article, open: String::new(), line_breaks: 0, blocks: Vec::new() };
    reader.read_children(&article.root, ParagraphKind::Text, 0);
    reader.end_block(ParagraphKind::Text);
    let last = reader.blocks.iter().rposition(|block| block.kind != ParagraphKind::Heading);
    reader.blocks.truncate(last.map_or(reader.blocks.len(), |last| last + 1));
    reader.blocks
}

struct Reader<'article> {
    article: &'article Article<'article>,
    open: String,
    line_breaks: usize,
    blocks: Vec<Block>,
}

impl Reader<'_> {
    fn read_children(&mut self, node: &NodeRef, kind: ParagraphKind, depth: usize) {
        for child in node.children_it(false) {
            if child.is_text() {
                self.read_text(&child.text());
            } else if child.is_element() && depth < DEEPEST && !self.article.leaves_out(&child) {
                self.read_element(&child, kind, depth + 1);
            }
        }
    }

    fn read_element(&mut self, node: &NodeRef, kind: ParagraphKind, depth: usize) {
        let name = node.node_name().unwrap_or_default();
        if &*name == "br" {
            self.read_line_break(kind);
        } else if is_inline(&name) {
            self.read_children(node, kind, depth);
        } else {
            self.end_block(kind);
            let inner = kind_of(&name).unwrap_or(kind);
            self.read_children(node, inner, depth);
            self.end_block(inner);
        }
    }

    /// Adds text with every run of white space as one space; a non-breaking space is none.
    fn read_text(&mut self, text: &str) {
        for character in text.chars() {
            if !character.is_ascii_whitespace() {
                self.open.push(character);
                self.line_breaks = 0;
            } else if !self.open.is_empty() && !self.open.ends_with(' ') {
                self.open.push(' ');
            }
        }
    }

    /// One line break is white space, two end a paragraph.
    fn read_line_break(&mut self, kind: ParagraphKind) {
        self.read_text("\n");
        self.line_breaks += 1;
        if self.line_breaks == 2 {
            self.end_block(kind);
        }
    }

    fn end_block(&mut self, kind: ParagraphKind) {
        let text = std::mem::take(&mut self.open).trim().to_owned();
        self.line_breaks = 0;
        if !text.is_empty() {
            self.blocks.push(Block { text, kind });
        }
    }
}

/// Whether an element stands inside a paragraph; one that HTML does not know does.
pub(super) fn is_inline(name: &str) -> bool {
    INLINE.contains(&name) || name.contains(['-', ':'])
}

fn kind_of(name: &str) -> Option<ParagraphKind> {
    match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Some(ParagraphKind::Heading),
        "li" => Some(ParagraphKind::ListItem),
        "blockquote" => Some(ParagraphKind::Quotation),
        _ => None,
    }
}
