//! Concepts in, a UTX file in two languages out.

use std::io::{self, Write};

use jiff::Timestamp;

use super::word_for_status;
use crate::format::terms::Written;
use crate::format::terms::pair::{Sides, cell, comment};
use crate::glossary::{Concept, Status, Term};
use crate::language::Language;
use crate::morphology::PartOfSpeech;

/// Writes every pair of names: the preferred name with every translation, every other name with the preferred
/// translation; lines of a concept share its name.
///
/// # Errors
/// Where `output` cannot be written.
pub(in crate::format::terms) fn write(
    mut output: impl Write,
    concepts: &[Concept],
    (from, to): (&Language, &Language),
    created: Option<Timestamp>,
) -> io::Result<Written> {
    let mut written = Written::default();
    let date = created.map(|created| format!(" {created:.0};")).unwrap_or_default();
    write!(output, "#UTX 1.11; {from}/{to};{date} bidirectional\r\n")?;
    write!(output, "#src\ttgt\tsrc:pos\ttgt:pos\tterm status\tconcept ID\tcomment\r\n")?;
    for concept in concepts {
        let sides = Sides::of(concept, (from, to));
        if written.count(&sides) {
            write_concept(&mut output, concept, &sides)?;
        }
    }
    Ok(written)
}

fn write_concept(output: &mut impl Write, concept: &Concept, sides: &Sides<'_>) -> io::Result<()> {
    let (first_source, first_target) = (sides.sources[0], sides.usable[0]);
    for target in sides.usable.iter().chain(&sides.unwanted) {
        // What is wrong with other terms stands in lines of their own.
        let alone = Sides { sources: sides.sources.clone(), usable: vec![target], unwanted: Vec::new() };
        let remark = comment(concept, first_source, target, &alone);
        line(output, concept, first_source, target, status_of(target), &remark)?;
    }
    for source in &sides.sources[1..] {
        let remark = source.note.as_deref().unwrap_or_default();
        line(output, concept, source, first_target, status_of(source).max(Status::Admitted), remark)?;
    }
    Ok(())
}

/// A name whose time is over is not to be written any more.
fn status_of(term: &Term) -> Status {
    if term.period.until.is_some() { term.status.max(Status::Deprecated) } else { term.status }
}

fn line(
    output: &mut impl Write,
    concept: &Concept,
    source: &Term,
    target: &Term,
    status: Status,
    remark: &str,
) -> io::Result<()> {
    let mark = if source.text.starts_with('#') { " " } else { "" };
    write!(
        output,
        "{mark}{}\t{}\t{}\t{}\t{}\t{}\t{}\r\n",
        cell(&source.text),
        cell(&target.text),
        class(source.part_of_speech),
        class(target.part_of_speech),
        word_for_status(status),
        cell(&concept.name),
        cell(remark)
    )
}

const fn class(class: PartOfSpeech) -> &'static str {
    match class {
        PartOfSpeech::Noun => "noun",
        PartOfSpeech::Name => "properNoun",
        PartOfSpeech::Adjective => "adjective",
        PartOfSpeech::Verb => "verb",
        PartOfSpeech::Phrase => "phrase",
        PartOfSpeech::Unknown => "",
    }
}
