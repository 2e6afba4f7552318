//! A document as far as the memory can translate it, with what is similar or left marked.

use std::io::{self, Write};

use tolmach::language::Language;
use tolmach::memory::Match;
use tolmach::report::translation::{
    Progress, TranslatedSegment, Translation, write_json, write_page, write_text, write_tsv,
};

use super::matching::{Wanted, best_matches};
use crate::cli::args::{Translate, TranslateFormat};
use crate::cli::config::Session;
use crate::cli::error::{Outcome, usage};
use crate::cli::files;
use crate::cli::manuscript::{Manuscript, Placed};
use crate::cli::output::tell;

pub(super) fn run(session: &Session, arguments: &Translate) -> anyhow::Result<Outcome> {
    files::refuse_input(arguments.output.as_deref(), std::iter::once(arguments.document.as_path()))?;
    let translation = translate(session, arguments)?;
    let format = arguments.format.unwrap_or_default();
    files::write(arguments.output.as_deref(), |output| Ok(write(output, format, &translation)?))?;
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
    let best = matches(session, arguments, &manuscript.sentences, &from)?;
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

fn matches<'document>(
    session: &Session,
    arguments: &'document Translate,
    sentences: &'document [Placed],
    from: &'document Language,
) -> anyhow::Result<Vec<Option<Match>>> {
    let text = |index: usize| sentences.get(index).map(|sentence| sentence.text.as_str());
    let wanted = |(index, sentence): (usize, &'document Placed)| Wanted {
        text: &sentence.text,
        from,
        to: &arguments.to,
        previous: index.checked_sub(1).and_then(text),
        next: text(index + 1),
    };
    best_matches(session, arguments, &sentences.iter().enumerate().map(wanted).collect::<Vec<_>>())
}

fn write(output: &mut dyn Write, format: TranslateFormat, translation: &Translation) -> io::Result<()> {
    match format {
        TranslateFormat::Text => write_text(output, translation),
        TranslateFormat::Html => write_page(output, translation),
        TranslateFormat::Tsv => write_tsv(output, translation),
        TranslateFormat::Json => write_json(output, translation),
    }
}
