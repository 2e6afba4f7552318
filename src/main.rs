//! The program: translation memory, glossary and terminology checks on the command line.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::main()
}
