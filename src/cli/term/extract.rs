//! `term extract`: terms that the memory holds and the glossary might.

use tolmach::format::terms;
use tolmach::glossary::Glossary;
use tolmach::glossary::extract::{Candidate, Extraction, Wanted};
use tolmach::language::Language;
use tolmach::progress::Progress;
use tolmach::report::candidates::{Proposal, write_json, write_text};
use tolmach::store::Store;

use super::proposed;
use crate::cli::args::{ExtractFormat, TermExtract};
use crate::cli::config::Session;
use crate::cli::error::{Outcome, usage};
use crate::cli::knowledge;
use crate::cli::output::{print, standard_output};
use crate::cli::progress::Bar;
use crate::cli::searched;

/// The language of the terms, and that of their counterparts.
type Languages<'run> = (&'run Language, Option<&'run Language>);

pub(super) fn run(session: &Session, arguments: &TermExtract) -> anyhow::Result<Outcome> {
    let store = session.open()?;
    let languages = languages(arguments)?;
    let extraction = read(session, &store, languages, arguments)?;
    let wanted = Wanted { limit: arguments.limit, min_count: arguments.min_count as usize };
    let glossary = Glossary::new(knowledge::of_store(&store)?, &[languages.0]);
    let proposals =
        extraction.candidates(wanted).map(|candidate| proposal(candidate, &glossary, languages.0));
    // A glossary file holds what shall be taken in: a concept that is there already would be replaced.
    let only_new = arguments.new || arguments.format == ExtractFormat::Csv;
    let kept = proposals.filter(|proposal| !only_new || proposal.concept.is_none());
    let proposals: Vec<Proposal> = kept.take(arguments.limit).collect();
    show(&proposals, &glossary, languages, arguments.format)?;
    Ok(if proposals.is_empty() { Outcome::Noteworthy } else { Outcome::Done })
}

fn languages(arguments: &TermExtract) -> anyhow::Result<Languages<'_>> {
    match (&arguments.from, &arguments.to, &arguments.lang) {
        (Some(from), Some(to), _) => Ok((from, Some(to))),
        (_, _, Some(language)) => Ok((language, None)),
        _ => Err(usage("name two languages with --from and --to, or one with --lang")),
    }
}

/// Reads the texts of the memory that count.
fn read(
    session: &Session,
    store: &Store,
    languages: Languages<'_>,
    arguments: &TermExtract,
) -> anyhow::Result<Extraction> {
    let mut extraction = Extraction::new(languages.0, languages.1);
    let mut bar = Bar::new("reading", session.quiet);
    let mut pairs = 0;
    store.for_each_pair(languages, &searched::filter(&arguments.units)?, |source, target| {
        extraction.add(source, target);
        pairs += 1;
        bar.at(pairs, 0).map_err(anyhow::Error::from)
    })?;
    Ok(extraction)
}

fn proposal(candidate: Candidate, glossary: &Glossary, language: &Language) -> Proposal {
    let named = glossary.term_named(&candidate.text, language);
    Proposal { candidate, concept: named.map(|found| glossary.concept(&found).name.clone()) }
}

fn show(
    proposals: &[Proposal],
    glossary: &Glossary,
    languages: Languages<'_>,
    format: ExtractFormat,
) -> anyhow::Result<()> {
    if format == ExtractFormat::Csv {
        let concepts = proposed::concepts(proposals, glossary, languages);
        return Ok(terms::write(standard_output(), &concepts)?);
    }
    print(|output| match format {
        ExtractFormat::Json => write_json(output, proposals),
        _ if proposals.is_empty() => writeln!(output, "no term"),
        _ => write_text(output, proposals),
    })
}
