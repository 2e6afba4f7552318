//! Where on a page its article is.
//!
//! Method: every element of the page gets a number, Readability cuts the article out of a copy, and
//! the numbers that are left in its cut say which elements of the page it takes for the article.
//! What it changed or left out by mistake inside (headlines, short paragraphs) is then still there.

use std::collections::HashMap;

use dom_query::{Document, NodeId, NodeRef};
use dom_smoothie::Readability;

use super::clutter::{is_clutter, letters};

/// Boxes that may hold anything.
const BOXES: &[&str] = &["div", "section", "table", "figure", "dl"];

/// The attribute that carries an element's number.
const NUMBER: &str = "data-element-number";

/// Elements nested deeper than this are no page that a person wrote; Readability would take minutes.
const DEEPEST: usize = 400;

/// The article of a page.
pub(super) struct Article<'page> {
    /// The smallest element that holds all of it.
    pub(super) root: NodeRef<'page>,
    /// How many characters of it each element holds, where Readability found it.
    held: HashMap<NodeId, usize>,
}

impl Article<'_> {
    /// Whether an element inside the root is none of the article: clutter, unless most of the article
    /// stands in it, or a box in which Readability kept nothing.
    pub(super) fn leaves_out(&self, node: &NodeRef) -> bool {
        let held = self.held.get(&node.id).copied().unwrap_or_default();
        let all = self.held.get(&self.root.id).copied().unwrap_or_default();
        let is_box = BOXES.iter().any(|name| node.has_name(name));
        held * 2 <= all && (is_clutter(node) || (is_box && held == 0 && all > 0))
    }
}

/// Finds the article; where nothing looks like one, all of the page is.
pub(super) fn find(page: &Document) -> Article<'_> {
    let landmark = landmark(page);
    let parts = if is_too_deep(page) { None } else { cut_out(page) };
    parts.and_then(|parts| around(&parts, landmark)).unwrap_or_else(|| {
        let root = landmark.or(page.body()).unwrap_or(page.root());
        Article { root, held: HashMap::new() }
    })
}

/// The elements whose text Readability takes for the article, with how many characters of it.
fn cut_out(page: &Document) -> Option<Vec<(NodeRef<'_>, usize)>> {
    let elements = number_elements(page);
    let cut = Readability::with_document(page.clone(), None, None).ok()?.parse().ok()?;
    let left = Document::fragment(cut.content);
    let root = left.root();
    let part = |text: NodeRef| {
        let number = lineage(text).find_map(|node| node.attr(NUMBER)?.parse::<usize>().ok())?;
        Some((*elements.get(number)?, text.text().trim().chars().count()))
    };
    Some(root.descendants_it().filter(NodeRef::is_nonempty_text).filter_map(part).collect())
}

/// Numbers the elements. Text that stands bare in a `<div>` gets an element of its own first, for
/// Readability makes paragraphs of such boxes and drops their attributes.
fn number_elements(page: &Document) -> Vec<NodeRef<'_>> {
    let boxes = page.select("body div");
    for bare in boxes.nodes().iter().flat_map(NodeRef::children).filter(NodeRef::is_nonempty_text) {
        bare.wrap_html("<span></span>");
    }
    let elements = page.select("body *").nodes().to_vec();
    for (number, element) in elements.iter().enumerate() {
        element.set_attr(NUMBER, &number.to_string());
    }
    elements
}

/// The article whose text stands in `parts`: the page's own landmark where it holds two thirds of
/// them, else their nearest common ancestor.
fn around<'page>(
    parts: &[(NodeRef<'page>, usize)],
    landmark: Option<NodeRef<'page>>,
) -> Option<Article<'page>> {
    let (first, _) = parts.first()?;
    let mut held: HashMap<NodeId, usize> = HashMap::new();
    for (part, length) in parts {
        lineage(*part).for_each(|node| *held.entry(node.id).or_default() += length);
    }
    let all: usize = parts.iter().map(|(_, length)| length).sum();
    let held_by = |node: &NodeRef| held.get(&node.id).copied().unwrap_or_default();
    let own_landmark = landmark.filter(|landmark| held_by(landmark) * 3 >= all * 2);
    let root = own_landmark.or_else(|| lineage(*first).find(|node| held_by(node) == all))?;
    Some(Article { root, held })
}

/// An element and its ancestors, from the inside.
fn lineage(node: NodeRef<'_>) -> impl Iterator<Item = NodeRef<'_>> {
    std::iter::successors(Some(node), NodeRef::parent)
}

/// The element that the page itself marks as its article or main part, the longest of several.
fn landmark(page: &Document) -> Option<NodeRef<'_>> {
    let longest = |selector: &str| page.select(selector).nodes().iter().copied().max_by_key(letters);
    longest("article, [itemprop=articleBody]").or_else(|| longest("main, [role=main]"))
}

fn is_too_deep(page: &Document) -> bool {
    let mut depths: HashMap<NodeId, usize> = HashMap::new();
    page.root().descendants_it().any(|node| {
        let depth = node.parent().and_then(|parent| depths.get(&parent.id)).map_or(1, |depth| depth + 1);
        depths.insert(node.id, depth);
        depth > DEEPEST
    })
}
