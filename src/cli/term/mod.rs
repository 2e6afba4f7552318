//! `term`: the glossary in the memory.

mod change;
mod details;
mod extract;
mod find;
mod forms;
mod proposed;
mod renderings;
mod transfer;

use super::args::TermCommand;
use super::config::Session;
use super::error::Outcome;

pub(super) fn run(session: &Session, command: TermCommand) -> anyhow::Result<Outcome> {
    match command {
        TermCommand::Add(arguments) => change::add(session, arguments),
        TermCommand::Edit(arguments) => change::edit(session, arguments),
        TermCommand::Remove(arguments) => change::remove(session, &arguments),
        TermCommand::Find(arguments) => find::find(session, &arguments),
        TermCommand::List(arguments) => find::list(session, &arguments),
        TermCommand::Import(arguments) => transfer::import(session, &arguments),
        TermCommand::Export(arguments) => transfer::export(session, &arguments),
        TermCommand::Forms(arguments) => forms::run(session, &arguments),
        TermCommand::Extract(arguments) => extract::run(session, &arguments),
        TermCommand::Renderings(arguments) => renderings::run(session, &arguments),
    }
}
