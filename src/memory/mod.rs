//! Translation units and matches: the plain types, without a database.

mod unit;

pub use unit::{Document, Edit, Note, Property, Status, Unit, Variant};
