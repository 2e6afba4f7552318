//! `import`: units of exchange files into the memory, with an account of every unit.

mod refused;
mod taken;
mod trial;

use std::thread;

use tolmach::format::NamedLanguages;
use tolmach::progress::Progress;
use tolmach::store::{BatchKind, BatchWriter};

use super::args::Import;
use super::config::Session;
use super::error::{Outcome, Unusable};
use super::exchange::{self, ExchangeFile};
use super::halves::{Input, inputs};
use super::output::{complain, print, tell};
use super::preparing::Preparing;
use super::progress::Bar;
use refused::Refused;
use taken::Taken;
pub(super) use taken::ends_the_file;
use trial::Trial;

pub(super) fn run(session: &Session, arguments: &Import) -> anyhow::Result<Outcome> {
    let languages = NamedLanguages { from: arguments.from.clone(), to: arguments.to.clone() };
    let inputs = inputs(&arguments.files, &languages)?;
    let mut sources = inputs.iter().flat_map(|input| open(session, input, &languages)).peekable();
    let mut harvest = Harvest::default();
    while let Some(Err(error)) = sources.next_if(Result::is_err) {
        harvest.refused.add(error)?;
    }
    // Where no file can be opened, no memory is made.
    if sources.peek().is_none() {
        return harvest.refused.all();
    }
    let mut trial = Trial::new(session, arguments.dry_run)?;
    let names: Vec<String> = arguments.files.iter().map(|file| file.display().to_string()).collect();
    let mut batch = trial.store.begin(&session.batch(BatchKind::Import, names.join(", ")))?;
    for source in sources {
        match source.and_then(|source| Opened::new(source, &languages)) {
            Ok(file) => harvest.take(session, file, &mut batch)?,
            Err(error) => harvest.refused.add(error)?,
        }
    }
    if harvest.files == 0 {
        return harvest.refused.all();
    }
    finish(session, arguments, batch, harvest.new)?;
    harvest.conclude()
}

/// What came of all files.
#[derive(Default)]
struct Harvest {
    /// Files with units for the memory.
    files: usize,
    /// Their new units.
    new: u64,
    refused: Refused,
    /// Files that are not whole.
    broken_off: Vec<String>,
}

impl Harvest {
    fn take(&mut self, session: &Session, file: Opened, batch: &mut BatchWriter<'_>) -> anyhow::Result<()> {
        let name = file.name.clone();
        let taken = take(session, file, batch)?;
        print(|output| taken.write(output, &name))?;
        if let Some(why) = useless(&name, &taken) {
            return self.refused.add(why);
        }
        self.files += 1;
        self.new += taken.new;
        self.broken_off.extend(taken.broken_off.map(|problem| format!("{name}: {problem}")));
        Ok(())
    }

    /// Says what is not as it should be.
    fn conclude(&self) -> anyhow::Result<Outcome> {
        for problem in &self.broken_off {
            complain(&format!("{problem}; the units before that are taken"));
        }
        self.refused.tell(self.files)?;
        let is_whole = self.broken_off.is_empty() && self.refused.is_empty();
        Ok(if is_whole { Outcome::Done } else { Outcome::Incomplete })
    }
}

/// The exchange files that an input stands for, or why it stands for none.
fn open(session: &Session, input: &Input, languages: &NamedLanguages) -> Vec<anyhow::Result<ExchangeFile>> {
    let opened = match input {
        Input::File(file) => exchange::open(file, languages, session.quiet),
        Input::Parallel(halves) => exchange::open_parallel(halves).map(|file| vec![file]),
    };
    opened.map_or_else(|error| vec![Err(error)], |files| files.into_iter().map(Ok).collect())
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
fn useless(name: &str, taken: &Taken) -> Option<anyhow::Error> {
    let account = &taken.account;
    let why = match &taken.broken_off {
        _ if account.taken > 0 => return None,
        Some(problem) => format!("{name}: {problem}"),
        None if account.read > 0 && account.waiting() == account.read => {
            format!("nothing in {name} is translated yet; translate it first")
        }
        None => format!("{name} has no unit that could be taken; is it the right file?"),
    };
    Some(Unusable(format!("{why}; nothing of it was imported")).into())
}

/// An exchange file that is read as far as its first unit.
struct Opened {
    name: String,
    length: u64,
    position: exchange::Position,
    reader: exchange::Reader,
}

impl Opened {
    fn new(source: ExchangeFile, languages: &NamedLanguages) -> anyhow::Result<Self> {
        let (name, length, position) = (source.name.clone(), source.length, source.position.clone());
        Ok(Self { name, length, position, reader: source.reader(languages)? })
    }
}

/// Stores the units of a file.
fn take(session: &Session, file: Opened, batch: &mut BatchWriter<'_>) -> anyhow::Result<Taken> {
    let mut bar = Bar::new("importing", session.quiet);
    let mut taken = Taken::of(file.reader.selection());
    let tell_of = |problem: &dyn std::fmt::Display| tell(session.quiet, &format!("{}: {problem}", file.name));
    let prepared = thread::scope(|scope| {
        let preparing = Preparing::new(scope, file.reader);
        for packet in &preparing.packets {
            for item in packet {
                taken.add(item, batch, |problem| tell_of(problem))?;
            }
            bar.at(file.position.get(), file.length)?;
        }
        Ok::<_, anyhow::Error>(preparing.finish()?)
    })?;
    if let Some(more) = taken.untold() {
        tell_of(&format!("{more} more problems"));
    }
    if let Some(mixed_up) = &prepared.mixed_up {
        tell_of(mixed_up);
    }
    taken.account = prepared.account;
    Ok(taken)
}
