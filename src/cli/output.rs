//! Results on standard output, everything else on standard error.

use std::io::{BufWriter, IsTerminal, Write};

use anyhow::Context;

use super::guard::{Guard, harmless};

/// Standard output: on a terminal nothing passes that could command it, in a pipe no colour.
pub(super) fn standard_output() -> Box<dyn Write> {
    let output = anstream::stdout();
    if std::io::stdout().is_terminal() { Box::new(Guard::new(output)) } else { Box::new(output) }
}

/// Standard error, as safe as standard output.
pub(super) fn standard_error() -> Box<dyn Write> {
    let output = anstream::stderr();
    if std::io::stderr().is_terminal() { Box::new(Guard::new(output)) } else { Box::new(output) }
}

/// Writes a result to standard output.
pub(super) fn print(write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> anyhow::Result<()> {
    let mut output = BufWriter::new(standard_output());
    write(&mut output).and_then(|()| output.flush()).context("cannot write to standard output")
}

/// Tells the user something that is no result, unless asked to be quiet.
pub(super) fn tell(quiet: bool, message: &str) {
    if !quiet {
        anstream::eprintln!("{}", harmless(message));
    }
}

/// Tells the user what went wrong although the command did what it could.
pub(super) fn complain(message: &str) {
    anstream::eprintln!("tolmach: {}", harmless(message));
}
