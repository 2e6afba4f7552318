//! Bilingual files.
