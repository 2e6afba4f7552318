//! Reading input files, and writing output files whole or not at all.

use std::fs;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::path::Path;

use anyhow::Context;

use super::error::{Unusable, usage};
use super::output::standard_output;
use pending::Pending;

mod pending;

/// The name that stands for standard input and output.
const STANDARD: &str = "-";

/// Whether a file name stands for standard input or output.
pub(super) fn is_standard(file: &Path) -> bool {
    file.as_os_str() == STANDARD
}

/// Whether a file's name ends in `.ending`, in any case.
pub(super) fn has_ending(file: &Path, ending: &str) -> bool {
    file.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending))
}

/// Everything in a file; `-` is standard input.
pub(super) fn read(file: &Path) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(file)?.read_to_end(&mut bytes).with_context(|| cannot_read(file))?;
    Ok(bytes)
}

/// A file as a stream; `-` is standard input.
pub(super) fn open(file: &Path) -> anyhow::Result<Box<dyn Read + Send>> {
    if is_standard(file) {
        return Ok(Box::new(io::stdin()));
    }
    Ok(Box::new(open_file(file)?))
}

/// A file, which `-` does not stand for.
pub(super) fn open_file(file: &Path) -> anyhow::Result<fs::File> {
    match fs::File::open(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Err(Unusable(format!("there is no file {}; check its name and folder", file.display())).into())
        }
        opened => opened.with_context(|| cannot_read(file)),
    }
}

/// Writes a file through a temporary one beside it, which takes its name only when `fill` has succeeded;
/// `-`, or no file, is standard output.
pub(super) fn write<T>(
    file: Option<&Path>,
    fill: impl FnOnce(&mut dyn Write) -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    match file {
        Some(file) if is_device(file) => {
            let device = fs::OpenOptions::new().write(true).open(file).with_context(|| cannot_write(file))?;
            fill_whole(device, fill, || cannot_write(file))
        }
        Some(file) if !is_standard(file) => replace(file, fill),
        _ => fill_whole(standard_output(), fill, || "cannot write to standard output".to_owned()),
    }
}

/// Refuses a result that would take the place of a file that it is made from.
pub(super) fn refuse_input<'file>(
    output: Option<&Path>,
    mut inputs: impl Iterator<Item = &'file Path>,
) -> anyhow::Result<()> {
    match output {
        Some(output) if inputs.any(|input| input.is_file() && are_the_same(input, output)) => {
            Err(usage(format!(
                "{} is read for this and would be written over; name another file for the result",
                output.display()
            )))
        }
        _ => Ok(()),
    }
}

/// Whether two names stand for one file.
pub(super) fn are_the_same(one: &Path, other: &Path) -> bool {
    let place = |file: &Path| file.canonicalize().ok();
    place(one).is_some_and(|file| place(other) == Some(file))
}

/// Whether something stands there that must not be replaced, such as /dev/null or a named pipe.
fn is_device(file: &Path) -> bool {
    fs::metadata(file).is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir())
}

fn fill_whole<T>(
    output: impl Write,
    fill: impl FnOnce(&mut dyn Write) -> anyhow::Result<T>,
    what_failed: impl Fn() -> String,
) -> anyhow::Result<T> {
    let mut output = BufWriter::new(output);
    let result = fill(&mut output)?;
    output.flush().with_context(what_failed)?;
    Ok(result)
}

fn replace<T>(file: &Path, fill: impl FnOnce(&mut dyn Write) -> anyhow::Result<T>) -> anyhow::Result<T> {
    write_proved(file, fill, |_| Ok(()))
}

/// Writes a file through a temporary one beside it, which takes its name only when `prove` has read it and found it
/// right.
pub(super) fn write_proved<T>(
    file: &Path,
    fill: impl FnOnce(&mut dyn Write) -> anyhow::Result<T>,
    prove: impl FnOnce(&Path) -> anyhow::Result<()>,
) -> anyhow::Result<T> {
    let (pending, result) = filled_beside(file, fill)?;
    prove(pending.path())?;
    pending.take_the_name()?;
    Ok(result)
}

/// Writes a file as [`write`] does, but leaves it untouched where it holds the very same; whether it was written.
pub(super) fn update<T>(
    file: &Path,
    fill: impl FnOnce(&mut dyn Write) -> anyhow::Result<T>,
) -> anyhow::Result<(T, bool)> {
    let (pending, result) = filled_beside(file, fill)?;
    let changes = !hold_the_same(pending.path(), file).with_context(|| cannot_write(file))?;
    if changes {
        pending.take_the_name()?;
    }
    Ok((result, changes))
}

fn filled_beside<'name, T>(
    file: &'name Path,
    fill: impl FnOnce(&mut dyn Write) -> anyhow::Result<T>,
) -> anyhow::Result<(Pending<'name>, T)> {
    let pending = Pending::beside(file)?;
    let result = fill_whole(pending.output(), fill, || cannot_write(file))?;
    Ok((pending, result))
}

/// Whether both files hold the same bytes; one that cannot be opened holds others.
fn hold_the_same(one: &Path, other: &Path) -> io::Result<bool> {
    let (Ok(one), Ok(other)) = (fs::File::open(one), fs::File::open(other)) else { return Ok(false) };
    if one.metadata()?.len() != other.metadata()?.len() {
        return Ok(false);
    }
    let (mut one, mut other) = (BufReader::new(one), BufReader::new(other));
    loop {
        let (left, right) = (one.fill_buf()?, other.fill_buf()?);
        let length = left.len().min(right.len());
        if left[..length] != right[..length] {
            return Ok(false);
        }
        if length == 0 {
            return Ok(true);
        }
        one.consume(length);
        other.consume(length);
    }
}

/// Writes two files through temporary ones, which take their names only when both are whole: both of them or none.
pub(super) fn write_both<T>(
    files: [&Path; 2],
    fill: impl FnOnce([&mut dyn Write; 2]) -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    for file in files {
        if file.is_dir() || is_device(file) {
            return Err(usage(format!("{} is no file that could be replaced; name another", file.display())));
        }
    }
    let [one, other] = files.map(Pending::beside);
    let (one, other) = (one?, other?);
    let mut outputs = [BufWriter::new(one.output()), BufWriter::new(other.output())];
    let [first, second] = &mut outputs;
    let result = fill([first, second])?;
    for (output, file) in outputs.iter_mut().zip(files) {
        output.flush().with_context(|| cannot_write(file))?;
    }
    drop(outputs);
    one.take_the_name_with(other)?;
    Ok(result)
}

/// What to say where a file cannot be read.
pub(super) fn cannot_read(file: &Path) -> String {
    format!("cannot read {}", file.display())
}

/// What to say where a file cannot be written.
pub(super) fn cannot_write(file: &Path) -> String {
    format!("cannot write {}; nothing was changed", file.display())
}
