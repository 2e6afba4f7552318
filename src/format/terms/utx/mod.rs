//! UTX, the tab-separated glossary of machine translation: files in, concepts out, and back again.
//!
//! Statuses are those of a pair: `approved`, `provisional`, `non-standard`, `forbidden`. Here `approved` is preferred,
//! `non-standard` admitted, `forbidden` forbidden, and `provisional` says nothing; a deprecated term is written as
//! forbidden, for UTX has nothing between. Source: AAMT, UTX 1.11 Specification (2011).

mod read;
#[cfg(test)]
mod tests;
mod write;

pub(super) use read::{is_utx, read};
pub(super) use write::write;

use crate::glossary::Status;

/// The columns that are read, as the line before the terms names them.
const SOURCE: &str = "src";
const TARGET: &str = "tgt";
const SOURCE_CLASS: &str = "src:pos";
const TARGET_CLASS: &str = "tgt:pos";
const STATUS: &str = "term status";
const CONCEPT: &str = "concept id";
const COMMENT: &str = "comment";

/// The status that a word means; none where it says nothing.
fn status(word: &str) -> Option<Status> {
    match word.to_lowercase().as_str() {
        "approved" => Some(Status::Preferred),
        "non-standard" => Some(Status::Admitted),
        "forbidden" | "rejected" => Some(Status::Forbidden),
        _ => None,
    }
}

const fn word_for_status(status: Status) -> &'static str {
    match status {
        Status::Preferred => "approved",
        Status::Admitted => "non-standard",
        Status::Deprecated | Status::Forbidden => "forbidden",
    }
}
