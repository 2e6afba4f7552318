//! Reading input files, and writing output files whole or not at all.

use std::fs;
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;

use anyhow::Context;

/// The name that stands for standard input and output.
const STANDARD: &str = "-";

/// Whether a file name stands for standard input or output.
pub(super) fn is_standard(file: &Path) -> bool {
    file.as_os_str() == STANDARD
}

/// Everything in a file; `-` is standard input.
pub(super) fn read(file: &Path) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(file)?.read_to_end(&mut bytes).with_context(|| cannot_read(file))?;
    Ok(bytes)
}

/// A file as a stream; `-` is standard input.
pub(super) fn open(file: &Path) -> anyhow::Result<Box<dyn Read>> {
    if is_standard(file) {
        return Ok(Box::new(io::stdin().lock()));
    }
    Ok(Box::new(fs::File::open(file).with_context(|| cannot_read(file))?))
}

/// Writes a file through a temporary one beside it, which takes its name only when `fill` has succeeded;
/// `-`, or no file, is standard output.
pub(super) fn write<T>(
    file: Option<&Path>,
    fill: impl FnOnce(&mut dyn Write) -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    match file {
        Some(file) if !is_standard(file) => replace(file, fill),
        _ => {
            let mut output = BufWriter::new(anstream::stdout().lock());
            let result = fill(&mut output)?;
            output.flush().context("cannot write to standard output")?;
            Ok(result)
        }
    }
}

fn replace<T>(file: &Path, fill: impl FnOnce(&mut dyn Write) -> anyhow::Result<T>) -> anyhow::Result<T> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut temporary = tempfile::Builder::new();
    let temporary = temporary.prefix(".tolmach-").tempfile_in(folder).with_context(|| cannot_write(file))?;
    let mut output = BufWriter::new(temporary);
    let result = fill(&mut output)?;
    let temporary =
        output.into_inner().map_err(io::IntoInnerError::into_error).with_context(|| cannot_write(file))?;
    temporary.as_file().sync_all().with_context(|| cannot_write(file))?;
    temporary.persist(file).map_err(|error| error.error).with_context(|| cannot_write(file))?;
    Ok(result)
}

fn cannot_read(file: &Path) -> String {
    format!("cannot read {}", file.display())
}

fn cannot_write(file: &Path) -> String {
    format!("cannot write {}; nothing was changed", file.display())
}
