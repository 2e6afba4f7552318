//! From what went wrong to one clear line and the documented exit code.

use std::io;
use std::process::ExitCode;

use tolmach::document::ReadError;
use tolmach::format::review::ReviewError;
use tolmach::format::terms::TermsError;
use tolmach::format::tmx::TmxError;
use tolmach::progress::Interrupted;
use tolmach::store::StoreError;

/// How a command ended that did not fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Everything was done.
    Done,
    /// `check` has findings, or `lookup`, `search` or `term find` found nothing.
    Noteworthy,
}

/// The command was used wrongly.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct Usage(pub(super) String);

/// A file could be read, and is of no use.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct Unusable(pub(super) String);

/// An error of wrong use, for `return Err(usage(…))`.
pub(super) fn usage(message: impl Into<String>) -> anyhow::Error {
    Usage(message.into()).into()
}

const NOTEWORTHY: u8 = 1;
const WRONG_USE: u8 = 2;
const UNREADABLE: u8 = 3;
const INTERNAL: u8 = 4;
/// What shells expect of a program that Ctrl-C ended.
const INTERRUPTED: u8 = 130;

/// The exit code of a result; an error is told on standard error, a broken pipe is none.
pub(super) fn exit_code(result: anyhow::Result<Outcome>) -> ExitCode {
    match result {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Noteworthy) => NOTEWORTHY.into(),
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            anstream::eprintln!("tolmach: {error:#}");
            code(&error).into()
        }
    }
}

fn code(error: &anyhow::Error) -> u8 {
    let is = |test: fn(&(dyn std::error::Error + 'static)) -> bool| error.chain().any(test);
    if is(|cause| cause.is::<Interrupted>()) {
        INTERRUPTED
    } else if is(|cause| cause.is::<Usage>()) {
        WRONG_USE
    } else if is(is_about_a_file) {
        UNREADABLE
    } else {
        INTERNAL
    }
}

fn is_about_a_file(cause: &(dyn std::error::Error + 'static)) -> bool {
    cause.is::<io::Error>()
        || cause.is::<Unusable>()
        || cause.is::<StoreError>()
        || cause.is::<ReadError>()
        || cause.is::<ReviewError>()
        || cause.is::<TermsError>()
        || cause.is::<TmxError>()
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let kind =
        |cause: &(dyn std::error::Error + 'static)| cause.downcast_ref::<io::Error>().map(io::Error::kind);
    error.chain().filter_map(kind).any(|kind| kind == io::ErrorKind::BrokenPipe)
}

/// A panic is an error of the program: told in a line, with its place, and exit code 4.
pub(super) fn report_panics() {
    std::panic::set_hook(Box::new(|panic| {
        anstream::eprintln!("tolmach: internal error, please report it: {panic}");
        std::process::exit(INTERNAL.into());
    }));
}
