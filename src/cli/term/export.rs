//! `term export`: the glossary of the memory as a file.

use std::path::Path;

use anyhow::Context;
use tolmach::format::terms::{self, Format, WriteOptions, Written, tbx::Version};
use tolmach::glossary::Concept;

use crate::cli::args::TermExport;
use crate::cli::config::Session;
use crate::cli::error::{Outcome, usage};
use crate::cli::output::tell;
use crate::cli::{files, knowledge};

pub(super) fn export(session: &Session, arguments: &TermExport) -> anyhow::Result<Outcome> {
    let options = options(session, arguments)?;
    let mut concepts = knowledge::of_store(&session.open()?)?;
    if let Some(domain) = &arguments.domain {
        concepts.retain(|concept| concept.domain.as_ref() == Some(domain));
    }
    let written = write(&arguments.file, &concepts, &options)?;
    if !files::is_standard(&arguments.file) {
        tell(session.quiet, &summary(&written, &arguments.file));
    }
    Ok(Outcome::Done)
}

fn write(file: &Path, concepts: &[Concept], options: &WriteOptions) -> anyhow::Result<Written> {
    files::write(Some(file), |output| {
        terms::write_file(output, concepts, options)
            .with_context(|| format!("cannot write {}", file.display()))
    })
}

fn options(session: &Session, arguments: &TermExport) -> anyhow::Result<WriteOptions> {
    let format = format(&arguments.file)?;
    let languages = arguments.from.clone().zip(arguments.to.clone());
    if format.is_bilingual() && languages.is_none() {
        let file = arguments.file.display();
        return Err(usage(format!("{file} holds two languages; say them with --from and --to")));
    }
    let version = if arguments.tbx == 3 { Version::Three } else { Version::Two };
    Ok(WriteOptions { format, version, languages, created: session.edit().when })
}

fn format(file: &Path) -> anyhow::Result<Format> {
    if files::is_standard(file) {
        return Ok(Format::Csv);
    }
    let name = file.display().to_string();
    let known = || Format::endings().map(|ending| format!(".{ending}")).collect::<Vec<_>>().join(", ");
    let unknown = || usage(format!("the ending of {name} names no format of glossaries; write {}", known()));
    Format::of_name(&name).ok_or_else(unknown)
}

fn summary(written: &Written, file: &Path) -> String {
    let mut summary = format!("{} concepts in {}", written.concepts, file.display());
    for (reason, count) in &written.left_out {
        summary += &format!("\n{count} concepts left out: {reason}");
    }
    summary
}
