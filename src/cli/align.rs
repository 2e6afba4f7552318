//! `align`: two documents into beads, and beads into units of the memory.

use std::io::Write;

use anyhow::Context;
use tolmach::align::{Bead, Knowledge, align};
use tolmach::format::tmx::{Languages, Options, Writer};
use tolmach::glossary::{Concept, Glossary, Status as TermStatus};
use tolmach::language::Language;
use tolmach::memory::{Status, Unit, Variant};
use tolmach::progress::Progress;
use tolmach::report::alignment;
use tolmach::store::{Added, Batch, BatchKind, StoreError, UnitFilter};

use super::args::{Align, AlignFormat};
use super::config::Session;
use super::error::{Outcome, usage};
use super::manuscript::Manuscript;
use super::output::{print, tell};
use super::progress::Bar;
use super::{files, knowledge};

pub(super) fn run(session: &Session, arguments: &Align) -> anyhow::Result<Outcome> {
    let pair = Pair::read(arguments)?;
    pair.refuse_swapped(session.quiet)?;
    let concepts = knowledge::concepts_if_any(session, arguments.glossary.as_deref())?;
    let known = known_texts(session, arguments, &concepts)?;
    let glossary = Glossary::new(concepts, &[&pair.from, &pair.to]);
    let (source, target) = (pair.source.side(&pair.from, &glossary), pair.target.side(&pair.to, &glossary));
    let beads = align(&source, &target, &known, &mut Bar::new("aligning", session.quiet))?;
    let units = pair.units(&beads);
    let write = |output: &mut dyn Write| match arguments.format {
        AlignFormat::Text => alignment::write_summary(output, &beads, &source, &target),
        AlignFormat::Tsv => alignment::write_tsv(output, &beads, &source, &target),
        AlignFormat::Json => alignment::write_json(output, &beads, &source, &target),
        AlignFormat::Beads => alignment::write_beads(output, &beads),
        AlignFormat::Tmx => write_tmx(output, session, &pair, &units),
    };
    let stored = write_and_store(arguments, write, || store(session, &pair, &units))?;
    let output_is_elsewhere = arguments.output.as_ref().is_some_and(|file| !files::is_standard(file));
    if arguments.format == AlignFormat::Text || output_is_elsewhere {
        print(|output| write_stored(output, session, stored))?;
    }
    warn_of_doubts(session, &beads, stored);
    Ok(Outcome::Done)
}

/// Writes the result and stores the units, unless it is a dry run.
///
/// A file is on the disk before the memory changes: where it cannot be written, nothing is stored. A pipe that
/// is closed early keeps nothing out of the memory.
fn write_and_store(
    arguments: &Align,
    write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>,
    store: impl FnOnce() -> anyhow::Result<Stored>,
) -> anyhow::Result<Option<Stored>> {
    let store = || if arguments.dry_run { Ok(None) } else { store().map(Some) };
    match &arguments.output {
        Some(file) => files::write(Some(file), |output| {
            write(output).and_then(|()| output.flush()).with_context(|| files::cannot_write(file))?;
            store()
        }),
        None => {
            let stored = store()?;
            print(write)?;
            Ok(stored)
        }
    }
}

/// Two documents that are to be aligned.
struct Pair {
    source: Manuscript,
    target: Manuscript,
    from: Language,
    to: Language,
}

/// What became of the units: the batch, how many are new, how many were known.
#[derive(Clone, Copy)]
struct Stored {
    batch: Option<Batch>,
    new: usize,
    known: usize,
}

impl Pair {
    fn read(arguments: &Align) -> anyhow::Result<Self> {
        let (from, to) = (arguments.languages.from.clone(), arguments.languages.to.clone());
        if from == to {
            return Err(usage(format!("--from and --to are both {from}; a pair needs two languages")));
        }
        let read = |file, language: &Language| match arguments.pre_split {
            true => Manuscript::read_lines(file, language),
            false => Manuscript::read(file, Some(language)),
        };
        Ok(Self { source: read(&arguments.source, &from)?, target: read(&arguments.target, &to)?, from, to })
    }

    /// Says so where the documents are in each other's language; warns where one is in a third.
    fn refuse_swapped(&self, quiet: bool) -> anyhow::Result<()> {
        let (source, target) = (self.source.detected(), self.target.detected());
        let is = |found: &Option<Language>, language: &Language| {
            found.as_ref().is_some_and(|it| it.matches(language))
        };
        if is(&source, &self.to) && is(&target, &self.from) {
            let (path, from, to) = (&self.source.document.path, &self.from, &self.to);
            return Err(usage(format!(
                "the documents are swapped: {path} is in {to} and the other in {from}; \
                 write the {from} document first, or --from {to} --to {from}"
            )));
        }
        for (manuscript, found, language) in
            [(&self.source, source, &self.from), (&self.target, target, &self.to)]
        {
            if let Some(found) = found.filter(|found| !found.matches(language)) {
                let path = &manuscript.document.path;
                tell(
                    quiet,
                    &format!("warning: {path} looks like {found}, not {language}; is it the right file?"),
                );
            }
        }
        Ok(())
    }

    /// A unit for each bead that has both sides.
    fn units(&self, beads: &[Bead]) -> Vec<Unit> {
        beads.iter().filter(|bead| !bead.is_null()).map(|bead| self.unit(bead)).collect()
    }

    fn unit(&self, bead: &Bead) -> Unit {
        let text = |manuscript: &Manuscript, range: &std::ops::Range<usize>| {
            let sentences = &manuscript.sentences[range.clone()];
            sentences.iter().map(|sentence| sentence.text.as_str()).collect::<Vec<_>>().join(" ")
        };
        Unit {
            status: Status::Aligned,
            confidence: Some((bead.confidence * 1000.0).round() / 1000.0),
            document: Some(self.source.document.clone()),
            position: u32::try_from(bead.source.start).ok(),
            variants: vec![
                Variant::new(self.from.clone(), text(&self.source, &bead.source)),
                Variant::new(self.to.clone(), text(&self.target, &bead.target)),
            ],
            ..Unit::default()
        }
    }
}

/// What teaches the aligner words: the glossary's names and, when asked for, the memory's units.
fn known_texts(session: &Session, arguments: &Align, concepts: &[Concept]) -> anyhow::Result<Knowledge> {
    let (from, to) = (&arguments.languages.from, &arguments.languages.to);
    let mut parallel: Vec<(String, String)> =
        concepts.iter().flat_map(|concept| name_pairs(concept, from, to)).collect();
    if arguments.use_memory {
        let filter = UnitFilter { languages: vec![from.clone(), to.clone()], ..UnitFilter::default() };
        session.open()?.for_each_unit::<StoreError>(&filter, |unit| {
            let text = |language| unit.variant(language).map(|variant| variant.text.clone());
            parallel.extend(text(from).zip(text(to)));
            Ok(())
        })?;
    }
    Ok(Knowledge { parallel })
}

/// Every usable name in one language with every usable name in the other.
fn name_pairs(concept: &Concept, from: &Language, to: &Language) -> Vec<(String, String)> {
    let usable = |language| {
        let terms = concept.terms.iter().filter(move |term| term.language.matches(language));
        terms.filter(|term| term.status < TermStatus::Deprecated).map(|term| term.text.clone())
    };
    usable(from).flat_map(|source| usable(to).map(move |target| (source.clone(), target))).collect()
}

/// Stores the units as one batch; none is left behind where there was nothing new.
fn store(session: &Session, pair: &Pair, units: &[Unit]) -> anyhow::Result<Stored> {
    let mut memory = session.create()?;
    let origin = format!("{} → {}", pair.source.document.path, pair.target.document.path);
    let mut writer = memory.begin(&session.batch(BatchKind::Align, origin))?;
    let mut bar = Bar::new("storing", session.quiet);
    let mut new = 0;
    for (index, unit) in units.iter().enumerate() {
        new += usize::from(writer.add_unit(unit)? == Added::New);
        bar.at(index as u64, units.len() as u64)?;
    }
    let batch = if new > 0 { Some(writer.commit()?) } else { None };
    Ok(Stored { batch, new, known: units.len() - new })
}

fn write_stored(output: &mut dyn Write, session: &Session, stored: Option<Stored>) -> std::io::Result<()> {
    let memory = session.memory.display();
    match stored {
        Some(Stored { batch: Some(batch), new, known: 0 }) => {
            writeln!(output, "stored      {new} units in {memory} as batch {batch}")
        }
        Some(Stored { batch: Some(batch), new, known }) => {
            writeln!(output, "stored      {new} units in {memory} as batch {batch}; {known} were known")
        }
        Some(Stored { batch: None, known, .. }) => {
            writeln!(output, "stored      nothing: all {known} units are in {memory} already")
        }
        None => writeln!(output, "stored      nothing (dry run)"),
    }
}

/// Documents that do not belong together show in many doubtful pairs.
fn warn_of_doubts(session: &Session, beads: &[Bead], stored: Option<Stored>) {
    let (doubtful, paired) = (alignment::doubtful(beads).count(), alignment::paired(beads).count());
    if doubtful * 3 <= paired {
        return;
    }
    let remedy = match stored.and_then(|stored| stored.batch) {
        Some(batch) => format!(" `tolmach undo {batch}` takes them back"),
        None => String::new(),
    };
    tell(
        session.quiet,
        &format!(
            "warning: {doubtful} of {paired} pairs are doubtful; do these documents belong together?{remedy}"
        ),
    );
}

fn write_tmx(output: &mut dyn Write, session: &Session, pair: &Pair, units: &[Unit]) -> std::io::Result<()> {
    let languages = Languages::Pair { source: pair.from.clone(), target: pair.to.clone() };
    let mut writer = Writer::new(output, &Options { languages, created: session.edit() })?;
    units.iter().try_for_each(|unit| writer.write(unit).map(drop))?;
    writer.finish().map(drop)
}
