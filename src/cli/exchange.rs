//! Exchange files as commands read them: unpacked, each file of an archive by itself, in the format of its name.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::Context;
use tolmach::format::packing::{Archive, Member, Packing, unpacked};
use tolmach::format::parallel::{self, Half};
use tolmach::format::{self, Kind, NamedLanguages, UnitReader};
use tolmach::language::Language;

use super::error::Unusable;
use super::files;
use super::output::tell;

/// A reader that another thread may use.
pub(super) type Reader = Box<dyn UnitReader + Send>;

/// An exchange file, or one of those in an archive.
pub(super) struct ExchangeFile {
    /// What it is called in messages.
    pub(super) name: String,
    /// The bytes on the disk, of the whole archive where it is in one; 0 where they are not known.
    pub(super) length: u64,
    /// How many of them were read.
    pub(super) position: Position,
    content: Content,
}

enum Content {
    /// Read as far as its first unit.
    Opened(Reader),
    /// Not looked at: there may be thousands.
    Packed(Arc<Archive<Counted<File>>>, Member),
}

impl ExchangeFile {
    /// Reads it as far as its first unit.
    pub(super) fn reader(self, languages: &NamedLanguages) -> anyhow::Result<Reader> {
        match self.content {
            Content::Opened(reader) => Ok(reader),
            Content::Packed(archive, member) => {
                let input = unpacked(archive.open(&member)).with_context(|| self.name.clone())?;
                format::open(member.kind, input, languages).with_context(|| self.name)
            }
        }
    }
}

/// The exchange files that a name stands for: one, or those in a zip archive.
pub(super) fn open(
    file: &Path,
    languages: &NamedLanguages,
    quiet: bool,
) -> anyhow::Result<Vec<ExchangeFile>> {
    if is_archive(file) {
        return members(file, quiet);
    }
    let name = file.display().to_string();
    let (input, position) = Counted::new(files::open(file)?);
    let input = unpacked(input).with_context(|| files::cannot_read(file))?;
    let kind = Kind::of_name(&name).unwrap_or(Kind::Tmx);
    let content = Content::Opened(format::open(kind, input, languages).with_context(|| name.clone())?);
    let length = std::fs::metadata(file).map_or(0, |metadata| metadata.len());
    Ok(vec![ExchangeFile { name, length, position, content }])
}

/// Parallel text, a file a language.
pub(super) fn open_parallel(halves: &[(PathBuf, Language)]) -> anyhow::Result<ExchangeFile> {
    let name = |file: &PathBuf| file.display().to_string();
    let half = |(file, language): &(PathBuf, Language)| {
        let (name, language, bytes) = (name(file), language.clone(), files::read(file)?);
        anyhow::Ok(Half { name, language, bytes })
    };
    let read = halves.iter().map(half).collect::<anyhow::Result<Vec<_>>>()?;
    let content = Content::Opened(Box::new(parallel::read(&read)?));
    let names: Vec<String> = halves.iter().map(|(file, _)| name(file)).collect();
    Ok(ExchangeFile { name: names.join(" + "), length: 0, position: Position::default(), content })
}

/// Whether a file holds units rather than running text, by its ending.
pub(super) fn holds_units(file: &Path) -> bool {
    is_archive(file) || Kind::of_name(&file.to_string_lossy()).is_some()
}

fn is_archive(file: &Path) -> bool {
    Packing::of_name(&file.to_string_lossy()).0 == Some(Packing::Zip)
}

fn members(file: &Path, quiet: bool) -> anyhow::Result<Vec<ExchangeFile>> {
    let name = file.display().to_string();
    let input = files::open_file(file)?;
    if !input.metadata().is_ok_and(|metadata| metadata.is_file()) {
        return Err(Unusable(format!(
            "{name} is no file, and an archive is read from its end; save it first"
        ))
        .into());
    }
    let (input, position) = Counted::new(input);
    let archive = Arc::new(Archive::new(input).with_context(|| name.clone())?);
    let others = archive.others();
    if others > 0 {
        tell(quiet, &format!("{name}: passed over {others} that are no exchange files"));
    }
    let length = std::fs::metadata(file).map_or(0, |metadata| metadata.len());
    let packed = |member: &Member| ExchangeFile {
        name: format!("{name}/{}", member.name),
        length,
        position: position.clone(),
        content: Content::Packed(Arc::clone(&archive), member.clone()),
    };
    Ok(archive.members().iter().map(packed).collect())
}

/// How many bytes of a file were read, while somebody else reads it.
#[derive(Debug, Clone, Default)]
pub(super) struct Position(Arc<AtomicU64>);

impl Position {
    pub(super) fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// An input that counts the bytes that were read of it.
#[derive(Debug)]
struct Counted<R> {
    input: R,
    position: Position,
}

impl<R> Counted<R> {
    fn new(input: R) -> (Self, Position) {
        let position = Position::default();
        (Self { input, position: position.clone() }, position)
    }
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(buffer)?;
        self.position.0.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

impl<R: Seek> Seek for Counted<R> {
    fn seek(&mut self, place: SeekFrom) -> io::Result<u64> {
        self.input.seek(place)
    }
}
