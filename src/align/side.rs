//! What the aligner is given: the sentences of each side, and what is known of the pair.

use crate::language::Language;

/// One document as the aligner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// The document's language.
    pub language: Language,
    /// Its sentences in order.
    pub sentences: Vec<Sentence>,
}

/// One sentence of a side.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sentence {
    /// The text without markup.
    pub text: String,
    /// The paragraph that it stands in, from 0, never decreasing; all 0 where paragraphs are not known.
    pub paragraph: usize,
    /// Whether it stands in a heading.
    pub heading: bool,
    /// The glossary's concepts that were recognised in it.
    pub concepts: Vec<u64>,
}

/// What is known of a language pair before the documents are read.
#[derive(Debug, Clone, Default)]
pub struct Knowledge {
    /// Texts and their translations (terms of a glossary, units of a memory) that teach the lexicon.
    pub parallel: Vec<(String, String)>,
}
