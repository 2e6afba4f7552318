//! Packed files: what is read unpacks itself, what is written packs itself, by the ending of the name.
//!
//! Comes in: bytes as they lie on the disk. Goes out: the bytes of the file inside, a block at a time. Sources: RFC 1952
//! (gzip) and the ZIP File Format Specification (PKWARE APPNOTE 6.3).

mod archive;
mod bound;
mod gunzip;
mod pack;

pub use archive::{Archive, ArchiveError, Member};
pub use gunzip::unpacked;
pub use pack::pack;

/// How a file is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packing {
    /// One file, `memory.tmx.gz`.
    Gzip,
    /// One file or many, `memories.zip`.
    Zip,
}

impl Packing {
    /// How a file of this name is packed, by its ending in any case, and the name of the file inside.
    #[must_use]
    pub fn of_name(name: &str) -> (Option<Self>, &str) {
        let packing = |ending: &str| match ending.to_ascii_lowercase().as_str() {
            "gz" => Some(Self::Gzip),
            "zip" => Some(Self::Zip),
            _ => None,
        };
        match name.rsplit_once('.').map(|(inner, ending)| (inner, packing(ending))) {
            Some((inner, Some(packing))) => (Some(packing), inner),
            _ => (None, name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_tells_the_packing_and_the_file_inside() {
        assert_eq!(Packing::of_name("a.tmx.GZ"), (Some(Packing::Gzip), "a.tmx"));
        assert_eq!(Packing::of_name("a.zip"), (Some(Packing::Zip), "a"));
        assert_eq!(Packing::of_name("a.tmx"), (None, "a.tmx"));
        assert_eq!(Packing::of_name("gz"), (None, "gz"));
    }
}
