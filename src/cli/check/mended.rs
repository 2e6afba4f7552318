//! What was written into a file while it is put right, so that fixes that call for each other are told from many fixes.
//!
//! Comes in: edits of a text, round by round. Goes out: how many rounds changed what an earlier one had written.

use tolmach::text::edit::Edit;
use tolmach::text::{Byte, Span};

/// What was written into one file so far.
#[derive(Debug, Default)]
pub(super) struct Mended {
    /// Where it stands in the text as it is now.
    written: Vec<Span<Byte>>,
    /// How many rounds changed some of it.
    pub(super) again: usize,
}

impl Mended {
    /// Takes in the edits of a round, which are compatible.
    pub(super) fn take(&mut self, edits: &[Edit]) {
        let touches =
            |edit: &Edit, own: &Span<Byte>| own.start <= edit.span.end && edit.span.start <= own.end;
        self.again += usize::from(edits.iter().any(|edit| self.written.iter().any(|own| touches(edit, own))));
        self.written.retain(|own| !edits.iter().any(|edit| touches(edit, own)));
        for own in &mut self.written {
            *own = Span::new(moved(own.start, edits), moved(own.end, edits));
        }
        self.written.extend(edits.iter().enumerate().map(|(index, edit)| {
            let start = moved(edit.span.start, &edits[..index]);
            Span::new(start, start + edit.text.len())
        }));
    }
}

/// Where a place of the old text is in the new one.
fn moved(place: usize, edits: &[Edit]) -> usize {
    let before = edits.iter().take_while(|edit| edit.span.end <= place);
    before.fold(place, |place, edit| place + edit.text.len() - edit.span.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(start: usize, end: usize, text: &str) -> Edit {
        Edit { span: Span::new(start, end), text: text.to_owned() }
    }

    #[test]
    fn fixes_elsewhere_are_no_circle() {
        let mut mended = Mended::default();
        mended.take(&[edit(0, 5, "a"), edit(20, 22, "longer")]);
        assert_eq!(mended.written, [Span::new(0, 1), Span::new(16, 22)]);
        mended.take(&[edit(4, 6, ""), edit(30, 31, "x")]);
        assert_eq!((mended.written[1], mended.again), (Span::new(14, 20), 0));
        mended.take(&[edit(18, 25, "y")]);
        assert_eq!(mended.again, 1);
    }
}
