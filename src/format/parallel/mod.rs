//! Parallel text: files with a text a line, line N of one translating line N of every other.
//!
//! Comes in: the bytes of such files, a language each. Goes out: units, and back. Source: the corpora of the Moses
//! toolkit and of OPUS; lines end at LF or CR LF.

mod reader;
mod writer;

pub use reader::{Half, ParallelError, read};
pub use writer::Writer;

#[cfg(test)]
mod tests;
