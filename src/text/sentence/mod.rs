//! Sentences by SRX 2.0 rules.
//!
//! Comes in: a text and its language. Goes out: the spans of its sentences.
//! Source: SRX 2.0 (LISA, 2008; now GALA). The shipped rules in `rules/` are plain SRX files that other
//! tools read as they are: a linguist changes them without knowing Rust.

mod error;
mod icu;
mod rule;
mod segmenter;
mod shipped;
mod srx;

pub use error::{SrxError, SrxProblem};
pub use segmenter::Segmenter;
pub use shipped::{all_shipped_srx, shipped_srx};

#[cfg(test)]
mod tests;
