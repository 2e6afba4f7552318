//! A translation as an HTML page that needs no network.

use std::io::{self, Write};

use askama::Template;

use super::{EXACT, Progress, TranslatedSegment, Translation};
use crate::document::ParagraphKind;
use crate::memory::Match;

/// The page; the template escapes every text.
#[derive(Template)]
#[template(path = "translation/page.html")]
struct Page<'translation> {
    title: &'translation str,
    from: &'translation str,
    to: &'translation str,
    progress: Progress,
    paragraphs: Vec<Paragraph<'translation>>,
}

struct Paragraph<'translation> {
    element: &'static str,
    sentences: Vec<Sentence<'translation>>,
}

struct Sentence<'translation> {
    text: &'translation str,
    class: &'static str,
    language: &'translation str,
    hint: String,
}

/// Writes the page of a translation.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_page<'translation>(
    output: &mut dyn Write,
    translation: &'translation Translation,
) -> io::Result<()> {
    let paragraph = |segments: &'translation [TranslatedSegment]| Paragraph {
        element: element(segments[0].kind),
        sentences: segments.iter().map(|segment| sentence(segment, translation)).collect(),
    };
    let paragraphs = translation.paragraphs().map(paragraph).collect();
    let (from, to) = (translation.from.as_str(), translation.to.as_str());
    let page = Page { title: &translation.title, from, to, progress: translation.progress(), paragraphs };
    page.write_into(output)
}

fn sentence<'translation>(
    segment: &'translation TranslatedSegment,
    translation: &'translation Translation,
) -> Sentence<'translation> {
    let (from, to) = (translation.from.as_str(), translation.to.as_str());
    let source = &segment.source;
    match &segment.best {
        Some(best) => {
            let class = if best.score >= EXACT { "exact" } else { "similar" };
            let hint = match class {
                "exact" => source.clone(),
                _ => format!("{} %: {source} (the memory has: {}){}", best.score, best.source, put_in(best)),
            };
            Sentence { text: &best.target, class, language: to, hint }
        }
        None => Sentence { text: source, class: "left", language: from, hint: "not translated".to_owned() },
    }
}

/// What of the sentence stands in the translation in place of what is stored.
fn put_in(best: &Match) -> String {
    best.substitutions.iter().map(|one| format!("; put in: {} (stored: {})", one.put, one.stored)).collect()
}

fn element(kind: ParagraphKind) -> &'static str {
    match kind {
        ParagraphKind::Heading => "h2",
        ParagraphKind::Text => "p",
        ParagraphKind::ListItem => "li",
        ParagraphKind::Quotation => "blockquote",
    }
}
