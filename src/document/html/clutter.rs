//! What stands on a page, even inside its article, and is no part of the text.

use dom_query::NodeRef;

/// Elements that never hold the text of an article.
const TAGS: &[&str] = &[
    "head", "script", "style", "noscript", "template", "iframe", "object", "svg", "math", "canvas", "audio",
    "video", "nav", "aside", "footer", "dialog", "menu", "button", "select", "textarea", "input", "form",
];

/// Landmark roles that never hold the text of an article.
const ROLES: &[&str] = &[
    "navigation",
    "banner",
    "contentinfo",
    "complementary",
    "search",
    "dialog",
    "alertdialog",
    "alert",
    "menu",
    "menubar",
    "toolbar",
];

/// Words of class names and identifiers that name boxes around a text, as sites of every language use them.
const WORDS: &[&str] = &[
    "ad",
    "ads",
    "advert",
    "advertisement",
    "also",
    "author",
    "authors",
    "banner",
    "breadcrumb",
    "breadcrumbs",
    "byline",
    "comment",
    "comments",
    "cookie",
    "cookies",
    "consent",
    "copyright",
    "dateline",
    "disclaimer",
    "footer",
    "gdpr",
    "hidden",
    "menu",
    "meta",
    "modal",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "pager",
    "pagination",
    "popup",
    "promo",
    "rating",
    "recommended",
    "related",
    "share",
    "sharing",
    "sidebar",
    "skip",
    "social",
    "sponsor",
    "sponsored",
    "subscribe",
    "subscription",
    "tag",
    "tags",
    "timestamp",
    "toolbar",
    "widget",
];

/// Above this share of its letters in links a block is a list of links.
const LINKS: f64 = 0.8;

/// Whether an element inside an article is no part of its text.
pub(super) fn is_clutter(node: &NodeRef) -> bool {
    let name = node.node_name().unwrap_or_default();
    let role = node.attr_or("role", "");
    TAGS.contains(&&*name)
        || ROLES.contains(&&*role)
        || is_hidden(node)
        || is_named_clutter(node)
        || is_links(node)
}

fn is_hidden(node: &NodeRef) -> bool {
    let style = node.attr_or("style", "").replace(' ', "");
    node.has_attr("hidden") || &*node.attr_or("aria-hidden", "") == "true" || style.contains("display:none")
}

/// Whether class, identifier or relation name a box; headings and whole articles are what they are.
fn is_named_clutter(node: &NodeRef) -> bool {
    let name = node.node_name().unwrap_or_default();
    if matches!(&*name, "body" | "main" | "article" | "h1" | "h2") {
        return false;
    }
    let names =
        format!("{} {} {}", node.attr_or("class", ""), node.attr_or("id", ""), node.attr_or("rel", ""));
    words(&names).any(|word| WORDS.contains(&word.as_str()))
}

/// The words of names such as `article__share`, `read-also` and `relatedNews`, in lower case.
fn words(names: &str) -> impl Iterator<Item = String> {
    let mut spaced = String::with_capacity(names.len() + 8);
    for character in names.chars() {
        if character.is_uppercase() {
            spaced.push(' ');
        }
        spaced.extend(character.to_lowercase());
    }
    let parts: Vec<_> = spaced.split(|mark: char| !mark.is_alphanumeric()).map(str::to_owned).collect();
    parts.into_iter()
}

/// Whether a list or paragraph is links and hardly anything else, or a footnote mark.
fn is_links(node: &NodeRef) -> bool {
    let name = node.node_name().unwrap_or_default();
    if !matches!(&*name, "ul" | "ol" | "p" | "sup") {
        return false;
    }
    let links: usize =
        node.descendants_it().filter(|inner| inner.has_name("a")).map(|link| letters(&link)).sum();
    let all = letters(node);
    all > 0
        && f64::from(u32::try_from(links).unwrap_or(u32::MAX))
            > LINKS * f64::from(u32::try_from(all).unwrap_or(u32::MAX))
}

/// How many characters of text an element holds, white space left out.
pub(super) fn letters(node: &NodeRef) -> usize {
    node.text().chars().filter(|character| !character.is_whitespace()).count()
}
