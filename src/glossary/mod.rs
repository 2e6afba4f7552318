//! Concepts and their terms, and where they stand in running text.

mod concept;
pub mod extract;
mod free_name;
mod names;
mod pattern;
mod recognise;
mod recogniser;
mod recollection;
#[cfg(test)]
mod reference;
pub mod renderings;
mod shipped;
mod trie;
mod union;
mod vocabulary;

pub use concept::{Concept, Gender, Period, Status, Term};
pub(crate) use free_name::TakenNames;
pub(crate) use names::{Part, Spelling, parts};
pub use recognise::{Glossary, Recognised};
pub use shipped::SHIPPED;
pub use union::{Added, Naming, Union};
