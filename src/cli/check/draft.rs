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
            let text = draft.original.text();
            let is_comment =
                |comment: &Comment| draft.original.format() == Format::Html || !is_shown(text, comment);
            let comments = comments(text).into_iter().filter(is_comment);
            draft.excuses = comments.map(|comment| draft.excuse(comment)).collect();
        }
        Ok(draft)
    }

    fn excuse(&self, comment: Comment) -> Excuse {
        let place = comment.span.start;
        Excuse {
            line: self.original.text()[..place].matches('\n').count() + 1,
            waiver: comment.waiver,
            paragraph: self.sentence_of(place).map(|index| self.manuscript.sentences[index].paragraph),
            used: Cell::new(false),
        }
    }

    /// The sentence that a comment speaks of: the one before it where it stands in the same block, else the one after.
    fn sentence_of(&self, place: usize) -> Option<usize> {
        let sentences = &self.manuscript.sentences;
        let end = |index: usize| {
            let end = self.manuscript.position(index, sentences[index].text.len());
            self.original.offset(end)
        };
        let next = (0..sentences.len()).find(|index| end(*index) > place);
        let before = next.unwrap_or(sentences.len()).checked_sub(1);
        let is_beside = |index: &usize| {
            goes_on(&self.original.text()[end(*index).min(place)..place], self.original.format())
        };
        before.filter(is_beside).or(next)
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

/// Tags within a block of text, by their names.
const INLINE: &str =
    "a abbr b bdi bdo br cite code dfn em i img kbd mark q s samp small span strong sub sup time u var wbr";

/// Whether a block of text goes on over what stands between its words and a comment.
fn goes_on(between: &str, format: Format) -> bool {
    let is_inline = |tag: &str| {
        let name = tag.trim_start_matches('/').split(|one: char| !one.is_ascii_alphanumeric()).next();
        tag.starts_with('!')
            || name.is_some_and(|name| INLINE.split(' ').any(|inline| inline.eq_ignore_ascii_case(name)))
    };
    match format {
        Format::Html => between.split('<').skip(1).all(is_inline),
        _ => !between.contains('\n'),
    }
}

/// Whether a comment is shown in Markdown as code, and so is none.
fn is_shown(text: &str, comment: &Comment) -> bool {
    let before = &text[..comment.span.start];
    let is_fence = |line: &&str| ["```", "~~~"].iter().any(|fence| line.trim_start().starts_with(fence));
    before.ends_with('`') || before.lines().filter(is_fence).count() % 2 == 1
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
