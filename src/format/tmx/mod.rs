//! TMX, the exchange format of translation memories: files in, units out, and back again.
//!
//! Source: TMX 1.4b Specification (LISA OSCAR, 2005), and for older files the DTD of TMX 1.1; how other
//! programs bend it is said where it is met.
//!
//! Reading goes through these stations, each a file of this folder; nothing holds more than one unit:
//!
//! | station | what it does |
//! | --- | --- |
//! | `encoding`, `decode` | bytes become text, whatever the declaration says |
//! | `cut` | the text becomes raw units, one at a time |
//! | `mend`, `entity`, `character` | a raw unit becomes well-formed XML, every repair counted |
//! | `parse`, `segment`, `attributes` | the XML becomes a [`Unit`](crate::memory::Unit) |
//! | `own` | properties that say what a [`Unit`](crate::memory::Unit) has a field for move there |
//! | `reader` | keeps the account, so that no unit is lost in silence |

mod attributes;
mod character;
mod cut;
mod date;
mod decode;
mod doctype;
mod encoding;
mod entity;
mod error;
mod escape;
mod header;
mod inline;
mod mend;
mod own;
mod parse;
mod reader;
mod reference;
mod segment;
mod tool;
mod writer;

pub(in crate::format) use cut::LONGEST_UNIT;
pub use error::TmxError;
pub use header::Header;
pub use reader::Reader;
pub use tool::Tool;
pub use writer::{Languages, Level, Options, Writer};
