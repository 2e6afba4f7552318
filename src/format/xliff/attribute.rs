//! The attributes of a tag: their raw values, and the tag with some of them changed.
//!
//! Comes in: a tag as it is written, from `<` to `>`. Goes out: where its attributes stand, so that a tag can be
//! changed without touching what stands beside. Source: XML 1.0, productions 40 and 41.

use std::ops::Range;

use crate::format::xml::escape::push_attribute;

/// An attribute of a tag, in bytes of the tag.
#[derive(Debug, PartialEq, Eq)]
struct Attribute {
    name: Range<usize>,
    /// What stands between the quotes.
    value: Range<usize>,
}

/// The raw value of an attribute, as it stands between its quotes.
pub(super) fn value<'tag>(tag: &'tag str, name: &str) -> Option<&'tag str> {
    let found = attributes(tag).find(|attribute| &tag[attribute.name.clone()] == name)?;
    Some(&tag[found.value])
}

/// Whether a tag is made of a name and attributes in quotes, and nothing more.
pub(super) fn is_sound(tag: &str) -> bool {
    let end = attributes(tag).last().map_or_else(|| end_of_name(tag), |attribute| attribute.value.end + 1);
    matches!(tag[end..].trim_start(), ">" | "/>") && !tag[1..].contains('<')
}

/// The name behind the `<` of a start tag.
pub(super) fn name(tag: &str) -> &str {
    &tag[1..end_of_name(tag)]
}

/// The tag with an attribute that has this value; without the attribute where there is none.
pub(super) fn with(tag: &str, name: &str, new: Option<&str>) -> String {
    let old = attributes(tag).find(|attribute| &tag[attribute.name.clone()] == name);
    match (old, new) {
        (Some(old), Some(new)) => {
            format!("{}{}{}", &tag[..old.value.start], escaped(new), &tag[old.value.end..])
        }
        (Some(old), None) => format!("{}{}", tag[..old.name.start].trim_end(), &tag[old.value.end + 1..]),
        (None, Some(new)) => inserted(tag, name, new),
        (None, None) => tag.to_owned(),
    }
}

/// The start tag that opens what an empty element tag only names: `<target>` for `<target/>`.
pub(super) fn opened(tag: &str) -> String {
    tag.strip_suffix("/>").map_or_else(|| tag.to_owned(), |tag| format!("{}>", tag.trim_end()))
}

fn inserted(tag: &str, name: &str, value: &str) -> String {
    let end = if tag.ends_with("/>") { tag.len() - 2 } else { tag.len() - 1 };
    let before = tag[..end].trim_end();
    format!("{before} {name}=\"{}\"{}", escaped(value), &tag[before.len()..])
}

fn escaped(value: &str) -> String {
    let mut escaped = String::new();
    push_attribute(&mut escaped, value);
    escaped.replace('\'', "&#39;")
}

fn attributes(tag: &str) -> impl Iterator<Item = Attribute> {
    let mut at = end_of_name(tag);
    std::iter::from_fn(move || {
        let attribute = attribute_at(tag, at)?;
        at = attribute.value.end + 1;
        Some(attribute)
    })
}

fn end_of_name(tag: &str) -> usize {
    tag.find(|end: char| end.is_whitespace() || matches!(end, '>' | '/')).unwrap_or(tag.len())
}

/// The attribute that begins here, behind white space.
fn attribute_at(tag: &str, at: usize) -> Option<Attribute> {
    let rest = tag[at..].trim_start();
    let start = tag.len() - rest.len();
    let length = rest.find(|end: char| end.is_whitespace() || matches!(end, '=' | '>' | '/' | '<'))?;
    let behind = rest[length..].trim_start().strip_prefix('=')?.trim_start();
    let quote = behind.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let open = tag.len() - behind.len() + 1;
    let close = open + tag[open..].find(quote)?;
    (length > 0).then_some(Attribute { name: start..start + length, value: open..close })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_in_any_quotes() {
        let tag = "<target xml:lang = 'ru'\n state=\"a>b\" x=''/>";
        assert_eq!(value(tag, "xml:lang"), Some("ru"));
        assert_eq!(value(tag, "state"), Some("a>b"));
        assert_eq!(value(tag, "x"), Some(""));
        assert_eq!(value(tag, "lang"), None);
        assert_eq!(name(tag), "target");
    }

    #[test]
    fn a_tag_changes_only_where_it_has_to() {
        let tag = "<target  xml:lang='ru' state='new' >";
        assert_eq!(with(tag, "state", Some("it's")), "<target  xml:lang='ru' state='it&#39;s' >");
        assert_eq!(with(tag, "state", None), "<target  xml:lang='ru' >");
        assert_eq!(with(tag, "id", Some("1")), "<target  xml:lang='ru' state='new' id=\"1\" >");
        assert_eq!(with("<target />", "id", Some("\"")), "<target id=\"&quot;\" />");
        assert_eq!(opened("<target id='1' />"), "<target id='1'>");
        assert_eq!(opened("<target>"), "<target>");
    }

    #[test]
    fn what_is_no_tag_is_told() {
        for tag in ["<a>", "<a/>", "<a b='1'\nc=\">\" >", "<a b = '/' />"] {
            assert!(is_sound(tag), "{tag}");
        }
        for tag in ["<a b='<'>", "<a b>", "<a b=1>", "< 6</source>", "<a b='1'c>", "<a =\"1\">"] {
            assert!(!is_sound(tag), "{tag}");
        }
    }
}
