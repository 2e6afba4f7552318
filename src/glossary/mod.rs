//! Concepts and their terms: the plain types, without a database.

mod concept;

pub use concept::{Concept, Gender, Period, Status, Term};
