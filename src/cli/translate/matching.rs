//! The best match of each of many texts.

use tolmach::glossary::Glossary;
use tolmach::language::Language;
use tolmach::memory::{Match, substitute_name};
use tolmach::progress::Progress as _;
use tolmach::store::Query;

use crate::cli::args::Translate;
use crate::cli::config::Session;
use crate::cli::knowledge;
use crate::cli::progress::Bar;
use crate::cli::readers::readers;

/// How many texts are looked up at once; between them Ctrl-C is heard.
const TEXTS: usize = 64;

/// A text that wants a translation, and what stands beside it.
pub(super) struct Wanted<'text> {
    pub(super) text: &'text str,
    pub(super) from: &'text Language,
    pub(super) to: &'text Language,
    pub(super) previous: Option<&'text str>,
    pub(super) next: Option<&'text str>,
}

/// The best match of each text, its neighbours considered, with the names of the text put in.
pub(super) fn best_matches(
    session: &Session,
    arguments: &Translate,
    wanted: &[Wanted<'_>],
) -> anyhow::Result<Vec<Option<Match>>> {
    let mut languages: Vec<&Language> = wanted.iter().map(|wanted| wanted.from).collect();
    languages.sort();
    languages.dedup();
    let glossary = Glossary::new(knowledge::of_store(&session.open()?)?, &languages);
    let queries: Vec<Query<'_>> = wanted.iter().map(|wanted| query(session, arguments, wanted)).collect();
    let mut readers = readers(&session.memory, queries.len())?;
    let mut bar = Bar::new("translating", session.quiet);
    let mut best = Vec::new();
    for chunk in queries.chunks(TEXTS) {
        bar.at(best.len() as u64, queries.len() as u64)?;
        for (query, matches) in chunk.iter().zip(readers.lookup(chunk)?) {
            let mut found = matches.into_iter().next();
            found.iter_mut().for_each(|found| substitute_name(found, query.text, &glossary));
            best.push(found);
        }
    }
    Ok(best)
}

fn query<'text>(session: &Session, arguments: &Translate, wanted: &Wanted<'text>) -> Query<'text> {
    let Wanted { text, from, to, previous, next } = *wanted;
    Query {
        text,
        from,
        to,
        min_score: arguments.min_score.unwrap_or(session.settings.lookup.min_score),
        limit: 1,
        penalties: session.settings.penalties,
        previous,
        next,
    }
}
