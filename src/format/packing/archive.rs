//! A zip archive in, the exchange files in it out, one after the other, each as a stream.
//!
//! The directory of the archive is read whole, a file of it only while somebody reads it. Members that lie over one
//! another, as in a bomb, are refused (Fifield, "A better zip bomb", 2019).

use std::io::{self, Read, Seek, SeekFrom};
use std::sync::{Arc, Mutex, PoisonError};

use flate2::Crc;
use flate2::read::DeflateDecoder;
use zip::{CompressionMethod, ZipArchive};

use super::Packing;
use super::bound::{damaged, refuse_swelling};
use crate::format::Kind;

/// Why an archive cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// It is none, or its directory is broken.
    #[error("this is no zip archive, or it is damaged ({0}); get a complete copy")]
    Broken(zip::result::ZipError),
    /// It has no exchange file.
    #[error("no file in the archive is an exchange file; their names end in .{}", Kind::endings().collect::<Vec<_>>().join(", ."))]
    Nothing,
    /// A member cannot be unpacked.
    #[error("{name} is {how}; unpack the archive yourself and choose the file")]
    Member {
        /// Its name.
        name: String,
        /// What is in the way.
        how: &'static str,
    },
    /// Two members share their bytes.
    #[error("the files in the archive lie over one another, as those of a bomb do; nothing was unpacked")]
    Overlap,
}

// It tells its cause itself, and has none that would be told again.
impl From<zip::result::ZipError> for ArchiveError {
    fn from(error: zip::result::ZipError) -> Self {
        Self::Broken(error)
    }
}

/// A zip archive with its exchange files.
#[derive(Debug)]
pub struct Archive<R> {
    input: Arc<Mutex<R>>,
    members: Vec<Member>,
    others: usize,
}

/// An exchange file in an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its name, with the folders in the archive.
    pub name: String,
    /// Its format, by its name.
    pub kind: Kind,
    /// How many bytes it takes in the archive.
    pub packed: u64,
    start: u64,
    deflated: bool,
    checksum: u32,
}

/// The format of a member, if it is an exchange file: an archive in the archive is none, nor what macOS puts beside files.
fn kind(name: &str) -> Option<Kind> {
    let base = name.rsplit('/').next().unwrap_or(name);
    let is_companion = name.starts_with("__MACOSX/") || base.starts_with("._");
    let is_archive = Packing::of_name(base).0 == Some(Packing::Zip);
    Kind::of_name(base).filter(|_| !is_companion && !is_archive)
}

impl<R: Read + Seek> Archive<R> {
    /// Reads the directory of an archive.
    ///
    /// # Errors
    /// [`ArchiveError`] where it is broken, or an exchange file in it cannot be unpacked.
    pub fn new(mut input: R) -> Result<Self, ArchiveError> {
        let length = input.seek(SeekFrom::End(0)).map_err(zip::result::ZipError::from)?;
        let mut archive = ZipArchive::new(input)?;
        let (mut members, mut others) = (Vec::new(), 0);
        for index in 0..archive.len() {
            let found = archive.by_index_raw(index)?;
            match kind(&found.name()?).filter(|_| found.is_file()) {
                Some(kind) => members.push(member(&found, kind)?),
                None => others += usize::from(found.is_file()),
            }
        }
        if members.is_empty() {
            return Err(ArchiveError::Nothing);
        }
        if members.iter().map(|member| member.packed).fold(0, u64::saturating_add) > length {
            return Err(ArchiveError::Overlap);
        }
        Ok(Self { input: Arc::new(Mutex::new(archive.into_inner())), members, others })
    }

    /// The exchange files, in the order of the archive.
    #[must_use]
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// How many files in it are no exchange files.
    #[must_use]
    pub const fn others(&self) -> usize {
        self.others
    }

    /// The content of a member.
    #[must_use]
    pub fn open(&self, member: &Member) -> impl Read + Send + use<R>
    where
        R: Send,
    {
        let slice = Slice { input: Arc::clone(&self.input), at: member.start, left: member.packed };
        let content = match member.deflated {
            true => Content::Deflated(DeflateDecoder::new(slice)),
            false => Content::Stored(slice),
        };
        let (crc, expected, packed) = (Crc::new(), member.checksum, member.packed);
        Checked { content, crc, expected, packed, unpacked: 0 }
    }
}

fn member<R: Read>(found: &zip::read::ZipFile<'_, R>, kind: Kind) -> Result<Member, ArchiveError> {
    let name = found.name()?.into_owned();
    let deflated = found.compression() == CompressionMethod::Deflated;
    if found.encrypted() {
        return Err(ArchiveError::Member { name, how: "encrypted" });
    }
    if !deflated && found.compression() != CompressionMethod::Stored {
        return Err(ArchiveError::Member { name, how: "packed in a way that is not understood" });
    }
    let start = found.data_start().ok_or(zip::result::ZipError::FileNotFound)?;
    Ok(Member { name, kind, packed: found.compressed_size(), start, deflated, checksum: found.crc32() })
}

/// A stretch of an archive that others read too.
struct Slice<R> {
    input: Arc<Mutex<R>>,
    at: u64,
    left: u64,
}

impl<R: Read + Seek> Read for Slice<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut input = self.input.lock().unwrap_or_else(PoisonError::into_inner);
        input.seek(SeekFrom::Start(self.at))?;
        let count = input.by_ref().take(self.left).read(buffer)?;
        self.at += count as u64;
        self.left -= count as u64;
        Ok(count)
    }
}

enum Content<R> {
    Stored(Slice<R>),
    Deflated(DeflateDecoder<Slice<R>>),
}

/// A member while it is read: it must not swell too much, and at its end its checksum must be right.
struct Checked<R> {
    content: Content<R>,
    crc: Crc,
    expected: u32,
    packed: u64,
    unpacked: u64,
}

impl<R: Read + Seek> Read for Checked<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = match &mut self.content {
            Content::Stored(slice) => slice.read(buffer),
            Content::Deflated(decoder) => decoder.read(buffer),
        };
        let count = read.map_err(|error| damaged(&error))?;
        self.crc.update(&buffer[..count]);
        self.unpacked += count as u64;
        refuse_swelling(self.packed, self.unpacked)?;
        if count == 0 && !buffer.is_empty() && self.crc.sum() != self.expected {
            return Err(damaged(&io::Error::other("its checksum is wrong")));
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests;
