//! The headline of a page, where it stands outside of the article's body.

use dom_query::{Document, Selection};

use super::super::paragraph::ParagraphKind;
use super::article::Article;
use super::block::Block;
use crate::text::normal::normal_form;

/// Puts the page's headline before the paragraphs unless it is among them; gives the headline.
/// `named` is the headline as the page's head names it, without the site's name.
pub(super) fn complete(
    blocks: &mut Vec<Block>,
    page: &Document,
    article: &Article,
    named: &str,
) -> Option<String> {
    let headings = blocks.iter().filter(|block| block.kind == ParagraphKind::Heading);
    let headings = headings.map(|block| block.text.clone()).collect();
    let title = page.select("title").text();
    let headline = longest_named(headings, &title)
        .or_else(|| longest_named(texts(&page.select("h1")), &title))
        .or_else(|| texts(&Selection::from(article.root).select("h1")).into_iter().next())
        .or_else(|| Some(fold(named)).filter(|named| !named.is_empty()))?;
    put_first(blocks, &headline);
    Some(headline)
}

fn put_first(blocks: &mut Vec<Block>, headline: &str) {
    let is_there = blocks.iter().any(|block| normal_form(&block.text) == normal_form(headline));
    if !blocks.is_empty() && !is_there {
        blocks.insert(0, Block { text: headline.to_owned(), kind: ParagraphKind::Heading });
    }
}

/// The longest heading that the page's title contains or abridges: the site's name may be another.
fn longest_named(headings: Vec<String>, title: &str) -> Option<String> {
    let title = normal_form(title);
    let named = headings.into_iter().filter(|heading| {
        let heading = normal_form(heading);
        title.contains(&heading) || (!title.is_empty() && heading.contains(&title))
    });
    named.max_by_key(|heading| heading.chars().count())
}

/// The texts of elements that have one.
fn texts(elements: &Selection) -> Vec<String> {
    elements.nodes().iter().map(|node| fold(&node.text())).filter(|text| !text.is_empty()).collect()
}

/// White space folded as browsers do, which keep non-breaking spaces, and trimmed.
fn fold(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ").trim().to_owned()
}
