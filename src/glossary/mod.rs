//! Concepts and their terms, and where they stand in running text.

mod concept;
mod pattern;
mod recognise;
mod recogniser;

pub use concept::{Concept, Gender, Period, Status, Term};
pub use recognise::{Glossary, Recognised};
