//! A line of a catalogue → what it is.

/// What a line is, with the rest of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line<'text> {
    Blank,
    /// `#~`: a line of an entry that is used no more.
    Obsolete(&'text str),
    /// `#,`: flags.
    Flags(&'text str),
    /// `#:`: places in the program.
    References(&'text str),
    /// `#.`: a remark of the programmer.
    Extracted(&'text str),
    /// `#|`: what the entry was before.
    Previous,
    /// `#`: a remark of a translator.
    Comment(&'text str),
    Keyword(Keyword, &'text str),
    /// A string that goes on.
    String(&'text str),
    Unknown,
}

/// What a string is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keyword {
    Context,
    Id,
    Plural,
    Text,
    /// One of the plural forms.
    Form(u32),
}

impl<'text> Line<'text> {
    /// Reads a line without its end.
    pub(super) fn read(line: &'text str) -> Self {
        let line = line.trim();
        match line.strip_prefix('#') {
            Some(comment) => Self::comment(comment),
            None if line.is_empty() => Self::Blank,
            None if line.starts_with('"') => Self::String(line),
            None => Self::keyword(line).unwrap_or(Self::Unknown),
        }
    }

    fn comment(rest: &'text str) -> Self {
        let mut letters = rest.chars();
        let mark = letters.next();
        let text = letters.as_str().trim();
        match mark {
            Some('~') => Self::Obsolete(text),
            Some(',') => Self::Flags(text),
            Some(':') => Self::References(text),
            Some('.') => Self::Extracted(text),
            Some('|') => Self::Previous,
            _ => Self::Comment(rest.trim()),
        }
    }

    fn keyword(line: &'text str) -> Option<Self> {
        let (word, string) = line.split_at(line.find('"')?);
        let keyword = match word.trim_end() {
            "msgctxt" => Keyword::Context,
            "msgid" => Keyword::Id,
            "msgid_plural" => Keyword::Plural,
            "msgstr" => Keyword::Text,
            word => {
                let number =
                    word.strip_prefix("msgstr")?.trim_start().strip_prefix('[')?.strip_suffix(']')?;
                Keyword::Form(number.trim().parse().ok()?)
            }
        };
        Some(Self::Keyword(keyword, string))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_told_by_how_they_begin() {
        assert_eq!(Line::read("msgid\"a\""), Line::Keyword(Keyword::Id, "\"a\""));
        assert_eq!(Line::read("msgstr[2] \"a\""), Line::Keyword(Keyword::Form(2), "\"a\""));
        assert_eq!(Line::read("#, fuzzy, c-format"), Line::Flags("fuzzy, c-format"));
        assert_eq!(Line::read("#  Note"), Line::Comment("Note"));
        assert_eq!(Line::read("#~ msgid \"a\""), Line::Obsolete("msgid \"a\""));
        assert_eq!(Line::read("msgstr[99999999999] \"a\""), Line::Unknown);
        assert_eq!(Line::read("mgsid \"a\""), Line::Unknown);
    }
}
