//! What is wrong with an exchange file, whoever wrote it, before another program finds out.
//!
//! Comes in: the units of a file, one after the other. Goes out: findings with their places, and the units as every
//! program takes them ([`Sound`]). Of each unit only digests are kept. What other programs trip over is taken from their
//! sources: OmegaT, Weblate, Okapi, translate-toolkit.

mod finding;
mod header;
mod languages;
mod mixed_up;
mod script;
mod sound;
mod unit;

use std::collections::BTreeMap;

use super::tmx::Header;
use super::{Account, Problem, Reason, Repair, UnitReader};
use crate::language::Language;

pub use finding::{Finding, Sightings};
pub use header::{changes, sound};
pub use mixed_up::{MixedUp, Sample};
pub use sound::Sound;

use unit::Inspector;

/// Tells the language of a text, where its words are clear about it.
pub type Detect<'detect> = &'detect dyn Fn(&str) -> Option<Language>;

/// What an examination found.
#[derive(Debug, Default)]
pub struct Examined {
    /// What became of the units.
    pub account: Account,
    /// What the file says of itself, where it is TMX.
    pub header: Option<Header>,
    /// The language that was translated from: what the file says where a unit has it, or else what most begin with.
    pub source: Option<Language>,
    /// How many units hold each pair of languages, the source language first.
    pub pairs: BTreeMap<(Language, Language), u64>,
    /// Units with the texts of an earlier one that differ from it in something else, as those of two documents do.
    pub repeated_texts: u64,
    /// What is wrong, in the order of [`Finding`].
    pub findings: BTreeMap<Finding, Sightings>,
}

/// Reads a file to its end and says what is wrong with it; `goes_on` is asked after each unit.
///
/// # Errors
/// Those of `goes_on`.
pub fn examine<E>(
    reader: &mut dyn UnitReader,
    detect: Detect<'_>,
    mut goes_on: impl FnMut() -> Result<(), E>,
) -> Result<Examined, E> {
    let mut examined = Examined { header: reader.header().cloned(), ..Examined::default() };
    let mut inspector = Inspector::new(reader.source().cloned(), detect);
    let mut before = Account::default();
    while let Some(item) = reader.next() {
        let place = reader.place();
        match item {
            Ok(unit) => inspector.inspect(&unit, place, &mut examined),
            Err(problem) => lose(&problem, &mut examined),
        }
        let after = reader.account();
        for (repair, count) in &after.repairs {
            // The decoder reads ahead: where bytes were lost, only the texts tell.
            if *repair == Repair::Bytes {
                continue;
            }
            let more = count - before.repairs.get(repair).unwrap_or(&0);
            examined.findings.entry(Finding::Repaired(*repair)).or_default().add(more, place);
        }
        before = after;
        goes_on()?;
    }
    examined.account = reader.account();
    inspector.finish(&mut examined);
    let undecodable = examined.account.repairs.get(&Repair::Bytes).copied().unwrap_or_default();
    examined.findings.entry(Finding::Repaired(Repair::Bytes)).or_default().count = undecodable;
    examined.findings.retain(|_, sightings| sightings.count > 0);
    Ok(examined)
}

fn lose(problem: &Problem, examined: &mut Examined) {
    let finding = match &problem.reason {
        Reason::Untranslated => Finding::Untranslated,
        Reason::BrokenOff(_) | Reason::Read(_) => Finding::BrokenOff,
        Reason::Header(_) => Finding::BrokenHeader,
        reason => Finding::Lost(reason.kind()),
    };
    examined.findings.entry(finding).or_default().add(1, problem.place);
}

impl Examined {
    fn find(&mut self, finding: Finding, place: super::Place) {
        self.findings.entry(finding).or_default().add(1, place);
    }
}

#[cfg(test)]
mod tests;
