//! Why a file could not be opened.

use std::io;

use crate::format::Place;
use crate::format::xml::Undecodable;

/// Why a file could not be opened as TMX.
#[derive(Debug, thiserror::Error)]
pub enum TmxError {
    /// Its bytes are no text.
    #[error(transparent)]
    Text(#[from] Undecodable),
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

impl From<io::Error> for TmxError {
    fn from(error: io::Error) -> Self {
        Undecodable::from(error).into()
    }
}
