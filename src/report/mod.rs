//! Matches, findings, concordances and alignments as text for people and as JSON for programs.
//!
//! Comes in: plain values. Goes out: characters on any writer. Colours are written always; the writer strips
//! them where they are not wanted.

pub mod alignment;
pub mod alignments;
pub mod candidates;
pub mod concordance;
pub mod corrections;
mod difference;
mod excerpt;
pub mod findings;
pub mod fragments;
mod mark;
pub mod matches;
pub mod renderings;
pub mod review;
mod style;
pub mod terms;
pub mod translation;
