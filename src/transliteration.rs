//! Cyrillic and Latin spellings of one name.
