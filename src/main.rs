//! The program: translation memory, glossary and terminology checks on the command line.

mod cli;

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// It keeps what was freed for what comes next: every query and every unit asks for much the same again.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    cli::main()
}
