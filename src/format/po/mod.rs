//! Message catalogues of GNU gettext (PO): entries in, units out, and back again.
//!
//! Comes in: a catalogue in the charset that its header names. Goes out: a unit for each translated text; its context,
//! references and flags as properties, its comments as notes; `fuzzy` is a draft. Source: the GNU gettext manual,
//! chapter "The Format of PO Files", and the habits of its tools.
//!
//! An entry with plural forms gives a unit for each: `msgid` with `msgstr[0]`, `msgid_plural` with every other form,
//! and with `msgstr[0]` too where there is no other.
//!
//! | station | what it does |
//! | --- | --- |
//! | `charset` | bytes become text and back |
//! | `line`, `quoted` | the text becomes keywords with their strings |
//! | `entry`, `cut` | these become entries that know their place |
//! | `header` | the languages of the catalogue |
//! | `reader` | entries become units |
//! | `catalogue` | translations are put in place, and no other byte changes |
//! | `writer` | units become entries |

mod catalogue;
mod charset;
mod cut;
mod entry;
mod error;
mod header;
mod line;
mod quoted;
mod reader;
mod writer;

pub use catalogue::Catalogue;
pub use error::PoError;
pub use reader::read;
pub use writer::Writer;

/// The property that holds a context: what other programs call it in TMX.
const CONTEXT: &str = "x-context";
/// The property that holds a place in the program's source.
const REFERENCE: &str = "x-po-reference";
/// The property that holds a flag, such as `c-format`.
const FLAG: &str = "x-po-flag";
/// The property that says which plural form a unit is.
const PLURAL: &str = "x-po-plural";
/// The flag of a translation that somebody has to look at.
const FUZZY: &str = "fuzzy";
/// What stands in a comment before a status that no flag tells.
const STATUS: &str = "status: ";

#[cfg(test)]
mod tests;
