//! An alignment for people's eyes: the doubtful pairs as text, all of it as a page.

mod page;
mod text;

pub use page::write_page;
pub use text::write_doubtful;
