//! `translate`: a document as far as the memory can translate it.

use std::io::{self, Write};

use tolmach::glossary::Glossary;
use tolmach::language::Language;
use tolmach::memory::{Match, substitute_name};
use tolmach::progress::Progress as _;
use tolmach::report::translation::{
    Progress, TranslatedSegment, Translation, write_json, write_page, write_text, write_tsv,
};
use tolmach::store::Query;

use super::args::{Translate, TranslateFormat};
use super::config::Session;
use super::error::{Outcome, usage};
use super::files;
use super::knowledge;
use super::manuscript::{Manuscript, Placed};
use super::output::tell;
use super::progress::Bar;
use super::readers::readers;

/// How many sentences are looked up at once; between them Ctrl-C is heard.
const SENTENCES: usize = 64;

pub(super) fn run(session: &Session, arguments: &Translate) -> anyhow::Result<Outcome> {
    let translation = translate(session, arguments)?;
    files::write(arguments.output.as_deref(), |output| Ok(write(output, arguments.format, &translation)?))?;
    let Progress { exact, similar, left } = translation.progress();
    tell(session.quiet, &format!("{exact} sentences known, {similar} similar, {left} left"));
    Ok(if exact + similar == 0 { Outcome::Noteworthy } else { Outcome::Done })
}

fn translate(session: &Session, arguments: &Translate) -> anyhow::Result<Translation> {
    let (file, from) = (&arguments.document, arguments.from.as_ref());
    let (manuscript, from) = Manuscript::read_known(file, from, arguments.pre_split)?;
    let to = &arguments.to;
    if from == *to {
        return Err(usage(format!("the document is in {from} already")));
    }
    let best = best_matches(session, arguments, &manuscript.sentences, &from)?;
    let segment = |(sentence, best): (&Placed, _)| TranslatedSegment {
        source: sentence.text.clone(),
        paragraph: sentence.paragraph,
        kind: sentence.kind,
        best,
    };
    let segments = manuscript.sentences.iter().zip(best).map(segment).collect();
    let title = manuscript.document.title.unwrap_or(manuscript.document.path);
    Ok(Translation { title, from, to: to.clone(), segments })
}

/// The best match of each sentence, its neighbours considered, with the names of the document put in.
fn best_matches(
    session: &Session,
    arguments: &Translate,
    sentences: &[Placed],
    from: &Language,
) -> anyhow::Result<Vec<Option<Match>>> {
    let glossary = Glossary::new(knowledge::of_store(&session.open()?)?, &[from]);
    let queries = queries(session, arguments, sentences, from);
    let mut readers = readers(&session.memory, queries.len())?;
    let mut bar = Bar::new("translating", session.quiet);
    let mut best = Vec::new();
    for chunk in queries.chunks(SENTENCES) {
        bar.at(best.len() as u64, queries.len() as u64)?;
        for (query, matches) in chunk.iter().zip(readers.lookup(chunk)?) {
            let mut found = matches.into_iter().next();
            found.iter_mut().for_each(|found| substitute_name(found, query.text, &glossary));
            best.push(found);
        }
    }
    Ok(best)
}

fn queries<'document>(
    session: &Session,
    arguments: &'document Translate,
    sentences: &'document [Placed],
    from: &'document Language,
) -> Vec<Query<'document>> {
    let text = |index: usize| sentences.get(index).map(|sentence| sentence.text.as_str());
    let query = |(index, sentence): (usize, &'document Placed)| Query {
        text: &sentence.text,
        from,
        to: &arguments.to,
        min_score: arguments.min_score.unwrap_or(session.settings.lookup.min_score),
        limit: 1,
        penalties: session.settings.penalties,
        previous: index.checked_sub(1).and_then(text),
        next: text(index + 1),
    };
    sentences.iter().enumerate().map(query).collect()
}

fn write(output: &mut dyn Write, format: TranslateFormat, translation: &Translation) -> io::Result<()> {
    match format {
        TranslateFormat::Text => write_text(output, translation),
        TranslateFormat::Html => write_page(output, translation),
        TranslateFormat::Tsv => write_tsv(output, translation),
        TranslateFormat::Json => write_json(output, translation),
    }
}
