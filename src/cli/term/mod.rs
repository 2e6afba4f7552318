//! `term`: the glossary in the memory.

mod change;
mod details;
mod export;
mod extract;
mod find;
mod forms;
mod import;
mod proposed;
mod renderings;

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
        TermCommand::Import(arguments) => import::import(session, &arguments),
        TermCommand::Export(arguments) => export::export(session, &arguments),
        TermCommand::Forms(arguments) => forms::run(session, &arguments),
        TermCommand::Extract(arguments) => extract::run(session, &arguments),
        TermCommand::Renderings(arguments) => renderings::run(session, &arguments),
    }
}
