//! `import`: units of exchange files into the memory, with an account of every unit.

use std::io::{BufReader, Read, Write};
use std::path::Path;

use anyhow::Context;
use tolmach::format::tmx::{Account, Reader};
use tolmach::progress::Progress;
use tolmach::store::{Added, BatchKind, BatchWriter};

use super::args::Import;
use super::config::Session;
use super::error::{Outcome, usage};
use super::files;
use super::output::{print, tell};
use super::progress::Bar;

/// How many problems of a file are told one by one.
const TOLD: u64 = 10;

/// What became of a file.
struct Taken {
    account: Account,
    new: u64,
    known: u64,
    /// Problems that no unit of the account answers for.
    problems: u64,
}

pub(super) fn run(session: &Session, arguments: &Import) -> anyhow::Result<Outcome> {
    let mut store = if arguments.dry_run { tolmach::store::Store::in_memory()? } else { session.create()? };
    let names: Vec<String> = arguments.files.iter().map(|file| file.display().to_string()).collect();
    let mut batch = store.begin(&session.batch(BatchKind::Import, names.join(", ")))?;
    let mut total = 0;
    for file in &arguments.files {
        let taken = take(session, file, &mut batch)?;
        print(|output| write_account(output, file, &taken))?;
        if taken.account.taken == 0 {
            return Err(usage(format!(
                "{} has no unit that could be taken; nothing was imported",
                file.display()
            )));
        }
        total += taken.new;
    }
    if total > 0 && !arguments.dry_run {
        let batch = batch.commit()?;
        print(|output| {
            writeln!(output, "stored      {total} units in {} as batch {batch}", session.memory.display())
        })?;
    } else {
        let why = if arguments.dry_run { "dry run" } else { "all units are known" };
        print(|output| writeln!(output, "stored      nothing ({why})"))?;
    }
    Ok(Outcome::Done)
}

fn take(session: &Session, file: &Path, batch: &mut BatchWriter<'_>) -> anyhow::Result<Taken> {
    let named = || file.display().to_string();
    let length = std::fs::metadata(file).map_or(0, |metadata| metadata.len());
    let (input, position) = Counted::new(files::open(file)?);
    let mut reader = Reader::new(BufReader::new(input)).with_context(named)?;
    let mut bar = Bar::new("importing", session.quiet);
    let (mut new, mut known, mut problems) = (0, 0, 0);
    while let Some(item) = reader.next() {
        match item {
            Ok(unit) => match batch.add_unit(&unit)? {
                Added::New => new += 1,
                Added::Known => known += 1,
            },
            Err(problem) => {
                problems += 1;
                if problems <= TOLD {
                    tell(session.quiet, &format!("{}:{problem}", file.display()));
                }
            }
        }
        bar.at(position.get(), length)?;
    }
    if problems > TOLD {
        tell(session.quiet, &format!("{}: {} more problems", file.display(), problems - TOLD));
    }
    Ok(Taken { account: reader.account(), new, known, problems })
}

fn write_account(output: &mut dyn Write, file: &Path, taken: &Taken) -> std::io::Result<()> {
    let account = &taken.account;
    writeln!(output, "{}", file.display())?;
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
    if taken.problems > account.lost() {
        writeln!(output, "damaged     the file itself; see above")?;
    }
    Ok(())
}

/// An input that counts the bytes that were read of it.
struct Counted<R> {
    input: R,
    position: std::rc::Rc<std::cell::Cell<u64>>,
}

impl<R: Read> Counted<R> {
    fn new(input: R) -> (Self, std::rc::Rc<std::cell::Cell<u64>>) {
        let position = std::rc::Rc::default();
        (Self { input, position: std::rc::Rc::clone(&position) }, position)
    }
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.input.read(buffer)?;
        self.position.set(self.position.get() + count as u64);
        Ok(count)
    }
}
