//! The headline of a page, where it stands outside of the article's body.

use dom_query::Document;

use super::super::paragraph::ParagraphKind;
use super::block::Block;
use crate::text::normal::normal_form;

/// Puts the page's headline before the paragraphs unless it is among them; gives the headline.
/// `page_title` is the page's title as its head names it.
pub(super) fn complete(blocks: &mut Vec<Block>, page: &Document, page_title: &str) -> Option<String> {
    let headline = headline(page, page_title)?;
    let is_headline = |block: &Block| block.kind == ParagraphKind::Heading && same(&block.text, &headline);
    if !blocks.is_empty() && !blocks.iter().any(is_headline) {
        blocks.insert(0, Block { text: headline.clone(), kind: ParagraphKind::Heading });
    }
    Some(headline)
}

/// The `<h1>` that the title names, else the title, else the only `<h1>`: a site's name is one too.
fn headline(page: &Document, page_title: &str) -> Option<String> {
    let written: Vec<String> = page.select("h1").nodes().iter().map(|node| fold(&node.text())).collect();
    let named = written.iter().find(|headline| !headline.is_empty() && names(page_title, headline));
    let title = Some(fold(page_title)).filter(|title| !title.is_empty());
    named.cloned().or(title).or_else(|| written.into_iter().find(|headline| !headline.is_empty()))
}

fn names(page_title: &str, headline: &str) -> bool {
    let (title, headline) = (normal_form(page_title), normal_form(headline));
    title.contains(&headline) || (!title.is_empty() && headline.contains(&title))
}

fn same(left: &str, right: &str) -> bool {
    normal_form(left) == normal_form(right)
}

/// White space folded as browsers do: a non-breaking space is none.
fn fold(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}
