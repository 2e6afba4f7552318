//! A document read from a file and split into sentences that know their place in it.

use std::path::Path;

use anyhow::Context;
use tolmach::align::{Sentence, Side};
use tolmach::document::language::detect;
use tolmach::document::{self, Format, Line, Paragraph, ParagraphKind, Position, Text};
use tolmach::glossary::Glossary;
use tolmach::language::Language;
use tolmach::memory::Document;
use tolmach::review::{AlignedDocument, AlignedSentence};
use tolmach::text::sentence::Segmenter;
use tolmach::text::{Byte, Span};

use super::error::Unusable;
use super::files;

/// A document with its sentences.
pub(super) struct Manuscript {
    /// What it says of itself.
    pub(super) document: Document,
    /// Its sentences, in order.
    pub(super) sentences: Vec<Placed>,
    paragraphs: Vec<Place>,
}

/// A sentence and where it stands.
pub(super) struct Placed {
    /// The sentence.
    pub(super) text: String,
    /// Its paragraph, from 0.
    pub(super) paragraph: usize,
    /// What its paragraph is.
    pub(super) kind: ParagraphKind,
    /// Where it begins in its paragraph, in bytes.
    offset: usize,
    /// The index of what knows its position.
    place: usize,
}

/// What knows positions in the file.
enum Place {
    Paragraph(Paragraph),
    Line(Line),
}

impl Manuscript {
    /// Reads a document of running text.
    pub(super) fn read(file: &Path, language: Option<&Language>) -> anyhow::Result<Self> {
        let bytes = files::read(file)?;
        let name = file.to_string_lossy();
        let text = document::read(&bytes, Format::of(&name, &bytes)).with_context(|| name.to_string())?;
        Ok(Self::of_text(&name, text, language))
    }

    /// A document that has been read.
    pub(super) fn of_text(name: &str, text: Text, language: Option<&Language>) -> Self {
        let language = language.cloned().or(text.language).or_else(|| guess(&text.paragraphs));
        let mut sentences = Vec::new();
        for (index, paragraph) in text.paragraphs.iter().enumerate() {
            let segmenter = Segmenter::for_language(language.as_ref().unwrap_or(&Language::english()));
            let spans = segmenter.sentences(&paragraph.text);
            sentences.extend(spans.iter().map(|span| Placed::in_paragraph(paragraph, index, *span)));
        }
        Self {
            document: Document { path: name.to_owned(), title: text.title, date: text.date, language },
            sentences,
            paragraphs: text.paragraphs.into_iter().map(Place::Paragraph).collect(),
        }
    }

    /// Reads a file with a sentence a line; every line counts, empty ones too.
    pub(super) fn read_lines(file: &Path, language: Option<&Language>) -> anyhow::Result<Self> {
        let name = file.to_string_lossy().into_owned();
        let lines = document::lines(&files::read(file)?).with_context(|| name.clone())?;
        let sentences = lines.iter().enumerate().map(|(index, line)| Placed::on_line(line, index)).collect();
        Ok(Self {
            document: Document { path: name, language: language.cloned(), ..Document::default() },
            sentences,
            paragraphs: lines.into_iter().map(Place::Line).collect(),
        })
    }

    /// Reads a document, or with `pre_split` a sentence a line, and says its language: the one given, else
    /// what it says of itself, else what its words look like.
    pub(super) fn read_known(
        file: &Path,
        language: Option<&Language>,
        pre_split: bool,
    ) -> anyhow::Result<(Self, Language)> {
        let mut manuscript = match pre_split {
            true => Self::read_lines(file, language)?,
            false => Self::read(file, language)?,
        };
        let found = manuscript.document.language.take().or_else(|| manuscript.detected());
        let unknown =
            || format!("cannot tell the language of {}; name it with --from or --to", file.display());
        let language = found.ok_or_else(|| Unusable(unknown()))?;
        manuscript.document.language = Some(language.clone());
        Ok((manuscript, language))
    }

    /// The language that its words look like.
    pub(super) fn detected(&self) -> Option<Language> {
        let sample: Vec<&str> =
            self.sentences.iter().take(40).map(|sentence| sentence.text.as_str()).collect();
        detect(&sample.join(" "))
    }

    /// Its characters that are no white space, however it was split into sentences.
    pub(super) fn letters(&self) -> impl Iterator<Item = char> {
        let characters = self.sentences.iter().flat_map(|sentence| sentence.text.chars());
        characters.filter(|character| !character.is_whitespace())
    }

    /// The place in the file of byte `offset` of sentence `index`.
    pub(super) fn position(&self, index: usize, offset: usize) -> Position {
        let sentence = &self.sentences[index];
        match &self.paragraphs[sentence.place] {
            Place::Paragraph(paragraph) => paragraph.position(sentence.offset + offset),
            Place::Line(line) => line.position(offset),
        }
    }

    /// The document as an alignment keeps it.
    pub(super) fn aligned(&self, language: &Language) -> AlignedDocument {
        let sentence = |placed: &Placed| AlignedSentence {
            text: placed.text.clone(),
            paragraph: placed.paragraph,
            heading: placed.kind == ParagraphKind::Heading,
        };
        let sentences = self.sentences.iter().map(sentence).collect();
        AlignedDocument { document: self.document.clone(), language: language.clone(), sentences }
    }

    /// The document as the aligner sees it, with the concepts that the glossary recognises.
    pub(super) fn side(&self, language: &Language, glossary: &Glossary) -> Side {
        let sentence = |placed: &Placed| Sentence {
            text: placed.text.clone(),
            paragraph: placed.paragraph,
            heading: placed.kind == ParagraphKind::Heading,
            concepts: glossary
                .recognise(&placed.text, language)
                .iter()
                .map(|found| found.concept as u64)
                .collect(),
        };
        Side { language: language.clone(), sentences: self.sentences.iter().map(sentence).collect() }
    }
}

impl Placed {
    fn in_paragraph(paragraph: &Paragraph, index: usize, span: Span<Byte>) -> Self {
        Self {
            text: span.slice(&paragraph.text).to_owned(),
            paragraph: index,
            kind: paragraph.kind,
            offset: span.start,
            place: index,
        }
    }

    fn on_line(line: &Line, index: usize) -> Self {
        let kind = ParagraphKind::Text;
        Self { text: line.text.clone(), paragraph: line.paragraph, kind, offset: 0, place: index }
    }
}

fn guess(paragraphs: &[Paragraph]) -> Option<Language> {
    let sample: Vec<&str> = paragraphs.iter().take(20).map(|paragraph| paragraph.text.as_str()).collect();
    detect(&sample.join(" "))
}
