//! Files in and out: bilingual files as streams of units, glossary files as concepts.
//!
//! Every bilingual format is read as a [`UnitReader`]: units one after the other, a [`Problem`] for each that is lost,
//! and an [`Account`] at the end. [`Kind`] tells formats by the names of files, [`open`] reads them.

mod account;
pub mod examination;
mod gathered;
mod kind;
pub mod packing;
mod place;
mod problem;
pub mod review;
pub mod terms;
pub mod tmx;
mod units;

pub use account::{Account, Repair};
pub use kind::Kind;
pub use place::Place;
pub use problem::{Problem, Reason};
pub use units::{NamedLanguages, OpenError, UnitReader, open};
