//! Kinds of documents, told by a file's name or by its first words.

/// A kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Text and nothing else.
    Plain,
    /// `CommonMark` with tables and front matter.
    Markdown,
    /// A web page.
    Html,
}

impl Format {
    /// The format that a path or file name promises by its ending; nothing where the ending says nothing.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "txt" | "text" => Some(Self::Plain),
            "md" | "markdown" => Some(Self::Markdown),
            "html" | "htm" | "xhtml" => Some(Self::Html),
            _ => None,
        }
    }

    /// The format that the content itself shows: a web page where it begins like one, else plain text.
    #[must_use]
    pub fn sniff(bytes: &[u8]) -> Self {
        let head: String =
            bytes.iter().take(1024).filter(|byte| **byte != 0).map(|byte| char::from(*byte)).collect();
        let start = head.trim_start_matches(|first: char| !first.is_ascii_graphic()).to_ascii_lowercase();
        let page = ["<!doctype html", "<html", "<head", "<body", "<article"]
            .iter()
            .any(|tag| start.starts_with(tag));
        let declared = start.starts_with("<?xml") || start.starts_with("<!--");
        if page || (declared && start.contains("<html")) { Self::Html } else { Self::Plain }
    }

    /// The format by name, and where the name says nothing, by content.
    #[must_use]
    pub fn of(name: &str, bytes: &[u8]) -> Self {
        Self::from_name(name).unwrap_or_else(|| Self::sniff(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_count_in_any_case_and_with_folders_before_them() {
        assert_eq!(Format::from_name("news/2026.02.19/Новость.HTM"), Some(Format::Html));
        assert_eq!(Format::from_name("README.markdown"), Some(Format::Markdown));
        assert_eq!(Format::from_name("a.txt"), Some(Format::Plain));
        assert_eq!(Format::from_name("-"), None);
    }

    #[test]
    fn a_name_that_says_nothing_leaves_it_to_the_content() {
        assert_eq!(Format::of("-", b"\xEF\xBB\xBF\n <!DOCTYPE HTML><p>a"), Format::Html);
        assert_eq!(Format::of("page", b"<?xml version=\"1.0\"?>\n<html lang=\"kk\">"), Format::Html);
        assert_eq!(Format::of("page", b"\xFF\xFE<\0h\0t\0m\0l\0>\0"), Format::Html);
        assert_eq!(Format::of("letter", b"<b>a</b> is bold"), Format::Plain);
    }
}
