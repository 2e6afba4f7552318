//! A string and its parts.

pub(crate) mod function_words;
pub mod normal;
pub mod number;
pub mod sentence;
pub mod span;
pub mod token;

pub use span::{Byte, Char, Span, Utf16};
