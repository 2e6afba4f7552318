//! A translation as text: `[87% …]` is similar, `[? …]` is left in the source language.

use std::io::{self, Write};

use super::{EXACT, TranslatedSegment, Translation};
use crate::document::ParagraphKind;
use crate::report::style::{BAD, WARNING, paint};

/// Writes the paragraphs, an empty line between them; headings, list items and quotations as in Markdown.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_text(output: &mut dyn Write, translation: &Translation) -> io::Result<()> {
    for (index, paragraph) in translation.paragraphs().enumerate() {
        if index > 0 {
            writeln!(output)?;
        }
        let sentences: Vec<String> = paragraph.iter().map(sentence).collect();
        writeln!(output, "{}{}", prefix(paragraph[0].kind), sentences.join(" "))?;
    }
    Ok(())
}

fn sentence(segment: &TranslatedSegment) -> String {
    match &segment.best {
        Some(best) if best.score >= EXACT => best.target.clone(),
        Some(best) => paint(WARNING, &format!("[{}% {}]", best.score, best.target)),
        None => paint(BAD, &format!("[? {}]", segment.source)),
    }
}

fn prefix(kind: ParagraphKind) -> &'static str {
    match kind {
        ParagraphKind::Heading => "# ",
        ParagraphKind::Text => "",
        ParagraphKind::ListItem => "- ",
        ParagraphKind::Quotation => "> ",
    }
}
