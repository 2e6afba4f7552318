//! Whether the memory is sound, and making its indexes anew where they are not.

use std::io::Write;

use tolmach::store::Problem;

use crate::cli::config::Session;
use crate::cli::error::Outcome;
use crate::cli::output::print;

pub(super) fn examine(session: &Session, repair: bool) -> anyhow::Result<Outcome> {
    let mut store = session.open()?;
    let mut problems = store.examine()?;
    if repair && problems.iter().any(Problem::can_be_repaired) {
        store.repair()?;
        print(|output| problems.iter().try_for_each(|problem| writeln!(output, "found: {problem}")))?;
        problems = store.examine()?;
        print(|output| writeln!(output, "the indexes were made anew"))?;
    }
    print(|output| write(output, &problems))?;
    Ok(if problems.is_empty() { Outcome::Done } else { Outcome::Noteworthy })
}

fn write(output: &mut dyn Write, problems: &[Problem]) -> std::io::Result<()> {
    for problem in problems {
        writeln!(output, "{problem}")?;
    }
    match (problems.is_empty(), problems.iter().any(Problem::can_be_repaired)) {
        (true, _) => writeln!(output, "the memory is sound"),
        (false, true) => writeln!(output, "run `tolmach doctor --repair` to make the indexes anew"),
        (false, false) => writeln!(output, "restore the memory from a copy"),
    }
}
