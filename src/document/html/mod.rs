//! Web pages.
//!
//! Comes in: a page with everything around its article. Goes out: the article's paragraphs, without
//! menus, boxes and footers. The crate `dom_smoothie` (the method of Mozilla's Readability) says where
//! the article is; the paragraphs are then read from the page as it was.

mod article;
mod block;
mod clutter;
mod headline;
mod locate;
mod source;

use dom_query::Document;
use dom_smoothie::{Metadata, Readability};

use super::Text;
use super::date::iso_date;
use crate::language::Language;

/// Reads a web page.
pub(super) fn read(source: &str) -> Text {
    let page = Document::from(source);
    let metadata = metadata(&page);
    let article = article::find(&page);
    let mut blocks = block::read(&article);
    let title = headline::complete(&mut blocks, &page, &article, &metadata.title);
    Text {
        title,
        date: metadata.published_time.as_deref().and_then(iso_date).or_else(|| date(&page)),
        language: page.html_root().attr("lang").and_then(|tag| Language::parse(&tag).ok()),
        paragraphs: locate::paragraphs(blocks, source),
    }
}

/// What the page's head says of it.
fn metadata(page: &Document) -> Metadata {
    let reader = Readability::with_document(page.clone(), None, None);
    reader.map(|reader| reader.get_article_metadata(reader.parse_json_ld())).unwrap_or_default()
}

/// The first day that the page marks as its date.
fn date(page: &Document) -> Option<String> {
    let marked = page.select("[itemprop=datePublished], meta[name=date], time[datetime]");
    marked.nodes().iter().find_map(|node| iso_date(&node.attr("datetime").or_else(|| node.attr("content"))?))
}
#[cfg(test)]
mod tests;
