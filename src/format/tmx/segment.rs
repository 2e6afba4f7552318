//! The content of a `seg`: raw XML in, the text a reader sees and the markup out.
//!
//! Native codes (`bpt`, `ept`, `it`, `ph`, `ut`) are no text, nor is the `sub` inside them: TMX 1.4b calls it a
//! sub-flow, a text of its own such as a footnote or the title of an image. It stays in the markup. `hi` only
//! marks a part of the text, so its content is text.

use quick_xml::escape::unescape;
use quick_xml::events::Event;

/// What a segment holds.
pub(super) struct Content {
    pub(super) text: String,
    /// The raw XML where it holds elements.
    pub(super) markup: Option<String>,
}

/// Reads well-formed content without CDATA; the error carries the byte where it stands.
pub(super) fn read(raw: &str) -> Result<Content, (usize, quick_xml::Error)> {
    if raw.contains('<') {
        Ok(Content { text: text(raw)?, markup: Some(raw.to_owned()) })
    } else {
        let text = unescape(raw).map_err(|error| (0, error.into()))?;
        Ok(Content { text: text.into_owned(), markup: None })
    }
}

/// Whether an element holds native codes of a document, not its text.
pub(super) fn is_code(name: &str) -> bool {
    matches!(name, "bpt" | "ept" | "it" | "ph" | "ut")
}

fn text(raw: &str) -> Result<String, (usize, quick_xml::Error)> {
    let mut reader = quick_xml::Reader::from_str(raw);
    let mut text = String::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) if is_code(start.name().into_inner()) => {
                reader.read_to_end(start.name()).map_err(|error| (position(&reader), error))?;
            }
            Ok(Event::Text(part)) => text.push_str(&part),
            Ok(Event::GeneralRef(name)) => {
                let reference = format!("&{};", &*name);
                let character = unescape(&reference).map_err(|error| (position(&reader), error.into()))?;
                text.push_str(&character);
            }
            Ok(Event::Eof) => return Ok(text),
            Ok(_) => {}
            Err(error) => return Err((position(&reader), error)),
        }
    }
}

fn position(reader: &quick_xml::Reader<&[u8]>) -> usize {
    usize::try_from(reader.error_position()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(raw: &str) -> String {
        read(raw).map(|content| content.text).unwrap_or_default()
    }

    #[test]
    fn codes_and_their_sub_flows_are_no_text_but_highlights_are() {
        assert_eq!(seen("Press <bpt i=\"1\">&lt;b></bpt>Save<ept i=\"1\">&lt;/b></ept>."), "Press Save.");
        assert_eq!(seen("See <ph>alt=<sub>A <it pos=\"begin\"/>dove</sub></ph> <hi>here</hi>"), "See  here");
        assert_eq!(seen("a<ph/>b"), "ab");
    }

    #[test]
    fn references_become_characters() {
        assert_eq!(seen("Q&amp;A <hi>&lt;&#x49B;&gt;</hi>"), "Q&A <қ>");
        assert_eq!(seen("5 &lt; 6"), "5 < 6");
    }

    #[test]
    fn markup_is_kept_only_where_there_is_some() {
        assert_eq!(read("a &amp; b").ok().and_then(|content| content.markup), None);
        let raw = "<ph x='1' />a &amp; b";
        assert_eq!(read(raw).ok().and_then(|content| content.markup).as_deref(), Some(raw));
    }
}
