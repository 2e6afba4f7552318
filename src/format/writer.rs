//! Units in, a file of any format out: one way of writing for all.

use std::io::{self, Write};

use super::Kind;
use super::po;
use super::table::{TextWriter, WorkbookWriter};
use super::tmx::{self, Languages, Options};
use crate::memory::{Neighbours, Unit};

/// A file that units are written into, one after the other.
pub trait UnitWriter {
    /// Writes a unit; says false and writes nothing where it lacks a language, or its translation is empty.
    ///
    /// # Errors
    /// Whatever the output refuses.
    fn write(&mut self, unit: &Unit) -> io::Result<bool>;

    /// The same for a unit that stands between others, where the format tells of them.
    ///
    /// # Errors
    /// Whatever the output refuses.
    fn write_in_context(&mut self, unit: &Unit, _neighbours: &Neighbours) -> io::Result<bool> {
        self.write(unit)
    }

    /// Writes the end of the file; gives how many of the units are not in it after all, because the format holds one
    /// translation of a text.
    ///
    /// # Errors
    /// Whatever the output refuses.
    fn finish(self: Box<Self>) -> io::Result<u64>;
}

impl<W: Write> UnitWriter for tmx::Writer<W> {
    fn write(&mut self, unit: &Unit) -> io::Result<bool> {
        Self::write(self, unit)
    }

    fn write_in_context(&mut self, unit: &Unit, neighbours: &Neighbours) -> io::Result<bool> {
        Self::write_in_context(self, unit, neighbours)
    }

    fn finish(self: Box<Self>) -> io::Result<u64> {
        Self::finish(*self).map(|_| 0)
    }
}

/// Begins a file of a format; tables have the separator that the ending of the file's `name` tells.
///
/// # Errors
/// Whatever the output refuses; that a format other than TMX holds one pair of languages.
pub fn create<'output>(
    kind: Kind,
    name: &str,
    output: impl Write + 'output,
    options: &Options,
) -> io::Result<Box<dyn UnitWriter + 'output>> {
    let (source, target) = match (&options.languages, kind) {
        (_, Kind::Tmx) => return Ok(Box::new(tmx::Writer::new(output, options))),
        (_, kind) if !kind.is_written() => {
            let message = format!("{} files are filled, not written anew", kind.name());
            return Err(io::Error::new(io::ErrorKind::Unsupported, message));
        }
        (Languages::Pair { source, target }, _) => (source, target),
        (Languages::All { .. }, kind) => {
            let message = format!("{} holds two languages; name them instead of all", kind.name());
            return Err(io::Error::new(io::ErrorKind::Unsupported, message));
        }
    };
    let is_tsv = name.to_ascii_lowercase().ends_with(".tsv");
    Ok(match kind {
        Kind::Workbook => Box::new(WorkbookWriter::new(output, source, target)?),
        Kind::Po => Box::new(po::Writer::new(output, source, target, &options.created)),
        _ => Box::new(TextWriter::new(output, source, target, if is_tsv { '\t' } else { ',' })?),
    })
}
