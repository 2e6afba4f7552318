//! The file that an export names → the format, and the file or files that it writes whole or not at all.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use tolmach::format::packing::{Packing, pack};
use tolmach::format::tmx::{Languages, Options, Writer};
use tolmach::format::{Kind, NamedLanguages, UnitWriter, create, parallel};
use tolmach::language::Language;

use super::{CANNOT_WRITE, Export};
use crate::cli::error::usage;
use crate::cli::{files, halves};

/// Where units go.
pub(super) enum Destination {
    /// One file, or standard output.
    File(PathBuf, Kind),
    /// Two files with a text a line, that of the source first.
    Parallel([PathBuf; 2]),
}

impl Destination {
    /// The destination that the ending of the file names.
    pub(super) fn of(arguments: &Export) -> anyhow::Result<Self> {
        let file = &arguments.file;
        let kind = Kind::of_name(&file.to_string_lossy());
        let kind = if files::is_standard(file) { Some(Kind::Tmx) } else { kind };
        match (kind, halves_of(file, arguments)) {
            (Some(kind), _) if !kind.is_written() => Err(usage(format!(
                "{} files are made by translation tools; `tolmach translate` fills one from the memory",
                kind.name()
            ))),
            (Some(kind), _) if kind != Kind::Tmx && arguments.tool.is_some() => {
                Err(usage(format!("--tool is about .tmx files; a {} file has no such fields", kind.name())))
            }
            (Some(kind), _) if kind != Kind::Tmx && arguments.all_languages => Err(usage(format!(
                "a {} file holds two languages; name them with --from and --to, or write .tmx",
                kind.name()
            ))),
            (Some(kind), _) => Ok(Self::File(file.clone(), kind)),
            (None, Some(halves)) => Ok(Self::Parallel(halves)),
            (None, None) => Err(usage(format!(
                "the ending of {} names no format to write; .{} do, packed like .tmx.gz and .tmx.zip or not, and for parallel text the two languages",
                file.display(),
                written_endings().join(", .")
            ))),
        }
    }

    /// What the user is told that was written.
    pub(super) fn name(&self) -> String {
        match self {
            Self::File(file, _) => file.display().to_string(),
            Self::Parallel([source, target]) => format!("{} and {}", source.display(), target.display()),
        }
    }

    /// Writes with `fill`, through temporary files.
    pub(super) fn write<T>(
        &self,
        arguments: &Export,
        options: &Options,
        fill: impl FnOnce(Box<dyn UnitWriter + '_>) -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        match (self, &options.languages) {
            (Self::File(file, kind), _) => files::write(Some(file), |output| {
                let (packing, inside) = packing(file);
                pack(packing, &inside, output, |output| {
                    fill(begin(*kind, &inside, output, arguments, options).context(CANNOT_WRITE)?)
                })
            }),
            (Self::Parallel([one, other]), Languages::Pair { source, target }) => {
                files::write_both([one, other], |outputs| {
                    fill(Box::new(parallel::Writer::new(outputs, source, target)))
                })
            }
            (Self::Parallel(_), Languages::All { .. }) => {
                Err(usage("parallel text is in two languages; name them with --from and --to"))
            }
        }
    }
}

/// How a file is to be packed, by its ending, and what the file inside is called.
pub(in crate::cli) fn packing(file: &Path) -> (Option<Packing>, String) {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let (packing, inside) = Packing::of_name(&name);
    (packing, inside.to_owned())
}

/// Begins a file; what a tool looks for is told in TMX alone.
fn begin<'output>(
    kind: Kind,
    name: &str,
    output: &'output mut dyn Write,
    arguments: &Export,
    options: &Options,
) -> io::Result<Box<dyn UnitWriter + 'output>> {
    if kind != Kind::Tmx {
        return create(kind, name, output, options);
    }
    let writer = Writer::new(output, options);
    Ok(Box::new(writer.for_tool(arguments.tool.map(Into::into)).at_level(arguments.level())))
}

/// Both files of parallel text, where the ending of one is one of the two languages.
fn halves_of(file: &Path, arguments: &Export) -> Option<[PathBuf; 2]> {
    let (from, to) = (arguments.from.as_ref()?, arguments.to.as_ref()?);
    let named = NamedLanguages { from: Some(from.clone()), to: Some(to.clone()) };
    let language = halves::language(file, &named)?;
    let beside = |other: &Language| file.with_extension(other.as_str());
    if language.matches(from) {
        Some([file.to_owned(), beside(to)])
    } else if language.matches(to) {
        Some([beside(from), file.to_owned()])
    } else {
        None
    }
}

fn written_endings() -> Vec<&'static str> {
    let is_written = |ending: &&str| Kind::of_name(&format!(".{ending}")).is_some_and(Kind::is_written);
    Kind::endings().filter(is_written).collect()
}
