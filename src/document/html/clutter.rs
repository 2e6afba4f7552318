//! What stands on a page, even inside its article, and is no part of the text.

use dom_query::NodeRef;

use super::block::is_inline;

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
    "consent",
    "cookie",
    "cookies",
    "copyright",
    "date",
    "dateline",
    "datetime",
    "disclaimer",
    "footer",
    "gdpr",
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
    "pubdate",
    "published",
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
    "time",
    "timestamp",
    "toolbar",
    "views",
];

/// Elements that are part of the text whatever they are called.
const NEVER_BOXES: &[&str] = &["body", "main", "article", "h1", "h2", "blockquote"];

/// Whether an element inside an article is no part of its text.
pub(super) fn is_clutter(node: &NodeRef) -> bool {
    let name = node.node_name().unwrap_or_default();
    let role = node.attr_or("role", "");
    TAGS.contains(&&*name)
        || ROLES.contains(&&*role)
        || is_hidden(node)
        || is_named_clutter(node)
        || is_links(node)
        || is_listing(node)
}

fn is_hidden(node: &NodeRef) -> bool {
    let style = node.attr_or("style", "").replace(' ', "");
    node.has_attr("hidden") || &*node.attr_or("aria-hidden", "") == "true" || style.contains("display:none")
}

/// Whether class, identifier or relation name a box.
fn is_named_clutter(node: &NodeRef) -> bool {
    let name = node.node_name().unwrap_or_default();
    if NEVER_BOXES.contains(&&*name) || (is_inline(&name) && !stands_alone(node)) {
        return false;
    }
    let attributes = ["class", "id", "rel"].map(|name| node.attr_or(name, ""));
    &*name == "time"
        || attributes.iter().any(|names| words(names).iter().any(|word| WORDS.contains(&word.as_str())))
}

/// Whether an inline element is no word of a sentence: it stands between the paragraphs of a section.
fn stands_alone(node: &NodeRef) -> bool {
    let sections = ["header", "section", "article", "main"];
    node.parent().is_some_and(|parent| sections.iter().any(|name| parent.has_name(name)))
}

/// The words of names such as `article__share`, `read-also` and `relatedNews`, in lower case.
fn words(names: &str) -> Vec<String> {
    let mut spaced = String::with_capacity(names.len() + 8);
    for character in names.chars() {
        if character.is_uppercase() {
            spaced.push(' ');
        }
        spaced.extend(character.to_lowercase());
    }
    spaced.split(|mark: char| !mark.is_alphanumeric()).map(str::to_owned).collect()
}

/// Whether more than four fifths of a list or paragraph are links; as `<sup>` it is a footnote mark.
fn is_links(node: &NodeRef) -> bool {
    if !["ul", "ol", "p", "sup"].iter().any(|name| node.has_name(name)) {
        return false;
    }
    let links = node.descendants_it().filter(|inner| inner.has_name("a"));
    links.map(|link| letters(&link)).sum::<usize>() * 5 > letters(node) * 4
}

/// Whether an element is a listing of program code.
fn is_listing(node: &NodeRef) -> bool {
    node.has_name("pre") && node.descendants_it().any(|inner| inner.has_name("code"))
}

/// How many characters of text an element holds, white space left out.
pub(super) fn letters(node: &NodeRef) -> usize {
    node.text().chars().filter(|character| !character.is_whitespace()).count()
}
