//! Results on standard output, everything else on standard error.

use std::io::{BufWriter, Write};

use anyhow::Context;

/// Writes a result to standard output.
pub(super) fn print(write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> anyhow::Result<()> {
    let mut output = BufWriter::new(anstream::stdout().lock());
    write(&mut output).and_then(|()| output.flush()).context("cannot write to standard output")
}

/// Tells the user something that is no result, unless asked to be quiet.
pub(super) fn tell(quiet: bool, message: &str) {
    if !quiet {
        anstream::eprintln!("{message}");
    }
}

/// Tells the user what went wrong although the command did what it could.
pub(super) fn complain(message: &str) {
    anstream::eprintln!("tolmach: {message}");
}
