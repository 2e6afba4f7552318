//! Translation memory, glossary and terminology checks for English, Russian and Kazakh.
//!
//! The modules in the order of the walls between them, each using only those above it:
//!
//! | module | what it holds |
//! | --- | --- |
//! | [`language`] | language tags and their equality as translation tools mean it |
//! | [`text`] | a string and its parts: normal form, spans, tokens, numbers, sentences |
//! | [`transliteration`] | Cyrillic and Latin spellings of one name |
//! | [`morphology`] | which written forms belong to one word |
//! | [`progress`] | how long work tells how far it is, and learns that it should stop |
//! | [`align`] | two documents in, beads of corresponding sentences out |
//! | [`memory`] | translation units, matches, their score and its explanation |
//! | [`glossary`] | concepts and terms, and their recognition in running text |
//! | [`check`] | rules that find what an editor should see |
//! | [`review`] | an alignment that people correct, and what becomes of its units |
//! | [`document`] | files of running text in, paragraphs with positions out |
//! | [`format`] | bilingual files and glossary files, in and out |
//! | [`store`] | the memory file: the only place that knows SQL |
//! | [`report`] | matches, findings and alignments as text and JSON |
//!
//! Nothing here prints or reads the clock, the environment or the working directory.
#![warn(clippy::print_stdout, clippy::print_stderr)]

pub mod align;
pub mod check;
pub mod document;
pub mod format;
pub mod glossary;
pub mod language;
pub mod memory;
pub mod morphology;
pub mod progress;
pub mod report;
pub mod review;
pub mod store;
pub mod text;
pub mod transliteration;
