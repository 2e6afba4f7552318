//! TMX, the exchange format of translation memories: files in, units out, and back again.
//!
//! Source: TMX 1.4b Specification (LISA OSCAR, 2005), and for older files the DTD of TMX 1.1; how other
//! programs bend it is said where it is met.
//!
//! Reading goes through these stations; nothing holds more than one unit:
//!
//! | station | what it does |
//! | --- | --- |
//! | those of `format/xml` | bytes become raw units, and each of these well-formed XML |
//! | `parse`, `segment`, `attributes` | the XML becomes a [`Unit`](crate::memory::Unit) |
//! | `omegat` | tags that stand among the words of its files become inline markup |
//! | `own` | properties that say what a [`Unit`](crate::memory::Unit) has a field for move there |
//! | `reader` | keeps the account, so that no unit is lost in silence |

mod attributes;
pub(in crate::format) mod date;
mod error;
mod header;
mod inline;
mod omegat;
mod own;
mod parse;
mod reader;
mod segment;
mod tool;
mod writer;

pub(in crate::format) use attributes::SEGMENT_TYPES;
pub use error::TmxError;
pub use header::Header;
pub use reader::Reader;
pub use tool::Tool;
pub(in crate::format) use writer::pair;
pub use writer::{Languages, Level, Options, Writer};

use super::xml::cut::Bounds;
use super::xml::mend::Texts;

/// Where the units of a file stand.
pub(in crate::format) const BOUNDS: Bounds = Bounds { units: &["tu"], body: "body", roots: &["tmx"] };

/// Elements whose content is text.
pub(in crate::format) const TEXTS: Texts = &[
    ("seg", &["bpt", "ept", "ph", "it", "hi", "ut", "sub", "seg"]),
    ("note", &["note"]),
    ("prop", &["prop"]),
];
