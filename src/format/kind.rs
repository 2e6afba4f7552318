//! Which format a file of units is in, by its name.

use super::packing::Packing;

/// A bilingual format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Translation Memory eXchange.
    Tmx,
}

/// How the names of files end, and the format that this means.
const ENDINGS: [(&str, Kind); 1] = [("tmx", Kind::Tmx)];

impl Kind {
    /// The format of a file with this name, packed or not, by its ending in any case.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, ending) = Packing::of_name(name).1.rsplit_once('.')?;
        ENDINGS.iter().find(|(known, _)| known.eq_ignore_ascii_case(ending)).map(|(_, kind)| *kind)
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
        assert_eq!(Kind::of_name("memory.db"), None);
        assert_eq!(Kind::of_name("memory.tmx.gz"), Some(Kind::Tmx));
        assert_eq!(Kind::of_name("memory.gz"), None);
        assert_eq!(Kind::of_name("tmx"), None);
    }
}
