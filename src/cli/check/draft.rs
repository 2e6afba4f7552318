//! A document that is checked: its sentences, its file as it is written, and the comments in it that let something stand.

use std::cell::Cell;
use std::ops::{Range, RangeInclusive};

use anyhow::Context;
use tolmach::check::{Comment, Finding, Waiver, comments};
use tolmach::document::{Format, Original, Place, Position};
use tolmach::language::Language;

use super::work::Document;
use crate::cli::error::usage;
use crate::cli::manuscript::Manuscript;

/// A document that is checked.
pub(super) struct Draft {
    pub(super) manuscript: Manuscript,
    pub(super) language: Language,
    pub(super) original: Original,
    excuses: Vec<Excuse>,
}

/// A comment that lets something stand.
struct Excuse {
    line: usize,
    /// What it lets stand, or what is wrong with it.
    waiver: Result<Waiver, String>,
    /// The paragraph that it stands in or before; none at the end of the file.
    paragraph: Option<usize>,
    used: Cell<bool>,
}

impl Draft {
    /// Reads a document; its language is the one given, else what it says of itself, else what it looks like.
    pub(super) fn read(document: &Document, bytes: &[u8]) -> anyhow::Result<Self> {
        let name = document.file.to_string_lossy();
        let original = Original::read(bytes, Format::of(&name, bytes)).with_context(|| name.to_string())?;
        let text = original.parse().with_context(|| name.to_string())?;
        let manuscript = Manuscript::of_text(&name, text, document.language.as_ref());
        let language = manuscript.document.language.clone().or_else(|| document.otherwise.clone());
        let unclear = || usage(format!("{name}: its language is not clear; say it with --lang"));
        let mut draft =
            Self { language: language.ok_or_else(unclear)?, manuscript, original, excuses: Vec::new() };
        if draft.original.format() != Format::Plain {
            let comments = comments(draft.original.text());
            draft.excuses = comments.into_iter().map(|comment| draft.excuse(comment)).collect();
        }
        Ok(draft)
    }

    fn excuse(&self, comment: Comment) -> Excuse {
        let ends_after = |index: &usize| {
            let end = self.manuscript.position(*index, self.manuscript.sentences[*index].text.len());
            self.original.offset(end) > comment.span.start
        };
        let sentence = (0..self.manuscript.sentences.len()).find(ends_after);
        let before = &self.original.text()[..comment.span.start];
        Excuse {
            line: before.matches('\n').count() + 1,
            waiver: comment.waiver,
            paragraph: sentence.map(|index| self.manuscript.sentences[index].paragraph),
            used: Cell::new(false),
        }
    }

    /// Its file, as it was named.
    pub(super) fn file(&self) -> &str {
        &self.manuscript.document.path
    }

    /// Whether a comment in the paragraphs of these sentences lets a finding in `text` stand.
    pub(super) fn excuses(&self, sentences: Range<usize>, finding: &Finding, text: &str) -> bool {
        let is_about = |excuse: &Excuse| {
            let paragraphs = self.manuscript.sentences[sentences.clone()].iter().map(|one| one.paragraph);
            excuse.paragraph.is_some_and(|paragraph| paragraphs.into_iter().any(|own| own == paragraph))
        };
        let covers =
            |excuse: &&Excuse| excuse.waiver.as_ref().is_ok_and(|waiver| waiver.covers(finding, text));
        let found = self.excuses.iter().filter(|excuse| is_about(excuse)).find(covers);
        found.map(|excuse| excuse.used.set(true)).is_some()
    }

    /// What is to be said of comments that let nothing stand; `is_on` says which rules were applied.
    pub(super) fn idle_comments(&self, is_on: impl Fn(&Waiver) -> bool) -> Vec<String> {
        let idle = |excuse: &Excuse| {
            let place = format!("{}:{}", self.file(), excuse.line);
            match &excuse.waiver {
                Err(problem) => Some(format!("{place}: this comment lets nothing stand: {problem}")),
                Ok(waiver) if !excuse.used.get() && is_on(waiver) => Some(format!(
                    "{place}: this comment lets nothing stand, for nothing breaks {} here; it can go",
                    waiver.rule
                )),
                Ok(_) => None,
            }
        };
        self.excuses.iter().filter_map(idle).collect()
    }

    /// The lines of the file that sentences, at least one, stand on.
    fn lines(&self, sentences: Range<usize>) -> RangeInclusive<usize> {
        let last = sentences.end.saturating_sub(1);
        let end = self.manuscript.sentences[last].text.len();
        self.manuscript.position(sentences.start, 0).line..=self.manuscript.position(last, end).line
    }
}

/// Sentences that stand side by side, as one text.
pub(super) struct Stretch<'draft> {
    pub(super) draft: &'draft Draft,
    pub(super) sentences: Range<usize>,
    pub(super) text: String,
    /// Where each sentence begins in the text, in bytes.
    starts: Vec<usize>,
}

impl<'draft> Stretch<'draft> {
    pub(super) fn new(draft: &'draft Draft, sentences: Range<usize>) -> Self {
        let mut text = String::new();
        let mut starts = Vec::new();
        for sentence in &draft.manuscript.sentences[sentences.clone()] {
            if !text.is_empty() {
                text.push(' ');
            }
            starts.push(text.len());
            text.push_str(&sentence.text);
        }
        Self { draft, sentences, text, starts }
    }

    /// The sentences of the paragraphs that it stands in, as one text.
    pub(super) fn paragraphs(&self) -> String {
        let sentences = &self.draft.manuscript.sentences;
        let own: Vec<usize> = sentences[self.sentences.clone()].iter().map(|one| one.paragraph).collect();
        let around = sentences.iter().filter(|one| own.contains(&one.paragraph));
        around.map(|one| one.text.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// The place in the file of byte `offset` of the text.
    pub(super) fn position(&self, offset: usize) -> Position {
        let place = self.starts.partition_point(|start| *start <= offset).saturating_sub(1);
        self.draft.manuscript.position(self.sentences.start + place, offset - self.starts[place])
    }

    /// The stretch of the file that a finding's words stand on.
    pub(super) fn place(&self, finding: &Finding) -> Place {
        let words = finding.span.slice(&self.text);
        let last = words.chars().next_back().map_or(0, char::len_utf8);
        let ends = [finding.span.start, finding.span.end - last].map(|offset| self.position(offset));
        self.draft.original.place(words, ends[0], ends[1])
    }

    /// Its file and the lines that it stands on.
    pub(super) fn lines(&self) -> (&'draft str, RangeInclusive<usize>) {
        (self.draft.file(), self.draft.lines(self.sentences.clone()))
    }

    pub(super) fn excuses(&self, finding: &Finding, text: &str) -> bool {
        self.draft.excuses(self.sentences.clone(), finding, text)
    }
}
