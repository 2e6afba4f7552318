//! `translate`: a document as far as the memory can translate it.

use std::io::{self, Write};

use tolmach::language::Language;
use tolmach::memory::Match;
use tolmach::progress::Progress as _;
use tolmach::report::translation::{
    Progress, TranslatedSegment, Translation, write_json, write_page, write_text, write_tsv,
};
use tolmach::store::Query;

use super::args::{Translate, TranslateFormat};
use super::config::Session;
use super::error::{Outcome, usage};
use super::files;
use super::manuscript::{Manuscript, Placed};
use super::output::tell;
use super::progress::Bar;

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

/// The best match of each sentence, its neighbours considered.
fn best_matches(
    session: &Session,
    arguments: &Translate,
    sentences: &[Placed],
    from: &Language,
) -> anyhow::Result<Vec<Option<Match>>> {
    let store = session.open()?;
    let mut bar = Bar::new("translating", session.quiet);
    let text = |index: usize| sentences.get(index).map(|sentence| sentence.text.as_str());
    let mut best = Vec::new();
    for (index, sentence) in sentences.iter().enumerate() {
        bar.at(index as u64, sentences.len() as u64)?;
        let query = Query {
            text: &sentence.text,
            from,
            to: &arguments.to,
            min_score: arguments.min_score.unwrap_or(session.settings.lookup.min_score),
            limit: 1,
            penalties: session.settings.penalties,
            previous: index.checked_sub(1).and_then(text),
            next: text(index + 1),
        };
        best.push(store.lookup(&query)?.into_iter().next());
    }
    Ok(best)
}

fn write(output: &mut dyn Write, format: TranslateFormat, translation: &Translation) -> io::Result<()> {
    match format {
        TranslateFormat::Text => write_text(output, translation),
        TranslateFormat::Html => write_page(output, translation),
        TranslateFormat::Tsv => write_tsv(output, translation),
        TranslateFormat::Json => write_json(output, translation),
    }
}
