//! `doctor`: whether the memory is sound, or an exchange file, and putting right what can be.

mod file;
mod memory;
mod repair;

use super::args::Doctor;
use super::config::Session;
use super::error::{Outcome, usage};

pub(super) fn run(session: &Session, arguments: &Doctor) -> anyhow::Result<Outcome> {
    match (&arguments.file, &arguments.repair) {
        (None, None) => memory::examine(session, false),
        (None, Some(None)) => memory::examine(session, true),
        (None, Some(Some(_))) => Err(usage("name the file to repair, then --repair and the file to write")),
        (Some(_), Some(None)) => Err(usage("say with --repair OUT.tmx which file to write; none is changed")),
        (Some(file), None) => file::run(session, file),
        (Some(file), Some(Some(output))) => repair::run(session, file, output),
    }
}
