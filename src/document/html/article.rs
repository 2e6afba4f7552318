//! Where on a page its article is.
//!
//! Method: every element of the page gets a number, Readability cuts the article out of a copy, and
//! the numbers that are left in its cut say which elements of the page it takes for the article.
//! What it changed or left out by mistake inside (headlines, short paragraphs) is then still there.

use std::collections::HashSet;

use dom_query::{Document, NodeId, NodeRef};
use dom_smoothie::Readability;

use super::clutter::letters;

/// The attribute that carries an element's number.
const NUMBER: &str = "data-element-number";

/// Below this share of the page's own `<article>` or `<main>` Readability has found something else.
const ENOUGH: usize = 2;

/// The article of a page.
pub(super) struct Article<'page> {
    /// The smallest element that holds all of it.
    pub(super) root: NodeRef<'page>,
    /// The elements with text of it; empty where only the root is known.
    kept: HashSet<NodeId>,
}

impl Article<'_> {
    /// Whether a box inside the root holds text of the article.
    pub(super) fn has_part_in(&self, node: &NodeRef) -> bool {
        self.kept.is_empty() || self.kept.contains(&node.id)
    }
}

/// Finds the article; where nothing looks like one, all of the page is.
pub(super) fn find(page: &Document) -> Article<'_> {
    let landmark = landmark(page);
    match cut_out(page) {
        Some(article) if letters(&article.root) * ENOUGH >= letters(&landmark) => article,
        _ => Article { root: landmark, kept: HashSet::new() },
    }
}

/// What Readability takes for the article.
fn cut_out(page: &Document) -> Option<Article<'_>> {
    let elements = number_elements(page);
    let cut = Readability::with_document(page.clone(), None, None).ok()?.parse().ok()?;
    let left = Document::fragment(cut.content);
    let numbers = left.select(&format!("[{NUMBER}]"));
    let with_text = numbers.nodes().iter().filter(|node| !node.immediate_text().trim().is_empty());
    let kept = with_text
        .filter_map(|node| elements.get(node.attr(NUMBER)?.parse::<usize>().ok()?).copied())
        .collect();
    Some(around(kept)?)
}

fn number_elements(page: &Document) -> Vec<NodeRef<'_>> {
    let elements = page.select("body *").nodes().to_vec();
    for (number, element) in elements.iter().enumerate() {
        element.set_attr(NUMBER, &number.to_string());
    }
    elements
}

/// The article whose text stands in the given elements: their nearest common ancestor, or the
/// `<article>` around it.
fn around(parts: Vec<NodeRef<'_>>) -> Option<Article<'_>> {
    let first = parts.first()?;
    let kept: HashSet<NodeId> = parts.iter().flat_map(|part| lineage(*part)).map(|node| node.id).collect();
    let lines: Vec<HashSet<NodeId>> =
        parts.iter().map(|part| lineage(*part).map(|node| node.id).collect()).collect();
    let common = lineage(*first).find(|node| lines.iter().all(|line| line.contains(&node.id)))?;
    let root = lineage(common).find(|node| node.has_name("article")).unwrap_or(common);
    Some(Article { root, kept })
}

/// An element and its ancestors, from the inside.
fn lineage(node: NodeRef<'_>) -> impl Iterator<Item = NodeRef<'_>> {
    std::iter::successors(Some(node), NodeRef::parent)
}

/// The element that the page itself marks as its article or main part, the longest of several.
fn landmark(page: &Document) -> NodeRef<'_> {
    let longest = |selector: &str| page.select(selector).nodes().iter().copied().max_by_key(letters);
    longest("article, [itemprop=articleBody]")
        .or_else(|| longest("main, [role=main]"))
        .or_else(|| page.body())
        .unwrap_or_else(|| page.root())
}
