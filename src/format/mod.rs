//! Files in and out: bilingual files as streams of units, glossary files as concepts.
//!
//! Every bilingual format is read as a [`UnitReader`]: units one after the other, a [`Problem`] for each that is lost,
//! and an [`Account`] at the end. [`Kind`] tells formats by the names of files, [`open`] reads them.

mod account;
pub mod examination;
mod fill;
mod found;
mod gathered;
mod kind;
pub mod packing;
pub mod parallel;
mod place;
pub mod po;
mod problem;
pub mod project;
pub mod review;
pub mod table;
pub mod terms;
pub mod tmx;
mod units;
mod writer;
pub mod xliff;
mod xml;

pub use account::{Account, Repair};
pub use fill::{Certainty, FillError, Fillable, Filled, Filling, Segment, open_for_filling};
pub use kind::Kind;
pub use place::Place;
pub use problem::{Problem, Reason};
pub use units::{NamedLanguages, OpenError, UnitReader, open};
pub use writer::{UnitWriter, create};
pub use xml::Undecodable;
