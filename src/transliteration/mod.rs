//! Cyrillic and Latin spellings of one name.
//!
//! Comes in: words in Cyrillic (ru, kk) or Latin letters. Goes out: the same in the other alphabet,
//! one key for all spellings of a name, and how alike two spellings sound.

mod homophone;
mod kazakh_latin;
mod press;
mod similarity;
mod skeleton;
mod sounds;

pub use homophone::sounds_alike;
pub(crate) use homophone::spoken;
pub use kazakh_latin::{kazakh_from_latin, kazakh_to_latin};
pub use press::to_latin;
pub use similarity::{Pronunciation, similarity};
pub use skeleton::skeleton;
