//! Bilingual files: what other programs write comes in as units, units go out as what they read.

pub mod tmx;
