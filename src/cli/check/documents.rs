//! Documents of running text: each alone, or a text with its translation, sentence by sentence.

use std::ops::Range;

use tolmach::align::{Bead, Knowledge, align};
use tolmach::check::{Finding, Pair, Passage, Side, check};
use tolmach::report::findings::Located;

use super::{Desk, Known, survey};
use crate::cli::manuscript::Manuscript;
use crate::cli::progress::Bar;

pub(super) fn check_alone(desk: &mut Desk<'_>, (manuscript, language): &Known) {
    let day = desk.day(manuscript.document.date.as_deref());
    for (index, sentence) in manuscript.sentences.iter().enumerate() {
        for finding in check(&Pair::alone(&sentence.text, language, day), &desk.glossary, &desk.rules) {
            let position = manuscript.position(index, finding.span.start);
            desk.add(Located {
                finding,
                file: manuscript.document.path.clone(),
                line: position.line,
                column: position.column,
                source: None,
                target: sentence.text.clone(),
            });
        }
    }
}

pub(super) fn check_pair(desk: &mut Desk<'_>, source: &Known, target: &Known) -> anyhow::Result<()> {
    let sides = [source, target].map(|(manuscript, language)| manuscript.side(language, &desk.glossary));
    let mut bar = Bar::new("aligning", desk.session.quiet);
    let beads = align(&sides[0], &sides[1], &Knowledge::default(), &mut bar)?;
    for bead in &beads {
        check_bead(desk, source, target, bead);
    }
    survey::tell_beads(desk, source, target, &beads)
}

fn check_bead(desk: &mut Desk<'_>, source: &Known, target: &Known, bead: &Bead) {
    let stretches =
        (Stretch::new(&source.0, bead.source.clone()), Stretch::new(&target.0, bead.target.clone()));
    let day = desk.day(target.0.document.date.as_deref().or(source.0.document.date.as_deref()));
    let from = Passage { text: &stretches.0.text, language: &source.1 };
    let to = Passage { text: &stretches.1.text, language: &target.1 };
    let pair = match (bead.source.is_empty(), bead.target.is_empty()) {
        (false, false) => Pair { source: Some(from), target: to, day },
        (true, _) => Pair { source: None, target: to, day },
        (_, true) => Pair { source: None, target: from, day },
    };
    for finding in check(&pair, &desk.glossary, &desk.rules) {
        let of_source = finding.side == Side::Source || bead.target.is_empty();
        let stretch = if of_source { &stretches.0 } else { &stretches.1 };
        let source_text = pair.source.map(|source| source.text.to_owned());
        desk.add(stretch.locate(finding, source_text, pair.target.text.to_owned()));
    }
}

/// Sentences that stand side by side, as one text.
pub(super) struct Stretch<'document> {
    manuscript: &'document Manuscript,
    sentences: Range<usize>,
    pub(super) text: String,
    /// Where each sentence begins in the text, in bytes.
    starts: Vec<usize>,
}

impl<'document> Stretch<'document> {
    pub(super) fn new(manuscript: &'document Manuscript, sentences: Range<usize>) -> Self {
        let mut text = String::new();
        let mut starts = Vec::new();
        for sentence in &manuscript.sentences[sentences.clone()] {
            if !text.is_empty() {
                text.push(' ');
            }
            starts.push(text.len());
            text.push_str(&sentence.text);
        }
        Self { manuscript, sentences, text, starts }
    }

    /// The finding with its place in the file.
    pub(super) fn locate(&self, finding: Finding, source: Option<String>, target: String) -> Located {
        let offset = finding.span.start;
        let place = self.starts.partition_point(|start| *start <= offset).saturating_sub(1);
        let position = self.manuscript.position(self.sentences.start + place, offset - self.starts[place]);
        let file = self.manuscript.document.path.clone();
        Located { finding, file, line: position.line, column: position.column, source, target }
    }
}
