//! The memory file.
