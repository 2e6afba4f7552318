//! Concepts and their terms, and where they stand in running text.

mod concept;
pub mod extract;
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
pub(crate) use names::{Part, Spelling, parts};
pub use recognise::{Glossary, Recognised};
pub use shipped::SHIPPED;
pub(crate) use union::free_name;
pub use union::{Added, Naming, Union};
