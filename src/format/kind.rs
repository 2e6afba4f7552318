//! Which format a file of units is in, by its name.

use super::packing::Packing;

/// A bilingual format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Translation Memory eXchange.
    Tmx,
    /// XML Localisation Interchange File Format, with the dialects of Trados, memoQ, Phrase and Wordfast.
    Xliff,
    /// A table as text: CSV, TSV.
    Table,
    /// A spreadsheet: XLSX.
    Workbook,
    /// A message catalogue of GNU gettext: PO.
    Po,
}

/// How the names of files end, and the format that this means.
const ENDINGS: [(&str, Kind); 11] = [
    ("tmx", Kind::Tmx),
    ("xlf", Kind::Xliff),
    ("xliff", Kind::Xliff),
    ("sdlxliff", Kind::Xliff),
    ("mqxliff", Kind::Xliff),
    ("mxliff", Kind::Xliff),
    ("txlf", Kind::Xliff),
    ("csv", Kind::Table),
    ("tsv", Kind::Table),
    ("xlsx", Kind::Workbook),
    ("po", Kind::Po),
];

impl Kind {
    /// The format of a file with this name, packed or not, by its ending in any case.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, ending) = Packing::of_name(name).1.rsplit_once('.')?;
        ENDINGS.iter().find(|(known, _)| known.eq_ignore_ascii_case(ending)).map(|(_, kind)| *kind)
    }

    /// What the format is called.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tmx => "TMX",
            Self::Xliff => "XLIFF",
            Self::Table => "CSV",
            Self::Workbook => "XLSX",
            Self::Po => "PO",
        }
    }

    /// Whether a file of the format is written anew; others are only filled.
    #[must_use]
    pub const fn is_written(self) -> bool {
        !matches!(self, Self::Xliff)
    }

    /// Every ending that names a format, without the dot.
    pub fn endings() -> impl Iterator<Item = &'static str> {
        ENDINGS.iter().map(|(ending, _)| *ending)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_tells_the_format_in_any_case() {
        assert_eq!(Kind::of_name("memory.en-ru.TMX"), Some(Kind::Tmx));
        assert_eq!(Kind::of_name("article.docx.SDLXLIFF"), Some(Kind::Xliff));
        assert_eq!(Kind::of_name("memory.db"), None);
        assert_eq!(Kind::of_name("memory.tmx.gz"), Some(Kind::Tmx));
        assert_eq!(Kind::of_name("memory.gz"), None);
        assert_eq!(Kind::of_name("tmx"), None);
    }
}
