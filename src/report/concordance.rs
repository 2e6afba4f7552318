//! The answer to a search: segments with the words marked, and what stands opposite.

use std::io::{self, Write};

use serde::Serialize;

use super::mark::{Mark, counterpart_marks, hit_marks, marked};
use super::style::{FAINT, GOOD, HIT, paint};
use crate::language::Language;
use crate::store::{Concordance, Hit, Opposite};

/// Writes the hits for people, and a last line that counts them.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_text(output: &mut dyn Write, found: &Concordance) -> io::Result<()> {
    found.hits.iter().try_for_each(|hit| write_hit(output, hit))?;
    let noun = if found.total == 1 { "segment" } else { "segments" };
    writeln!(output, "{} {noun}{}", found.total, shown(found))
}

/// Writes the hits as one JSON document.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_json(output: &mut dyn Write, found: &Concordance) -> io::Result<()> {
    let answer = Answer { total: found.total, hits: found.hits.iter().map(HitAnswer::new).collect() };
    serde_json::to_writer_pretty(&mut *output, &answer)?;
    writeln!(output)
}

/// The field names are the JSON contract of `search`.
#[derive(Serialize)]
struct Answer<'found> {
    total: usize,
    hits: Vec<HitAnswer<'found>>,
}

#[derive(Serialize)]
struct HitAnswer<'found> {
    text: &'found str,
    language: &'found Language,
    marks: Vec<Mark>,
    translations: Vec<TranslationAnswer<'found>>,
}

#[derive(Serialize)]
struct TranslationAnswer<'found> {
    text: &'found str,
    language: &'found Language,
    document: Option<&'found str>,
    marks: Vec<Mark>,
}

impl<'found> HitAnswer<'found> {
    fn new(hit: &'found Hit) -> Self {
        let translations = hit.translations.iter().map(TranslationAnswer::new).collect();
        Self {
            text: &hit.text,
            language: &hit.language,
            marks: hit_marks(&hit.text, &hit.spans),
            translations,
        }
    }
}

impl<'found> TranslationAnswer<'found> {
    fn new(opposite: &'found Opposite) -> Self {
        let Opposite { text, language, document, counterparts } = opposite;
        let marks = counterpart_marks(text, counterparts);
        Self { text, language, document: document.as_deref(), marks }
    }
}

/// Which of the hits are shown, where not all are.
fn shown(found: &Concordance) -> String {
    match (found.skipped, found.hits.len()) {
        (0, shown) if shown == found.total => String::new(),
        (0, shown) => format!(", {shown} shown"),
        (_, 0) => ", none shown".to_owned(),
        (skipped, 1) => format!(", number {} shown", skipped + 1),
        (skipped, shown) => format!(", {} to {} shown", skipped + 1, skipped + shown),
    }
}

fn write_hit(output: &mut dyn Write, hit: &Hit) -> io::Result<()> {
    writeln!(output, "{}  {}", hit.language, marked(&hit.text, &hit.spans, HIT))?;
    for opposite in &hit.translations {
        let document =
            opposite.document.as_ref().map(|document| format!("  ({document})")).unwrap_or_default();
        let spans: Vec<_> = opposite.counterparts.iter().map(|counterpart| counterpart.span).collect();
        let text = marked(&opposite.text, &spans, GOOD);
        writeln!(output, "{}  {text}{}", opposite.language, paint(FAINT, &document))?;
    }
    writeln!(output)
}
