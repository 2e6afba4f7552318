//! TBX, the exchange format of terminology: version 2 (`martif`) and version 3 (`tbx`) in and out.
//!
//! Source: ISO 30042:2008 and 30042:2019 with the dialect TBX-Basic (in version 3 both styles, DCA and DCT);
//! statuses as OmegaT, Weblate and translate-toolkit write and read them.
//!
//! | station | what it does |
//! | --- | --- |
//! | those of `format/xml` | bytes become raw entries, and each of these well-formed XML |
//! | `element` | the XML of an entry becomes a small tree with clean texts |
//! | `field` | what an element says, whatever the version and style |
//! | `entry` | the tree becomes a concept; what has no place in it goes into notes or is counted |
//! | `picklist` | the words of TBX for statuses, parts of speech and genders |
//! | `own` | what only this program knows, as notes of a stable form |
//! | `read`, `write` | files |

mod element;
mod entry;
mod field;
mod own;
mod picklist;
mod read;
#[cfg(test)]
mod tests;
mod write;

pub(super) use read::read;
pub use write::Version;
pub(super) use write::write;
