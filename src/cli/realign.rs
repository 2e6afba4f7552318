//! Storing an alignment: as the first of its documents, or in the place of an earlier one.

use std::io::{self, Write};

use tolmach::memory::Unit;
use tolmach::review::{Alignment, Plan, Realigned, Record, Retained, carry_over, realign, same_documents};
use tolmach::store::{Batch, BatchKind, Carried, Store, StoredAlignment};

use super::config::Session;
use super::progress::Bar;

/// How many units that stay in spite of a change are shown.
const SHOWN: usize = 5;

/// What became of an alignment.
pub(super) struct Stored {
    /// The batch that holds it now; none where there was nothing to keep.
    pub(super) batch: Option<i64>,
    /// The alignment as it is kept, with what people have decided.
    pub(super) alignment: Alignment,
    /// How many units are new to the memory.
    pub(super) new: usize,
    /// How many new units were in the memory already.
    pub(super) known: usize,
    /// How many units in three languages it gives together with other alignments.
    pub(super) triples: usize,
    /// What changed where the documents had been aligned before, and in which batch.
    pub(super) again: Option<(Batch, Realigned)>,
    /// Whether a batch was made.
    changed: bool,
}

impl Stored {
    /// The units that stay although the documents changed, because a person worked on them.
    pub(super) fn retained(&self) -> &[Retained] {
        self.again.as_ref().map_or(&[], |(_, realigned)| &realigned.retained)
    }

    /// The batch that was made, if one was.
    pub(super) fn new_batch(&self) -> Option<i64> {
        self.batch.filter(|_| self.changed)
    }
}

/// Stores an alignment as one batch, and calls `before` when everything but the last step is done; none is made
/// where nothing is new.
///
/// Where the documents were aligned before, their units follow; `replace` gives up people's work on texts that
/// changed.
pub(super) fn store(
    session: &Session,
    made: &Alignment,
    replace: bool,
    before: impl FnOnce(&Stored) -> anyhow::Result<()>,
) -> anyhow::Result<Stored> {
    let mut memory = session.create()?;
    let Some(earlier) = earlier(&memory, made)? else {
        let plan = Plan::first(made.clone());
        return keep(session, &mut memory, plan, None, before);
    };
    let units = memory.units_of(&earlier.alignment)?;
    let realigned = realign(carry_over(&earlier.alignment, made.clone()), &units, replace);
    if stands(&earlier.alignment, made, &realigned) {
        return unchanged(earlier, realigned, before);
    }
    let plan = realigned.plan.clone();
    keep(session, &mut memory, plan, Some((earlier.batch, realigned)), before)
}

/// The alignment of the same documents that counts.
fn earlier(memory: &Store, made: &Alignment) -> anyhow::Result<Option<StoredAlignment>> {
    let mut candidates = memory.alignments_of(&made.source.document)?.into_iter();
    Ok(candidates.find(|candidate| same_documents(&candidate.alignment, made)))
}

/// Whether the earlier alignment stays: nothing changed, or a person corrected it and the documents are the same.
fn stands(earlier: &Alignment, made: &Alignment, realigned: &Realigned) -> bool {
    let corrected = earlier.beads.iter().any(|bead| !bead.decision.is_open());
    let same_units = realigned.plan.keeps_units() && realigned.plan.change.is_empty();
    earlier.has_sentences_of(made) && (corrected || same_units)
}

fn unchanged(
    earlier: StoredAlignment,
    realigned: Realigned,
    before: impl FnOnce(&Stored) -> anyhow::Result<()>,
) -> anyhow::Result<Stored> {
    let stored = Stored {
        batch: Some(earlier.batch.0),
        known: earlier.alignment.unit_ids().count(),
        alignment: earlier.alignment,
        new: 0,
        triples: 0,
        again: Some((earlier.batch, realigned)),
        changed: false,
    };
    before(&stored)?;
    Ok(stored)
}

fn keep(
    session: &Session,
    memory: &mut Store,
    plan: Plan,
    again: Option<(Batch, Realigned)>,
    before: impl FnOnce(&Stored) -> anyhow::Result<()>,
) -> anyhow::Result<Stored> {
    let (source, target) = (&plan.alignment.source.document.path, &plan.alignment.target.document.path);
    let mut writer = memory.begin(&session.batch(BatchKind::Align, format!("{source} → {target}")))?;
    let mut bar = Bar::new("storing", session.quiet);
    let replaced = again.as_ref().map(|(batch, _)| *batch);
    let changes = again.as_ref().map(|(_, realigned)| realigned.changes.as_slice()).unwrap_or_default();
    let changes: Vec<Record> = changes.iter().cloned().map(Record::Texts).collect();
    let Carried { new, triples } = writer.carry_out(&plan, replaced, &changes, &mut bar)?;
    let known = plan.add.len() - new;
    let changed = new + triples > 0 || again.is_some();
    let batch = changed.then_some(writer.id().0);
    let stored = Stored { batch, alignment: plan.alignment, new, known, triples, again, changed };
    before(&stored)?;
    if stored.changed {
        writer.commit()?;
    }
    Ok(stored)
}

/// Writes what became of the units; nothing is stored by a dry run.
pub(super) fn write_stored(
    output: &mut dyn Write,
    session: &Session,
    stored: Option<&Stored>,
) -> io::Result<()> {
    let Some(stored) = stored else { return writeln!(output, "stored      nothing (dry run)") };
    let (memory, new, known) = (session.memory.display(), stored.new, stored.known);
    match (stored.new_batch(), &stored.again) {
        (Some(batch), Some((earlier, realigned))) => {
            writeln!(
                output,
                "stored      {new} units in {memory} as batch {batch}, in the place of batch {earlier}"
            )?;
            write_changes(output, realigned)?;
        }
        (Some(batch), None) if known == 0 => {
            writeln!(output, "stored      {new} units in {memory} as batch {batch}")?;
        }
        (Some(batch), None) => {
            writeln!(output, "stored      {new} units in {memory} as batch {batch}; {known} were known")?;
        }
        (None, _) => writeln!(output, "stored      nothing: all {known} units are in {memory} already")?,
    }
    match stored.triples {
        0 => Ok(()),
        count => {
            writeln!(output, "linked      {count} units in three languages, with what was aligned before")
        }
    }
}

fn write_changes(output: &mut dyn Write, realigned: &Realigned) -> io::Result<()> {
    let Realigned { kept, changed, added, removed, retained, .. } = realigned;
    writeln!(output, "units       {kept} kept, {changed} changed, {added} added, {removed} removed")?;
    write_retained_units(output, "", retained)
}

/// Writes which units stay although the documents changed, because a person worked on them; `of` says in which
/// documents, where need be.
pub(super) fn write_retained_units(
    output: &mut dyn Write,
    of: &str,
    retained: &[Retained],
) -> io::Result<()> {
    if retained.is_empty() {
        return Ok(());
    }
    let count = retained.len();
    writeln!(
        output,
        "protected   {count}{of} that a person worked on stay; --replace-approved replaces them"
    )?;
    retained.iter().take(SHOWN).try_for_each(|unit| write_retained(output, unit))
}

fn write_retained(output: &mut dyn Write, retained: &Retained) -> io::Result<()> {
    let texts =
        |unit: &Unit| -> Vec<String> { unit.variants.iter().map(|variant| variant.text.clone()).collect() };
    let stored = &retained.stored.unit;
    writeln!(output, "            {}  {}", stored.status.name(), texts(stored).join(" | "))?;
    match &retained.now {
        Some(now) => writeln!(output, "            now       {}", texts(now).join(" | ")),
        None => writeln!(output, "            now       not in the documents"),
    }
}
