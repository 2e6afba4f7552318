//! The events of a parser in, pieces out: text between tags is joined, what stands in a code goes to the code.

use std::ops::Range;

use quick_xml::events::Event;

use super::markup::{Markup, Role, code_point, role};
use super::{Kind, Piece};
use crate::format::Reason;
use crate::format::xliff::attribute;
use crate::format::xml::characters::Characters;

/// Makes pieces of events.
pub(super) struct Builder<'file, 'characters> {
    file: &'file str,
    characters: &'characters mut Characters,
    pub(super) pieces: Vec<Piece>,
    /// The elements that are open.
    open: Vec<usize>,
    /// The code that is open, which holds no text, and how many elements are open in it.
    code: Option<(usize, usize)>,
}

impl<'file, 'characters> Builder<'file, 'characters> {
    pub(super) fn new(file: &'file str, characters: &'characters mut Characters) -> Self {
        Self { file, characters, pieces: Vec::new(), open: Vec::new(), code: None }
    }

    /// Takes an event that stands in this range of the file.
    pub(super) fn take(&mut self, event: &Event<'_>, range: Range<usize>) -> Result<(), Reason> {
        match event {
            Event::Start(_) if self.code.is_some() => {
                self.code = self.code.map(|(at, depth)| (at, depth + 1));
            }
            Event::Start(_) => self.start(range)?,
            Event::Empty(_) if self.code.is_none() => self.empty(range)?,
            Event::End(_) => self.end(range),
            Event::Text(_) | Event::GeneralRef(_) => {
                let text = self.characters.read(&self.file[range.clone()])?;
                self.push_text(range, &text);
            }
            Event::CData(_) => {
                let raw = &self.file[range.start + "<![CDATA[".len()..range.end - "]]>".len()];
                let text = self.characters.read_cdata(raw);
                self.push_text(range, &text);
            }
            _ => {}
        }
        Ok(())
    }

    fn start(&mut self, range: Range<usize>) -> Result<(), Reason> {
        let markup = self.markup(&range)?;
        let holds_text = matches!(markup.role, Role::Group | Role::Segment | Role::Mark);
        let kind = if holds_text { Kind::Open(markup) } else { Kind::Code(markup, String::new()) };
        if holds_text {
            self.open.push(self.pieces.len());
        } else {
            self.code = Some((self.pieces.len(), 0));
        }
        self.pieces.push(Piece { range, kind });
        Ok(())
    }

    /// An empty element around text is its two tags, one after the other.
    fn empty(&mut self, range: Range<usize>) -> Result<(), Reason> {
        if let Some(character) = code_point(&self.file[range.clone()]) {
            let text = self.characters.read_cdata(character.encode_utf8(&mut [0; 4]));
            self.push_text(range, &text);
            return Ok(());
        }
        let end = range.end;
        self.start(range)?;
        self.end(end..end);
        Ok(())
    }

    fn end(&mut self, range: Range<usize>) {
        match self.code {
            Some((at, 0)) => {
                self.pieces[at].range.end = range.end;
                self.code = None;
            }
            Some((at, depth)) => self.code = Some((at, depth - 1)),
            None => {
                if let Some(open) = self.open.pop() {
                    self.pieces.push(Piece { range, kind: Kind::Close(open) });
                }
            }
        }
    }

    /// Text of the passage, or of the code that is open; neighbouring text is one piece.
    fn push_text(&mut self, range: Range<usize>, more: &str) {
        if let Some((at, _)) = self.code {
            if let Kind::Code(_, native) = &mut self.pieces[at].kind {
                native.push_str(more);
            }
            return;
        }
        match self.pieces.last_mut() {
            Some(Piece { range: last, kind: Kind::Text(text) }) if last.end == range.start => {
                text.push_str(more);
                last.end = range.end;
            }
            _ => self.pieces.push(Piece { range, kind: Kind::Text(more.to_owned()) }),
        }
    }

    fn markup(&mut self, range: &Range<usize>) -> Result<Markup, Reason> {
        let tag = &self.file[range.clone()];
        let role = role(tag);
        let names: &[&str] = match role {
            Role::Begin => &["rid", "id"],
            Role::End => &["rid", "startRef", "id"],
            _ => &["id"],
        };
        let raw = names.iter().find_map(|name| attribute::value(tag, name)).unwrap_or_default();
        let key = self.characters.read(raw)?;
        let mid = attribute::value(tag, "mid").filter(|_| role == Role::Segment);
        let segment = mid.map(|mid| self.characters.read(mid)).transpose()?;
        Ok(Markup { role, key, segment })
    }
}
