//! One part of a unit and translations for its segments in, what has to change in the file's text out.

use std::ops::Range;

use super::edit;
use super::mark::{self, Progress};
use super::place::placed;
use crate::format::xliff::attribute::{opened, value};
use crate::format::xliff::content::{Content, Passage};
use crate::format::xliff::scan::{Element, Part};
use crate::format::xliff::segment::{Contents, Segment, Target};
use crate::format::xliff::status::{Claims, Dialect};
use crate::format::{Certainty, Filling};
use crate::text::edit::Edit;

/// Whether a segment waits for a translation: it has none, or what stands there is its source and said to be no
/// translation; and nobody has locked it.
pub(super) fn is_open(file: &str, claims: &Claims<'_>, part: &Part, segment: &Segment<'_>) -> bool {
    let waits = match segment.target {
        Target::Elsewhere => false,
        Target::Missing => true,
        Target::Whole(target) | Target::Marked(_, target) => {
            target.is_empty()
                || !target.has_text()
                || claims.status(part, segment.id).is_none() && target.raw(file) == segment.source.raw(file)
        }
    };
    waits && segment.source.has_text() && !claims.is_locked(part, segment.id)
}

/// What is put into a segment.
struct Words {
    xml: String,
    certainty: Certainty,
}

/// A part that is being filled.
pub(super) struct PartFiller<'file> {
    file: &'file str,
    claims: &'file Claims<'file>,
    part: &'file Part,
    source: &'file Content,
    segments: Vec<Segment<'file>>,
    words: Vec<Option<Words>>,
    unplaced: Vec<usize>,
}

impl<'file> PartFiller<'file> {
    pub(super) fn new(
        file: &'file str,
        claims: &'file Claims<'file>,
        part: &'file Part,
        contents: &'file Contents,
    ) -> Self {
        let segments = contents.segments();
        Self {
            file,
            claims,
            part,
            source: contents.source(),
            segments,
            words: Vec::new(),
            unplaced: Vec::new(),
        }
    }

    /// Takes the translations of its segments, by their numbers in the part.
    pub(super) fn fill<'filling>(&mut self, filling: impl Fn(usize) -> Option<&'filling Filling>) {
        for (index, segment) in self.segments.iter().enumerate() {
            let is_open = || is_open(self.file, self.claims, self.part, segment);
            let filling =
                filling(index).filter(|filling| !filling.translation.trim().is_empty() && is_open());
            self.words.push(filling.map(|filling| {
                let placed = placed(self.file, segment.source, &filling.translation);
                let certainty = if placed.complete { filling.certainty } else { Certainty::Similar };
                if certainty != filling.certainty {
                    self.unplaced.push(index);
                }
                Words { xml: placed.xml, certainty }
            }));
        }
    }

    /// The segments whose translation was exact and has to be reviewed because of their codes.
    pub(super) fn unplaced(&self) -> impl Iterator<Item = usize> {
        self.unplaced.iter().copied()
    }

    pub(super) fn has_changes(&self) -> bool {
        self.words.iter().any(Option::is_some)
    }

    /// What has to change; a new target has this prefix and this language.
    pub(super) fn edits(&self, prefix: &str, language: Option<&str>) -> Vec<Edit> {
        let mut edits = self.of_tool();
        let in_place = self.segments.iter().any(|segment| matches!(segment.target, Target::Marked(..)));
        match &self.part.target {
            Some(target) if in_place => edits.extend(self.in_marks(target)),
            Some(target) => edits.extend(self.whole_target(target, prefix)),
            None => edits.extend(self.new_target(prefix, language)),
        }
        edits
    }

    /// What the tool that wrote the file says of its segments beside the target.
    fn of_tool(&self) -> Vec<Edit> {
        let mut edits = Vec::new();
        let filled = self.segments.iter().zip(&self.words);
        for (segment, words) in filled.filter_map(|(segment, words)| Some((segment, words.as_ref()?))) {
            let changed = match self.claims.dialect(self.part, segment.id) {
                Dialect::Trados(definition) => {
                    let range = definition.tag.clone();
                    Some((range.clone(), mark::trados(&self.file[range], words.certainty)))
                }
                Dialect::Version2 => self.part.tag.clone().map(|range| {
                    let tag = &self.file[range.clone()];
                    (range, mark::segment(tag, words.certainty))
                }),
                Dialect::MemoQ => {
                    let range = self.claims.tag();
                    Some((range.clone(), mark::memoq(&self.file[range])))
                }
                Dialect::Phrase | Dialect::Version1 => None,
            };
            edits.extend(changed.map(|(range, tag)| edit(range, tag)));
        }
        edits
    }

    /// The tag of the target, with what XLIFF 1.2 says there.
    fn marked_tag(&self, tag: &str) -> String {
        let by_state =
            |segment: &&Segment<'_>| matches!(self.claims.dialect(self.part, segment.id), Dialect::Version1);
        if self.segments.iter().find(by_state).is_none() {
            return tag.to_owned();
        }
        mark::target(tag, &self.progress())
    }

    fn progress(&self) -> Vec<Progress> {
        let progress = |(segment, words): (&Segment<'_>, &Option<Words>)| match words {
            Some(words) => Progress::Filled(words.certainty),
            None if is_open(self.file, self.claims, self.part, segment) => Progress::Left,
            None => Progress::Before,
        };
        self.segments.iter().zip(&self.words).map(progress).collect()
    }

    /// Into the marks of a target that has them.
    fn in_marks(&self, target: &Element) -> Vec<Edit> {
        let tag = &self.file[target.tag.clone()];
        let marked = self.marked_tag(tag);
        let mut edits: Vec<Edit> =
            (marked != tag).then(|| edit(target.tag.clone(), marked)).into_iter().collect();
        for (segment, words) in self.segments.iter().zip(&self.words) {
            if let (Target::Marked(opening, target), Some(words)) = (segment.target, words) {
                edits.extend(self.in_element(opening.range.clone(), target, &words.xml));
            }
        }
        edits
    }

    /// Into an element with this start tag.
    fn in_element(&self, tag: Range<usize>, content: Passage<'_>, xml: &str) -> Vec<Edit> {
        let written = &self.file[tag.clone()];
        if written.ends_with("/>") {
            let name = crate::format::xliff::attribute::name(written);
            return vec![edit(tag, format!("{}{xml}</{name}>", opened(written)))];
        }
        vec![edit(content.start..content.end, xml.to_owned())]
    }

    /// Into a target that has nothing of its own.
    fn whole_target(&self, target: &Element, prefix: &str) -> Vec<Edit> {
        let tag = &self.file[target.tag.clone()];
        let marked = opened(&self.marked_tag(tag));
        let content = self.content();
        if tag.ends_with("/>") {
            return vec![edit(target.tag.clone(), format!("{marked}{content}</{prefix}target>"))];
        }
        vec![edit(target.tag.clone(), marked), edit(target.content.clone(), content)]
    }

    /// A target behind the source, on a line of its own where the source has one.
    fn new_target(&self, prefix: &str, language: Option<&str>) -> Option<Edit> {
        let source = self.part.source.as_ref().or(self.part.segmented.as_ref())?;
        let behind =
            self.part.segmented.as_ref().map_or(source.end, |segmented| segmented.end.max(source.end));
        let mut tag = format!("<{prefix}target>");
        for (name, value) in
            [("xml:lang", language), ("xml:space", value(&self.file[source.tag.clone()], "xml:space"))]
        {
            tag = crate::format::xliff::attribute::with(&tag, name, value);
        }
        let (tag, content) = (self.marked_tag(&tag), self.content());
        let indentation = self.indentation(source.tag.start);
        Some(edit(behind..behind, format!("{indentation}{tag}{content}</{prefix}target>")))
    }

    /// The white space before a byte, where it begins a line.
    fn indentation(&self, at: usize) -> &str {
        let before = &self.file[..at];
        let white = &before[before.trim_end_matches([' ', '\t', '\n', '\r']).len()..];
        white.rfind('\n').map_or("", |line| {
            let start = if white[..line].ends_with('\r') { line - 1 } else { line };
            &white[start..]
        })
    }

    /// The content of a target that is made anew: that of the source with the translations in its segments.
    fn content(&self) -> String {
        if let ([Segment { id: None, .. }], [Some(words)]) = (self.segments.as_slice(), self.words.as_slice())
        {
            return words.xml.clone();
        }
        let mut content = String::new();
        let mut copied = self.source.range.start;
        for ((_, opening, source), words) in self.source.segments().into_iter().zip(&self.words) {
            let xml = words.as_ref().map_or("", |words| &words.xml);
            let tag = opening.range.clone();
            let edits = self.in_element(tag.clone(), source, xml);
            content.push_str(&self.file[copied..tag.start]);
            copied = edits.last().map_or(tag.end, |edit| edit.span.end);
            if !self.file[tag.clone()].ends_with("/>") {
                content.push_str(&self.file[tag]);
            }
            content.extend(edits.into_iter().map(|edit| edit.text));
        }
        content.push_str(&self.file[copied..self.source.range.end]);
        content
    }
}
