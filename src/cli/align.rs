//! `align`: two documents into beads, and beads into units of the memory.

use std::io::Write;

use anyhow::Context;
use tolmach::align::{Bead, Knowledge, align};
use tolmach::format::tmx::{Languages, Options, Writer};
use tolmach::glossary::{Concept, Glossary, Status as TermStatus};
use tolmach::language::Language;
use tolmach::report::alignment;
use tolmach::review::{Alignment, LinkedBead};
use tolmach::store::{StoreError, UnitFilter};

use super::args::{Align, AlignFormat};
use super::config::Session;
use super::error::{Outcome, usage};
use super::manuscript::Manuscript;
use super::output::{print, tell};
use super::progress::Bar;
use super::realign::{self, Stored};
use super::{files, knowledge, review};

pub(super) fn run(session: &Session, arguments: &Align) -> anyhow::Result<Outcome> {
    if arguments.format == AlignFormat::Xlsx {
        review::refuse_workbook_on_terminal(arguments.output.as_deref())?;
    }
    let pair = Pair::read(arguments)?;
    pair.refuse_swapped(session.quiet)?;
    let concepts = knowledge::concepts_if_any(session, arguments.glossary.as_deref())?;
    let known = known_texts(session, arguments, &concepts)?;
    let glossary = Glossary::new(concepts, &[&pair.from, &pair.to]);
    let (source, target) = (pair.source.side(&pair.from, &glossary), pair.target.side(&pair.to, &glossary));
    let beads = align(&source, &target, &known, &mut Bar::new("aligning", session.quiet))?;
    let made = pair.alignment(&beads);
    let write = |output: &mut dyn Write, stored: Option<&Stored>| {
        let shown = stored.map_or(&made, |stored| &stored.alignment);
        let batch = stored.and_then(|stored| stored.batch);
        match arguments.format {
            AlignFormat::Text => alignment::write_summary(output, &beads, &source, &target),
            AlignFormat::Tsv => alignment::write_tsv(output, &beads, &source, &target),
            AlignFormat::Json => alignment::write_json(output, &beads, &source, &target),
            AlignFormat::Beads => alignment::write_beads(output, &beads),
            AlignFormat::Tmx => write_tmx(output, session, &pair, &made),
            AlignFormat::Html => review::write_page(output, shown, batch),
            AlignFormat::Xlsx => review::write_workbook(output, session, shown, batch),
        }
    };
    let stored = write_and_store(session, arguments, &made, write)?;
    let output_is_elsewhere = arguments.output.as_ref().is_some_and(|file| !files::is_standard(file));
    if arguments.format == AlignFormat::Text || output_is_elsewhere {
        print(|output| realign::write_stored(output, session, stored.as_ref()))?;
    }
    warn_of_doubts(session, &beads, stored.and_then(|stored| stored.new_batch()));
    Ok(Outcome::Done)
}

/// Writes the result and stores the alignment, unless it is a dry run.
///
/// A file is on the disk before the memory changes: where it cannot be written, nothing is stored. A pipe that
/// is closed early keeps nothing out of the memory.
fn write_and_store(
    session: &Session,
    arguments: &Align,
    made: &Alignment,
    write: impl Fn(&mut dyn Write, Option<&Stored>) -> std::io::Result<()>,
) -> anyhow::Result<Option<Stored>> {
    let store = |before: &mut dyn FnMut(Option<&Stored>) -> anyhow::Result<()>| match arguments.dry_run {
        true => before(None).map(|()| None),
        false => {
            let replace = arguments.replace_approved;
            realign::store(session, made, replace, |stored| before(Some(stored))).map(Some)
        }
    };
    match &arguments.output {
        Some(file) => files::write(Some(file), |output| {
            store(&mut |stored| {
                let written = write(output, stored).and_then(|()| output.flush());
                written.with_context(|| files::cannot_write(file))
            })
        }),
        None => {
            let stored = store(&mut |_| Ok(()))?;
            print(|output| write(output, stored.as_ref()))?;
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

    /// The alignment to keep.
    fn alignment(&self, beads: &[Bead]) -> Alignment {
        Alignment {
            source: self.source.aligned(&self.from),
            target: self.target.aligned(&self.to),
            beads: beads.iter().map(LinkedBead::from).collect(),
            orphans: Vec::new(),
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

/// Documents that do not belong together show in many doubtful pairs.
fn warn_of_doubts(session: &Session, beads: &[Bead], batch: Option<i64>) {
    let (doubtful, paired) = (alignment::doubtful(beads).count(), alignment::paired(beads).count());
    if doubtful * 3 <= paired {
        return;
    }
    let remedy = batch.map(|batch| format!(" `tolmach undo {batch}` takes them back")).unwrap_or_default();
    tell(
        session.quiet,
        &format!(
            "warning: {doubtful} of {paired} pairs are doubtful; do these documents belong together?{remedy}"
        ),
    );
}

fn write_tmx(
    output: &mut dyn Write,
    session: &Session,
    pair: &Pair,
    made: &Alignment,
) -> std::io::Result<()> {
    let languages = Languages::Pair { source: pair.from.clone(), target: pair.to.clone() };
    let mut writer = Writer::new(output, &Options { languages, created: session.edit() })?;
    let mut paired = made.beads.iter().filter(|bead| !bead.is_null());
    paired.try_for_each(|bead| writer.write(&made.unit(bead)).map(drop))?;
    writer.finish().map(drop)
}
