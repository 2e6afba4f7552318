//! Tables of translation units: CSV and TSV files and XLSX workbooks in, units out, and back again.
//!
//! Comes in: rows with a text a language, in columns that the first row names or that their content tells. Goes out:
//! units. Source: RFC 4180 for text; ECMA-376 (Office Open XML) for workbooks, by `calamine` and `rust_xlsxwriter`.
//!
//! | station | what it does |
//! | --- | --- |
//! | `separator`, `delimited` | text becomes rows, each with its line |
//! | `inflation`, `cell_length`, `workbook` | a workbook becomes sheets of rows, as far as it is no bomb |
//! | `heading`, `language_name` | a cell of the first row says what its column holds |
//! | `layout`, `content` | the columns with texts are found |
//! | `row`, `field` | a row becomes a unit |
//! | `columns`, `text_writer`, `workbook_writer` | units become rows |

mod cell_length;
mod columns;
mod content;
pub(in crate::format) mod delimited;
mod error;
mod field;
mod heading;
mod inflation;
mod language_name;
mod layout;
mod reader;
pub(in crate::format) mod row;
pub(in crate::format) mod separator;
mod text_writer;
pub(in crate::format) mod workbook;
mod workbook_writer;

pub use error::{LongCell, TableError};
pub use heading::named_pair;
pub use reader::{read_text, read_workbook};
pub use text_writer::TextWriter;
pub use workbook_writer::WorkbookWriter;

#[cfg(test)]
mod tests;
