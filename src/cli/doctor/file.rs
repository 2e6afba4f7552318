//! What is wrong with an exchange file, told in lines: how much is in it, then a finding a line with its remedy.

use std::io::{self, Write};
use std::path::Path;

use tolmach::document::language::detect;
use tolmach::format::NamedLanguages;
use tolmach::format::examination::{Examined, examine};
use tolmach::progress::Progress;

use crate::cli::config::Session;
use crate::cli::error::Outcome;
use crate::cli::exchange::{self, ExchangeFile};
use crate::cli::output::print;
use crate::cli::progress::Bar;

pub(super) fn run(session: &Session, file: &Path) -> anyhow::Result<Outcome> {
    let mut outcome = Outcome::Done;
    for source in exchange::open(file, &NamedLanguages::default(), session.quiet)? {
        let name = source.name.clone();
        let examined = look_at(session, source)?;
        print(|output| write(output, &name, &examined))?;
        if !examined.findings.is_empty() {
            outcome = Outcome::Noteworthy;
        }
    }
    Ok(outcome)
}

/// Reads a file to its end.
pub(super) fn look_at(session: &Session, source: ExchangeFile) -> anyhow::Result<Examined> {
    let mut bar = Bar::new("examining", session.quiet);
    let (length, position) = (source.length, source.position.clone());
    let mut reader = source.reader(&NamedLanguages::default())?;
    Ok(examine(&mut *reader, &detect, || bar.at(position.get(), length))?)
}

/// Writes what was found in a file of this name.
pub(super) fn write(output: &mut dyn Write, name: &str, examined: &Examined) -> io::Result<()> {
    writeln!(output, "{name}")?;
    writeln!(output, "read        {} units, {} can be taken", examined.account.read, examined.account.taken)?;
    let pairs: Vec<String> = examined
        .pairs
        .iter()
        .map(|((source, target), count)| format!("{count} {source} → {target}"))
        .collect();
    if !pairs.is_empty() {
        writeln!(output, "languages   {}", pairs.join(", "))?;
    }
    if examined.repeated_texts > 0 {
        writeln!(output, "repeated    {} units with the texts of an earlier one", examined.repeated_texts)?;
    }
    for (finding, sightings) in &examined.findings {
        writeln!(output, "found       {finding}: {sightings}; {}", finding.remedy())?;
    }
    if examined.findings.is_empty() { writeln!(output, "the file is sound") } else { Ok(()) }
}
