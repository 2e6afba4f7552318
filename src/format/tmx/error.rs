//! Why a file could not be opened.

use std::io;

use crate::format::Place;
use crate::format::xml::Undecodable;

/// Why a file could not be opened as TMX.
#[derive(Debug, thiserror::Error)]
pub enum TmxError {
    /// The bytes could not be read.
    #[error("cannot read the file")]
    Read(#[from] io::Error),
    /// Nothing is in it.
    #[error("the file is empty; export it anew from the program that made it")]
    Empty,
    /// It is something else.
    #[error("this is not TMX: it begins with {found}, not <tmx>; {}", remedy(found))]
    NotTmx {
        /// The first thing in the file.
        found: String,
    },
    /// It ends before the first unit.
    #[error("{place}: the file breaks off before its first unit; get a complete copy")]
    BrokenOff {
        /// The end of the file.
        place: Place,
    },
    /// It is in UTF-32, which no translation tool writes.
    #[error("the file is in UTF-32, which is not understood; save it as UTF-8")]
    Encoding,
}

/// What to do with a file that begins so.
fn remedy(found: &str) -> &'static str {
    match found.to_ascii_lowercase().as_str() {
        "<xliff>" => "it is XLIFF: let its name end in .xlf",
        "<martif>" | "<tbx>" => "it is a glossary: `tolmach term import` reads it",
        "<html>" => "it is a web page, perhaps one that said why there is no file; fetch the file again",
        found if found.starts_with("'pk") => {
            "it is an archive or a workbook: let its name end in .zip or .xlsx"
        }
        _ => "let the program that made it export TMX",
    }
}

impl From<Undecodable> for TmxError {
    fn from(error: Undecodable) -> Self {
        match error {
            Undecodable::Read(error) => Self::Read(error),
            Undecodable::Empty => Self::Empty,
            Undecodable::Utf32 => Self::Encoding,
        }
    }
}
