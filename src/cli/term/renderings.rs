//! `term renderings`: how the memory has rendered a term, with counts.

use tolmach::glossary::Glossary;
use tolmach::glossary::renderings::{Occurrence, count};
use tolmach::report::renderings::{write_json, write_text};
use tolmach::store::TermUse;

use crate::cli::args::{Format, TermRenderings};
use crate::cli::config::Session;
use crate::cli::error::Outcome;
use crate::cli::knowledge;
use crate::cli::output::print;
use crate::cli::searched;

pub(super) fn run(session: &Session, arguments: &TermRenderings) -> anyhow::Result<Outcome> {
    let store = session.open()?;
    let filter = searched::filter(&arguments.units)?;
    let found = store.term_uses(&arguments.term, (arguments.from.as_ref(), &arguments.to), &filter)?;
    let glossary = Glossary::new(knowledge::of_store(&store)?, &[&arguments.to]);
    let occurrences: Vec<Occurrence<'_>> = found.uses.iter().map(TermUse::occurrence).collect();
    let renderings = count(&occurrences, &found.others, &glossary, &arguments.to);
    print(|output| match arguments.format {
        Format::Text if occurrences.is_empty() => writeln!(output, "the memory does not have this term"),
        Format::Text => write_text(output, &renderings),
        Format::Json => write_json(output, &arguments.term, &renderings),
    })?;
    Ok(if occurrences.is_empty() { Outcome::Noteworthy } else { Outcome::Done })
}
