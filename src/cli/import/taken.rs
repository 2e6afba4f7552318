//! What became of a file: counts for the user, and where reading stopped.

use std::io::{self, Write};

use tolmach::format::{Account, Problem, Reason};
use tolmach::store::{Added, BatchWriter};

use crate::cli::preparing::Item;

/// How many problems of a file are told one by one.
const TOLD: u64 = 10;

/// What became of a file.
#[derive(Default)]
pub(super) struct Taken {
    pub(super) account: Account,
    pub(super) new: u64,
    known: u64,
    /// Problems so far.
    problems: u64,
    /// Whether the header was broken.
    damaged: bool,
    /// What was read of the file, where that is not plain.
    selection: Option<String>,
    /// Where and why reading stopped before the end of the file.
    pub(super) broken_off: Option<Problem>,
}

impl Taken {
    pub(super) fn of(selection: Option<&str>) -> Self {
        Self { selection: selection.map(str::to_owned), ..Self::default() }
    }

    /// Stores a unit, or tells of a problem as long as there are few.
    pub(super) fn add(
        &mut self,
        item: Item,
        batch: &mut BatchWriter<'_>,
        tell: impl Fn(&Problem),
    ) -> anyhow::Result<()> {
        match item {
            Ok(unit) => match batch.add_prepared(&unit)? {
                Added::New => self.new += 1,
                Added::Known => self.known += 1,
            },
            Err(problem) if ends_the_file(&problem) => self.broken_off = Some(problem),
            // They are counted; a line for each would hide what is wrong.
            Err(problem) if !problem.reason.is_wrong() => {}
            Err(problem) => {
                self.damaged |= matches!(problem.reason, Reason::Header(_));
                self.problems += 1;
                if self.problems <= TOLD {
                    tell(&problem);
                }
            }
        }
        Ok(())
    }

    /// How many problems were not told, if any.
    pub(super) fn untold(&self) -> Option<u64> {
        self.problems.checked_sub(TOLD).filter(|more| *more > 0)
    }

    /// The account of the file: what was taken and known and left out makes what was read.
    pub(super) fn write(&self, output: &mut dyn Write, name: &str) -> io::Result<()> {
        let account = &self.account;
        writeln!(output, "{name}")?;
        if let Some(selection) = &self.selection {
            writeln!(output, "columns     {selection}")?;
        }
        writeln!(output, "read        {} units", account.read)?;
        writeln!(output, "taken       {} new, {} already known", self.new, self.known)?;
        let list = |pairs: Vec<String>| pairs.join(", ");
        if !account.repairs.is_empty() {
            let repairs = account.repairs.iter().map(|(repair, count)| format!("{count} {repair}")).collect();
            writeln!(output, "repaired    {} units: {}", account.repaired, list(repairs))?;
        }
        if account.lost() > 0 {
            let reasons =
                account.left_out.iter().map(|(reason, count)| format!("{count} {reason}")).collect();
            writeln!(output, "left out    {} units: {}", account.lost(), list(reasons))?;
        }
        if self.damaged {
            writeln!(output, "damaged     the header of the file")?;
        }
        Ok(())
    }
}

/// Whether nothing can be read after this problem.
pub(in crate::cli) fn ends_the_file(problem: &Problem) -> bool {
    matches!(problem.reason, Reason::BrokenOff(_) | Reason::Read(_))
}
