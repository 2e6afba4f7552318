//! A part of a raw unit in, its segments out, each with its source and where its target stands or has to stand.
//!
//! Source: XLIFF 1.2, sections 2.2.1 (`seg-source`) and 2.4.3 (`mrk` of type `seg`, told apart by `mid`).

use std::collections::HashMap;

use super::content::{Content, Passage, Piece};
use super::scan::Part;
use crate::format::Reason;
use crate::format::xml::characters::Characters;

/// The contents of a part.
pub(super) struct Contents {
    source: Content,
    target: Option<Content>,
}

/// A segment of a part.
#[derive(Clone, Copy)]
pub(super) struct Segment<'content> {
    /// What tells it from the others of its part.
    pub(super) id: Option<&'content str>,
    pub(super) source: Passage<'content>,
    pub(super) target: Target<'content>,
}

/// Where the target of a segment stands.
#[derive(Clone, Copy)]
pub(super) enum Target<'content> {
    /// It has to be made together with those of its neighbours.
    Missing,
    /// It is all that the target element holds.
    Whole(Passage<'content>),
    /// It stands in a mark that this piece opens.
    Marked(&'content Piece, Passage<'content>),
    /// The target is divided in another way than the source.
    Elsewhere,
}

impl Contents {
    /// Reads both sides; nothing where there is no source.
    pub(super) fn read(file: &str, part: &Part, characters: &mut Characters) -> Result<Option<Self>, Reason> {
        let Some(source) = part.segmented.as_ref().or(part.source.as_ref()) else { return Ok(None) };
        let source = Content::read(file, source, characters)?;
        let target =
            part.target.as_ref().map(|target| Content::read(file, target, characters)).transpose()?;
        Ok(Some(Self { source, target }))
    }

    pub(super) const fn source(&self) -> &Content {
        &self.source
    }

    /// The segments in the order of the source.
    pub(super) fn segments(&self) -> Vec<Segment<'_>> {
        let sources = self.source.segments();
        let is_empty = self.target.as_ref().is_none_or(|target| target.whole().is_empty());
        let marked = self.target.as_ref().map(Content::segments).unwrap_or_default();
        if sources.is_empty() || (marked.is_empty() && !is_empty) {
            return vec![self.undivided()];
        }
        // Of several marks with one identifier the first counts, and only once.
        let marks = marked.iter().rev().map(|(id, piece, passage)| (*id, Target::Marked(piece, *passage)));
        let mut marks: HashMap<&str, Target<'_>> = marks.collect();
        let otherwise = if is_empty { Target::Missing } else { Target::Elsewhere };
        let mut target = |id| marks.remove(id).unwrap_or(otherwise);
        let segment = |(id, _, source)| Segment { id: Some(id), source, target: target(id) };
        sources.into_iter().map(segment).collect()
    }

    /// The part as one segment.
    fn undivided(&self) -> Segment<'_> {
        let target = self.target.as_ref().map_or(Target::Missing, |target| Target::Whole(target.whole()));
        Segment { id: None, source: self.source.whole(), target }
    }
}

impl<'content> Segment<'content> {
    /// What stands in the target, where it stands in a place of its own.
    pub(super) fn target(&self) -> Option<Passage<'content>> {
        match self.target {
            Target::Whole(passage) | Target::Marked(_, passage) => Some(passage),
            Target::Missing | Target::Elsewhere => None,
        }
    }
}
