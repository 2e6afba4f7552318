//! A string and its parts.

pub mod edit;
pub(crate) mod function_words;
pub mod normal;
pub mod number;
pub mod sentence;
pub mod span;
pub mod token;
mod written;

pub use span::{Byte, Char, Span, Utf16};
pub(crate) use written::Written;
