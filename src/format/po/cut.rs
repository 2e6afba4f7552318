//! The text of a catalogue → its entries.

use super::entry::Entry;
use super::line::Line;
use crate::format::Place;

/// The entries in order; those that are broken too, with what is wrong with them.
pub(super) fn entries(text: &str) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut entry = Entry::default();
    let (mut start, mut place) = (0, Place::START);
    for written in text.split_inclusive('\n') {
        let (line, indent) = (Line::read(written), written.len() - written.trim_start().len());
        if entry.has_begun() && entry.ends_before(&line) {
            finish(&mut entry, place, &mut entries);
        }
        entry.take(line, place, start + indent..start + written.len());
        start += written.len();
        place.line += 1;
    }
    if entry.has_begun() {
        finish(&mut entry, place, &mut entries);
    }
    entries
}

fn finish(entry: &mut Entry, place: Place, entries: &mut Vec<Entry>) {
    let mut whole = std::mem::take(entry);
    whole.finish(whole.place.unwrap_or(place));
    entries.push(whole);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_need_no_empty_line_between_them() {
        let found = entries(
            "msgid \"a\"\nmsgstr \"b\"\n# c\nmsgid \"d\"\nmsgstr \"e\"\nmsgctxt \"f\"\nmsgid \"g\"\nmsgstr \"h\"\n",
        );
        assert_eq!(found.len(), 3);
        assert_eq!(found[1].comments, ["c"]);
        assert!(found.iter().all(|entry| entry.fault.is_none()));
    }

    #[test]
    fn a_broken_entry_costs_itself() {
        let found = entries(
            "msgid \"a\nmsgstr \"b\"\n\nmsgid \"c\"\nmsgstr \"d\"\nnonsense\n\nmsgid \"e\"\n\nmsgid \"f\"\nmsgstr \"g\"\n",
        );
        let faults: Vec<Option<u64>> =
            found.iter().map(|entry| entry.fault.map(|(place, _)| place.line)).collect();
        assert_eq!(faults, [Some(1), Some(6), Some(8), None]);
    }

    #[test]
    fn obsolete_entries_are_entries_of_their_own() {
        let found = entries(
            "msgid \"a\"\nmsgstr \"b\"\n\n#~ msgid \"c\"\n#~ msgstr \"d\"\n#~ msgid \"e\"\n#~ msgstr \"f\"\n",
        );
        assert_eq!(found.iter().map(|entry| entry.obsolete).collect::<Vec<_>>(), [false, true, true]);
    }
}
