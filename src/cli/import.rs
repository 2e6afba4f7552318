//! `import`: units of exchange files into the memory, with an account of every unit.

use std::cell::Cell;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use anyhow::Context;
use tolmach::format::parallel::{self, Half};
use tolmach::format::{self, Account, Kind, NamedLanguages, Problem, Reason, UnitReader};
use tolmach::language::Language;
use tolmach::progress::Progress;
use tolmach::store::{Added, BatchKind, BatchWriter, Store};

use super::args::Import;
use super::config::Session;
use super::error::{Outcome, Unusable};
use super::files;
use super::halves::{Input, inputs};
use super::output::{complain, print, tell};
use super::progress::Bar;

/// How many problems of a file are told one by one.
const TOLD: u64 = 10;

/// What became of a file.
#[derive(Default)]
struct Taken {
    account: Account,
    new: u64,
    known: u64,
    /// Whether the header was broken.
    damaged: bool,
    /// What was read of the file, where that is not plain.
    selection: Option<String>,
    /// Where and why reading stopped before the end of the file.
    broken_off: Option<Problem>,
}

pub(super) fn run(session: &Session, arguments: &Import) -> anyhow::Result<Outcome> {
    // Every file is opened first: where one is missing or of another kind, no memory is made.
    let named = NamedLanguages { from: arguments.from.clone(), to: arguments.to.clone() };
    let inputs = inputs(&arguments.files, &named)?;
    let sources =
        inputs.iter().map(|input| Source::open(input, &named)).collect::<anyhow::Result<Vec<_>>>()?;
    let mut store = open(session, arguments.dry_run)?;
    let names: Vec<String> = arguments.files.iter().map(|file| file.display().to_string()).collect();
    let mut batch = store.begin(&session.batch(BatchKind::Import, names.join(", ")))?;
    let (mut total, mut broken_off) = (0, Vec::new());
    for source in sources {
        let name = source.name.clone();
        let taken = take(session, source, &mut batch)?;
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
fn open(session: &Session, dry_run: bool) -> anyhow::Result<Store> {
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

/// An exchange file, read as far as its first unit.
struct Source {
    name: String,
    /// In bytes, 0 where it is not known.
    length: u64,
    position: Rc<Cell<u64>>,
    reader: Box<dyn UnitReader>,
}

impl Source {
    fn open(input: &Input, named: &NamedLanguages) -> anyhow::Result<Self> {
        match input {
            Input::File(file) => Self::open_file(file, named),
            Input::Parallel(halves) => Self::open_parallel(halves),
        }
    }

    fn open_parallel(halves: &[(PathBuf, Language)]) -> anyhow::Result<Self> {
        let name = |file: &PathBuf| file.display().to_string();
        let half = |(file, language): &(PathBuf, Language)| {
            let (name, language, bytes) = (name(file), language.clone(), files::read(file)?);
            anyhow::Ok(Half { name, language, bytes })
        };
        let read = halves.iter().map(half).collect::<anyhow::Result<Vec<_>>>()?;
        let reader = Box::new(parallel::read(&read)?);
        let names: Vec<String> = halves.iter().map(|(file, _)| name(file)).collect();
        Ok(Self { name: names.join(" + "), length: 0, position: Rc::default(), reader })
    }

    fn open_file(file: &Path, named: &NamedLanguages) -> anyhow::Result<Self> {
        let name = file.display().to_string();
        let (input, position) = Counted::new(files::open(file)?);
        let kind = Kind::of_name(&name).unwrap_or(Kind::Tmx);
        let reader = format::open(kind, input, named).with_context(|| name.clone())?;
        let length = std::fs::metadata(file).map_or(0, |metadata| metadata.len());
        Ok(Self { name, length, position, reader })
    }
}

fn take(session: &Session, mut source: Source, batch: &mut BatchWriter<'_>) -> anyhow::Result<Taken> {
    let mut bar = Bar::new("importing", session.quiet);
    let mut taken = Taken { selection: source.reader.selection().map(str::to_owned), ..Taken::default() };
    let mut told = 0;
    for item in source.reader.by_ref() {
        match item {
            Ok(unit) => match batch.add_unit(&unit)? {
                Added::New => taken.new += 1,
                Added::Known => taken.known += 1,
            },
            Err(problem) if ends_the_file(&problem) => taken.broken_off = Some(problem),
            // They are counted; a line for each would hide what is wrong.
            Err(problem) if !problem.reason.is_wrong() => {}
            Err(problem) => {
                taken.damaged |= matches!(problem.reason, Reason::Header(_));
                told += 1;
                if told <= TOLD {
                    tell(session.quiet, &format!("{}: {problem}", source.name));
                }
            }
        }
        bar.at(source.position.get(), source.length)?;
    }
    if told > TOLD {
        tell(session.quiet, &format!("{}: {} more problems", source.name, told - TOLD));
    }
    taken.account = source.reader.account();
    Ok(taken)
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

/// An input that counts the bytes that were read of it.
struct Counted<R> {
    input: R,
    position: Rc<Cell<u64>>,
}

impl<R: Read> Counted<R> {
    fn new(input: R) -> (Self, Rc<Cell<u64>>) {
        let position = Rc::default();
        (Self { input, position: Rc::clone(&position) }, position)
    }
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.input.read(buffer)?;
        self.position.set(self.position.get() + count as u64);
        Ok(count)
    }
}
