//! Files in and out: bilingual files as streams of units, glossary files as concepts.

pub mod review;
pub mod terms;
pub mod tmx;
