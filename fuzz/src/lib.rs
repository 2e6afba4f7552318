//! What must hold whatever a file holds.
//!
//! Comes in: bytes. Goes out: nothing, or a panic that names what does not hold. A reader must not panic or hang, its
//! account must add up, what it takes must survive being written and read again, and what is filled keeps its bytes.

mod packed;
mod terms;
mod units;

use tolmach::format::NamedLanguages;
use tolmach::language::Language;

pub use packed::{archives_end, workbook};
pub use terms::terms_survive;
pub use units::{filling_keeps_the_rest, units_survive};

/// What the user of a file that does not name its languages would say.
fn named() -> NamedLanguages {
    NamedLanguages { from: Some(Language::english()), to: Some(Language::russian()) }
}

/// The letters and marks of a text: other formats may have characters that XML forbids, which the writers leave out or
/// make white space or a soft hyphen (U+001F, as word processors write it).
fn in_any_format(text: &str) -> String {
    let is_forbidden = |character: char| {
        let is_control = character.is_control() && !matches!(character, '\t' | '\n' | '\r');
        // A hyphen that does not break stands for a control character that says so in other programs.
        is_control || matches!(character, '\u{AD}' | '\u{2011}' | '\u{FFFE}' | '\u{FFFF}')
    };
    text.chars().filter(|character| !is_forbidden(*character) && !character.is_whitespace()).collect()
}
