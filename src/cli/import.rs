//! `import`: units of exchange files into the memory, with an account of every unit.

use std::io::Write;
use std::thread;

use tolmach::format::{Account, NamedLanguages, Problem, Reason};
use tolmach::progress::Progress;
use tolmach::store::{Added, BatchKind, BatchWriter, Store};

use super::args::Import;
use super::config::Session;
use super::error::{Outcome, Unusable};
use super::exchange::{self, ExchangeFile};
use super::halves::{Input, inputs};
use super::output::{complain, print, tell};
use super::preparing::{Item, Preparing};
use super::progress::Bar;

/// How many problems of a file are told one by one.
const TOLD: u64 = 10;

/// What became of a file.
#[derive(Default)]
struct Taken {
    account: Account,
    new: u64,
    known: u64,
    /// Problems so far.
    problems: u64,
    /// Whether the header was broken.
    damaged: bool,
    /// What was read of the file, where that is not plain.
    selection: Option<String>,
    /// Where and why reading stopped before the end of the file.
    broken_off: Option<Problem>,
}

pub(super) fn run(session: &Session, arguments: &Import) -> anyhow::Result<Outcome> {
    // Every file is opened first: where one is missing or of another kind, no memory is made.
    let languages = NamedLanguages { from: arguments.from.clone(), to: arguments.to.clone() };
    let open = |input: &Input| match input {
        Input::File(file) => exchange::open(file, &languages, session.quiet),
        Input::Parallel(halves) => Ok(vec![exchange::open_parallel(halves)?]),
    };
    let inputs = inputs(&arguments.files, &languages)?;
    let sources: Vec<_> = inputs.iter().map(open).collect::<anyhow::Result<_>>()?;
    let mut store = memory(session, arguments.dry_run)?;
    let names: Vec<String> = arguments.files.iter().map(|file| file.display().to_string()).collect();
    let mut batch = store.begin(&session.batch(BatchKind::Import, names.join(", ")))?;
    let (mut total, mut broken_off) = (0, Vec::new());
    for source in sources.into_iter().flatten() {
        let name = source.name.clone();
        let taken = take(session, source, &languages, &mut batch)?;
        print(|output| write_account(output, &name, &taken))?;
        refuse_useless(&name, &taken)?;
        total += taken.new;
        broken_off.extend(taken.broken_off.map(|problem| format!("{name}: {problem}")));
    }
    finish(session, arguments, batch, total)?;
    for problem in &broken_off {
        complain(&format!("{problem}; the units before that are taken"));
    }
    Ok(if broken_off.is_empty() { Outcome::Done } else { Outcome::Incomplete })
}

/// The memory; of a dry run an empty one that is kept nowhere, unless there is one that says which units are known.
fn memory(session: &Session, dry_run: bool) -> anyhow::Result<Store> {
    match (dry_run, session.memory.exists()) {
        (false, _) => session.create(),
        (true, true) => session.open(),
        (true, false) => Ok(Store::in_memory()?),
    }
}

/// Makes the batch stay, if there is anything new in it, and says so.
fn finish(session: &Session, arguments: &Import, batch: BatchWriter<'_>, total: u64) -> anyhow::Result<()> {
    if total > 0 && !arguments.dry_run {
        let (batch, memory) = (batch.commit()?, session.memory.display());
        return print(|output| writeln!(output, "stored      {total} units in {memory} as batch {batch}"));
    }
    let why = if arguments.dry_run { "dry run" } else { "all units are known" };
    print(|output| writeln!(output, "stored      nothing ({why})"))
}

/// A file without a single unit for the memory is the wrong file, or a broken one.
fn refuse_useless(name: &str, taken: &Taken) -> anyhow::Result<()> {
    if taken.account.taken > 0 {
        return Ok(());
    }
    let why = match &taken.broken_off {
        Some(problem) => format!("{name}: {problem}"),
        None if taken.account.read > 0 && taken.account.waiting() == taken.account.read => {
            format!("nothing in {name} is translated yet")
        }
        None => format!("{name} has no unit that could be taken; is it the right file?"),
    };
    Err(Unusable(format!("{why}; nothing was imported")).into())
}

fn take(
    session: &Session,
    source: ExchangeFile,
    languages: &NamedLanguages,
    batch: &mut BatchWriter<'_>,
) -> anyhow::Result<Taken> {
    let (name, length, position) = (source.name.clone(), source.length, source.position.clone());
    let reader = source.reader(languages)?;
    let mut bar = Bar::new("importing", session.quiet);
    let mut taken = Taken { selection: reader.selection().map(str::to_owned), ..Taken::default() };
    let account = thread::scope(|scope| {
        let preparing = Preparing::new(scope, reader);
        for packet in &preparing.packets {
            for item in packet {
                taken.add(item, batch, |problem| tell(session.quiet, &format!("{name}: {problem}")))?;
            }
            bar.at(position.get(), length)?;
        }
        Ok::<_, anyhow::Error>(preparing.finish()?)
    })?;
    if taken.problems > TOLD {
        tell(session.quiet, &format!("{name}: {} more problems", taken.problems - TOLD));
    }
    Ok(Taken { account, ..taken })
}

impl Taken {
    /// Stores a unit, or tells of a problem as long as there are few.
    fn add(
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
}

/// Whether nothing can be read after this problem.
pub(super) fn ends_the_file(problem: &Problem) -> bool {
    matches!(problem.reason, Reason::BrokenOff(_) | Reason::Read(_))
}

fn write_account(output: &mut dyn Write, name: &str, taken: &Taken) -> std::io::Result<()> {
    let account = &taken.account;
    writeln!(output, "{name}")?;
    if let Some(selection) = &taken.selection {
        writeln!(output, "columns     {selection}")?;
    }
    writeln!(output, "read        {} units", account.read)?;
    writeln!(output, "taken       {} new, {} already known", taken.new, taken.known)?;
    let list = |pairs: Vec<String>| pairs.join(", ");
    if !account.repairs.is_empty() {
        let repairs = account.repairs.iter().map(|(repair, count)| format!("{count} {repair}")).collect();
        writeln!(output, "repaired    {} units: {}", account.repaired, list(repairs))?;
    }
    if account.lost() > 0 {
        let reasons = account.left_out.iter().map(|(reason, count)| format!("{count} {reason}")).collect();
        writeln!(output, "left out    {} units: {}", account.lost(), list(reasons))?;
    }
    if taken.damaged {
        writeln!(output, "damaged     the header of the file")?;
    }
    Ok(())
}
