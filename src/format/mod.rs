//! Files in and out: bilingual files as streams of units, glossary files as concepts.

pub mod terms;
pub mod tmx;
