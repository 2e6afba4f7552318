//! The command line: the only place that prints, reads the clock, the environment or the working directory.

mod ahead;
mod align;
mod args;
mod check;
mod config;
mod cores;
mod doctor;
mod error;
mod exchange;
mod export;
mod files;
mod guard;
mod halves;
mod import;
mod init;
mod knowledge;
mod log;
mod lookup;
mod manuscript;
mod many;
mod output;
mod preparing;
mod progress;
mod readers;
mod realign;
mod review;
mod search;
mod searched;
mod segment;
mod term;
mod translate;
mod watch;

use std::process::ExitCode;

use clap::Parser;

use args::{Arguments, Command};
use config::Session;
use error::Outcome;

/// Parses the command line, runs the command, and turns the result into an exit code.
pub(crate) fn main() -> ExitCode {
    error::report_panics();
    let arguments = Arguments::parse();
    arguments.global.color.write_global();
    let session = Session::new(arguments.global);
    let result = session.and_then(|session| run(&session, arguments.command));
    error::exit_code(result)
}

fn run(session: &Session, command: Command) -> anyhow::Result<Outcome> {
    match command {
        Command::Align(arguments) => align::run(session, &arguments),
        Command::Import(arguments) => import::run(session, &arguments),
        Command::Export(arguments) => export::run(session, &arguments),
        Command::Lookup(arguments) => lookup::run(session, &arguments),
        Command::Search(arguments) => search::run(session, &arguments),
        Command::Translate(arguments) => translate::run(session, &arguments),
        Command::Term(command) => term::run(session, command),
        Command::Review(arguments) => review::run(session, &arguments),
        Command::Check(arguments) => check::run(session, &arguments),
        Command::Watch(arguments) => watch::run(session, &arguments),
        Command::Segment(arguments) => segment::run(&arguments),
        Command::Log(arguments) => log::run(session, &arguments),
        Command::Undo(arguments) => log::undo(session, &arguments),
        Command::Doctor(arguments) => doctor::run(session, &arguments),
        Command::Init(arguments) => init::run(session, &arguments),
    }
}
