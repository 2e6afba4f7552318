//! XLIFF, in which translation tools hand documents to translators: units out, and translations back into the file.
//!
//! Source: XLIFF Version 1.2 (OASIS, 2008); XLIFF Version 2.1 (OASIS, 2018). SDLXLIFF (Trados), MQXLIFF (memoQ),
//! MXLIFF (Phrase) and TXLF (Wordfast) are XLIFF 1.2 with attributes of their own, as seen in their files.
//!
//! | station | what it does |
//! | --- | --- |
//! | `scan` | the text becomes raw units: where their source, target, notes and states stand |
//! | `content` | the content of a source or target becomes characters and codes |
//! | `segment` | a raw unit becomes its segments, each with source and target |
//! | `sides`, `status`, `history`, `codes` | what the file says of a segment becomes what a [`Unit`](crate::memory::Unit) says |
//! | `unit` | puts all this together: a unit for each segment |
//! | `reader` | keeps the account, so that no segment is lost in silence |
//! | `fill` | translations go into the open segments; every other byte stays |
//!
//! A segment is a unit: an `mrk` of type `seg` (1.2), a `segment` (2.x), or else the whole `trans-unit`. Where a tool
//! says more than the standard, the tool is believed. A segment whose target holds no text is not translated.
//!
//! | written by | not translated | draft | translated | reviewed | approved |
//! | --- | --- | --- | --- | --- | --- |
//! | 1.2 `state` | `new`, `needs-translation` | `needs-review-translation`, `needs-l10n`, `needs-review-l10n` | none, `translated`, `needs-adaptation`, `needs-review-adaptation` | | `signed-off`, `final`; `approved="yes"` |
//! | 1.2 `state-qualifier`, without a state | | `fuzzy-match`, `mt-suggestion`, `tm-suggestion`, `leveraged-…`, `rejected-…` | `exact-match`, `id-match` | | |
//! | 2.x `state` | | `initial` | none, `translated` | `reviewed` | `final` |
//! | Trados `conf` | none and no text | none, `Draft`, `RejectedTranslation`, `RejectedSignOff` | `Translated` | `ApprovedTranslation` | `ApprovedSignOff` |
//! | memoQ `mq:status` | `NotStarted` | all others | `ManuallyConfirmed` | `Reviewer1Confirmed` | `Proofread` |
//! | Phrase `m:confirmed` | | `0` | `1` | `2` and more | |
//!
//! The `state` of a target of several segments says nothing sure of one of them: text that differs from its source
//! is a draft then. `needs-adaptation` and its kind speak of what is no text (XLIFF 1.2, section 2.3, `state`), so the text is done.
//! Inline codes come as TMX writes them, paired and numbered alike in source and target: that is what every tool
//! reads, while the elements of XLIFF mean nothing outside the file. `alt-trans` and `mtc:matches` are left alone:
//! they are answers of other memories, mostly similar ones, and nobody has chosen them.

mod attribute;
mod codes;
mod content;
mod error;
mod fill;
mod history;
mod reader;
mod scan;
mod segment;
mod sides;
mod status;
mod unit;

pub use error::XliffError;
pub use fill::XliffFile;
pub use reader::{Reader, read};
