//! Concepts and their terms, and where they stand in running text.

mod concept;
pub mod extract;
mod pattern;
mod recognise;
mod recogniser;
pub mod renderings;
mod shipped;
mod word;

pub use concept::{Concept, Gender, Period, Status, Term};
pub use recognise::{Glossary, Recognised};
pub use shipped::SHIPPED;
