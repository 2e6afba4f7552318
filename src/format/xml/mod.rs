//! Stations that every XML format goes through: bytes in, well-formed units one after the other out.
//!
//! Source: XML 1.0 (fifth edition); what breaks in practice as seen in the files of many tools.
//!
//! | station | what it does |
//! | --- | --- |
//! | `encoding`, `decode` | bytes become text, whatever the declaration says |
//! | `whole` | a file that is changed in places is read at once, and written as it was |
//! | `cut` | the text becomes raw units, one at a time; a format names the tags that bound them |
//! | `doctype` | nothing outside the file is fetched; entities that stand for plain text are kept |
//! | `mend`, `entity`, `reference`, `character` | a raw unit becomes well-formed XML, every repair counted |
//! | `characters` | text and attribute values of XML that is not mended first |
//! | `escape` | the way back: text becomes XML |

pub(in crate::format) mod character;
pub(in crate::format) mod characters;
pub(in crate::format) mod cut;
pub(in crate::format) mod decode;
pub(in crate::format) mod doctype;
pub(in crate::format) mod encoding;
pub(in crate::format) mod entity;
mod error;
pub(in crate::format) mod escape;
pub(in crate::format) mod mend;
mod reference;
pub(in crate::format) mod whole;

pub(in crate::format) use error::Fault;
pub use error::Undecodable;
