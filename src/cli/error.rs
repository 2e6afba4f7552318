//! From what went wrong to one clear line and the documented exit code.

use std::io;
use std::process::ExitCode;

use tolmach::document::ReadError;
use tolmach::format::parallel::ParallelError;
use tolmach::format::project::ProjectError;
use tolmach::format::review::ReviewError;
use tolmach::format::terms::TermsError;
use tolmach::format::{FillError, OpenError};
use tolmach::progress::Interrupted;
use tolmach::store::StoreError;

use super::output::complain;

/// How a command ended that did not fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Everything was done.
    Done,
    /// `check` has findings, or `lookup`, `search` or `term find` found nothing.
    Noteworthy,
    /// A file broke off, or one of many failed; everything else was done, and the user was told.
    Incomplete,
}

/// The command was used wrongly.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct Usage(pub(super) String);

/// A file could be read, and is of no use.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct Unusable(pub(super) String);

/// Ctrl-C came between two pieces of work; those that were done stay.
#[derive(Debug, thiserror::Error)]
#[error("interrupted; {0}")]
pub(super) struct Stopped(pub(super) String);

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
        Ok(Outcome::Incomplete) => UNREADABLE.into(),
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&format!("{error:#}"));
            code(&error).into()
        }
    }
}

fn code(error: &anyhow::Error) -> u8 {
    let is = |test: fn(&(dyn std::error::Error + 'static)) -> bool| error.chain().any(test);
    if is_interrupted(error) {
        INTERRUPTED
    } else if is(is_wrong_use) {
        WRONG_USE
    } else if is(is_about_a_file) {
        UNREADABLE
    } else {
        INTERNAL
    }
}

fn is_wrong_use(cause: &(dyn std::error::Error + 'static)) -> bool {
    use StoreError::{AlreadyUndone, ChangedSince, DependedOn, NoAlignment, NoSuchBatch, TermTwice};
    cause.is::<Usage>()
        || matches!(
            cause.downcast_ref(),
            Some(
                NoSuchBatch(_)
                    | NoAlignment(_)
                    | AlreadyUndone(_)
                    | ChangedSince { .. }
                    | DependedOn { .. }
                    | TermTwice { .. }
            )
        )
}

fn is_about_a_file(cause: &(dyn std::error::Error + 'static)) -> bool {
    cause.is::<io::Error>()
        || cause.is::<Unusable>()
        || cause.is::<StoreError>()
        || cause.is::<ReadError>()
        || cause.is::<ReviewError>()
        || cause.is::<TermsError>()
        || cause.is::<OpenError>()
        || cause.is::<ProjectError>()
        || cause.is::<FillError>()
        || cause.is::<ParallelError>()
}

/// Errors that pass another one through do not name it as their cause, so they are looked into.
fn is_interruption(cause: &(dyn std::error::Error + 'static)) -> bool {
    cause.is::<Interrupted>()
        || cause.is::<Stopped>()
        || matches!(cause.downcast_ref(), Some(StoreError::Interrupted(_)))
}

/// Whether Ctrl-C ended the work.
pub(super) fn is_interrupted(error: &anyhow::Error) -> bool {
    error.chain().any(is_interruption)
}

/// Whether nobody reads any more what the program writes.
pub(super) fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().filter_map(io_error).any(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

fn io_error<'error>(cause: &'error (dyn std::error::Error + 'static)) -> Option<&'error io::Error> {
    match cause.downcast_ref() {
        Some(TermsError::Io(error)) => Some(error),
        Some(TermsError::Csv(error)) => match error.kind() {
            csv::ErrorKind::Io(error) => Some(error),
            _ => None,
        },
        _ => cause.downcast_ref(),
    }
}

/// A panic is an error of the program: told in a line, with its place, and exit code 4.
pub(super) fn report_panics() {
    std::panic::set_hook(Box::new(|panic| {
        anstream::eprintln!("tolmach: internal error, please report it: {panic}");
        std::process::exit(INTERNAL.into());
    }));
}
