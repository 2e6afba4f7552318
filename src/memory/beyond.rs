//! Two units in, whether the first tells anything that the second does not tell already.
//!
//! A file that the memory wrote itself, or that went through a tool, comes back with fewer fields and coarser dates, and
//! says in the words of the tool what the fields say: none of that is news. Source for the words: `OmegaT`, memoQ and
//! Trados as `format::tmx` writes for them.

use super::{Document, Edit, Note, Property, Status, Unit, Variant};

/// Properties in which tools tell of the texts beside a unit: the memory knows them from the unit's place.
const NEIGHBOURS: [&str; 5] = ["prev", "next", "x-context-pre", "x-context-post", "x-ContextContent"];
/// What `x-Origin` says of units that people or the aligner made.
const ORIGINS: [&str; 2] = ["TM", "Alignment"];

impl Unit {
    /// Whether `stored` holds all texts of this unit, and everything else that this one tells is either equal there or
    /// what a unit has by itself; a status may be better there. Markup, dates, users, notes and properties that it
    /// lacks are not told; a date without fractions of a second means any moment in that second.
    #[must_use]
    pub fn says_nothing_beyond(&self, stored: &Self) -> bool {
        self.texts_stand_in(stored)
            && self.status_is_told_by(stored.status)
            && is_told(&self.tuid, &stored.tuid)
            && is_told(&self.confidence, &stored.confidence)
            && is_told(&self.position, &stored.position)
            && self.created.is_told_by(&[&stored.created])
            && self.changed.is_told_by(&[&stored.changed])
            && self.document.as_ref().is_none_or(|own| own.is_told_by(stored.document.as_ref()))
            && notes_are_told(&self.notes, &stored.notes)
            && self.properties.iter().all(|own| stored.tells(own, &stored.properties))
            && self.attributes.iter().all(|own| stored.attributes.contains(own))
    }

    /// A better status is news. Many formats say no more than that there is a translation; of a draft, that is news too.
    fn status_is_told_by(&self, stored: Status) -> bool {
        self.status <= stored || (self.status == Status::default() && stored != Status::Draft)
    }

    fn texts_stand_in(&self, stored: &Self) -> bool {
        self.variants.iter().all(|own| {
            let same = |there: &&Variant| own.language.covers(&there.language) && own.text == there.text;
            stored.variants.iter().find(same).is_some_and(|there| own.says_nothing_beyond(there, stored))
        })
    }

    /// Whether a property stands among those `there`, or says in the words of a tool what the fields of this unit say.
    fn tells(&self, property: &Property, there: &[Property]) -> bool {
        let Property { kind, value, .. } = property;
        there.contains(property)
            || match kind.as_str() {
                "file" => self.document.as_ref().is_some_and(|document| document.file_name() == value),
                // It was read as the status.
                "x-ConfirmationLevel" => true,
                "x-Origin" => ORIGINS.contains(&value.as_str()),
                "x-LastUsedBy" => {
                    [&self.changed, &self.created].iter().any(|edit| edit.user.as_ref() == Some(value))
                }
                kind => NEIGHBOURS.contains(&kind) && self.document.is_some() && self.position.is_some(),
            }
    }
}

impl Variant {
    /// The same for a text of a unit and the equal text of `unit`, whose dates and users are those of its texts too.
    fn says_nothing_beyond(&self, stored: &Self, unit: &Unit) -> bool {
        is_told(&self.markup, &stored.markup)
            && self.created.is_told_by(&[&stored.created, &unit.created])
            && self.changed.is_told_by(&[&stored.changed, &unit.changed])
            && notes_are_told(&self.notes, &stored.notes)
            && self.properties.iter().all(|own| unit.tells(own, &stored.properties))
            && self.attributes.iter().all(|own| stored.attributes.contains(own))
    }
}

impl Edit {
    fn is_told_by(&self, stored: &[&Self]) -> bool {
        let same_moment = |there: &&&Self| match (self.when, there.when) {
            (Some(own), Some(there)) if own.subsec_nanosecond() == 0 => own.as_second() == there.as_second(),
            (own, there) => is_told(&own, &there),
        };
        stored.iter().filter(same_moment).any(|there| is_told(&self.user, &there.user))
    }
}

impl Document {
    fn is_told_by(&self, stored: Option<&Self>) -> bool {
        stored.is_some_and(|stored| {
            self.path == stored.path
                && is_told(&self.title, &stored.title)
                && is_told(&self.date, &stored.date)
                && is_told(&self.language, &stored.language)
        })
    }
}

/// Whether something is not said, or said there too.
fn is_told<T: PartialEq>(own: &Option<T>, there: &Option<T>) -> bool {
    own.is_none() || own == there
}

/// Whether every line of the notes stands in notes there: tables and catalogues tear notes apart and join them.
fn notes_are_told(own: &[Note], there: &[Note]) -> bool {
    lines(own).all(|line| lines(there).any(|there| there == line))
}

fn lines(notes: &[Note]) -> impl Iterator<Item = &str> {
    notes.iter().flat_map(|note| note.text.lines()).map(str::trim).filter(|line| !line.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn edit(when: &str, user: &str) -> Edit {
        Edit { when: when.parse().ok(), user: Some(user.to_owned()) }
    }

    fn pair(source: &str, target: &str) -> Unit {
        let language = |tag: &str| Language::parse(tag).unwrap();
        let variants = vec![Variant::new(language("en"), source), Variant::new(language("kk"), target)];
        Unit { variants, ..Unit::default() }
    }

    fn stored() -> Unit {
        let mut stored = pair("The Board of Peace", "Бейбітшілік кеңесі");
        stored.variants[0].language = Language::parse("en-US").unwrap();
        stored.variants[1].markup = Some("Бейбітшілік <ph/>кеңесі".to_owned());
        Unit {
            status: Status::Approved,
            confidence: Some(0.9),
            created: edit("2026-01-22T10:30:00.5Z", "aigul"),
            notes: vec!["akorda.kz\nchecked".into(), "press".into()],
            document: Some(Document { path: "news/board.txt".to_owned(), ..Document::default() }),
            position: Some(3),
            ..stored
        }
    }

    fn is_known(change: impl Fn(&mut Unit)) -> bool {
        let mut unit = pair("The Board of Peace", "Бейбітшілік кеңесі");
        change(&mut unit);
        unit.says_nothing_beyond(&stored())
    }

    fn property(kind: &str, value: &str) -> Property {
        Property { kind: kind.to_owned(), value: value.to_owned(), language: None }
    }

    #[test]
    fn the_unit_itself_and_any_part_of_it_are_known() {
        assert!(stored().says_nothing_beyond(&stored()));
        assert!(is_known(|_| {}));
        assert!(is_known(|unit| unit.variants.truncate(1)));
        assert!(is_known(|unit| unit.status = Status::Approved));
        assert!(is_known(|unit| unit.status = Status::Draft), "it is done already");
        assert!(is_known(|unit| unit.created = edit("2026-01-22T10:30:00Z", "aigul")));
        assert!(is_known(|unit| unit.variants[1].created = edit("2026-01-22T10:30:00Z", "aigul")));
        assert!(is_known(|unit| unit.notes = vec!["press".into(), "akorda.kz".into(), "checked".into()]));
    }

    #[test]
    fn what_tools_are_told_of_the_place_is_known() {
        assert!(is_known(|unit| unit.properties = vec![property("file", "board.txt"), property("prev", "")]));
        assert!(is_known(|unit| unit.properties = vec![property("x-LastUsedBy", "aigul")]));
        assert!(!is_known(|unit| unit.properties = vec![property("file", "speech.txt")]));
        assert!(!is_known(|unit| unit.properties = vec![property("x-LastUsedBy", "marat")]));
    }

    #[test]
    fn whatever_else_is_told_is_new() {
        assert!(!is_known(|unit| unit.variants[1].text.push('.')));
        assert!(!is_known(|unit| unit.variants[0].language = Language::parse("en-GB").unwrap()));
        assert!(!is_known(|unit| unit.variants[1].markup = Some("<hi>Бейбітшілік кеңесі</hi>".to_owned())));
        let draft = Unit { status: Status::Draft, ..stored() };
        assert!(!pair("The Board of Peace", "Бейбітшілік кеңесі").says_nothing_beyond(&draft), "it is done");
        assert!(!is_known(|unit| unit.tuid = Some("17".to_owned())));
        assert!(!is_known(|unit| unit.created = edit("2026-01-22T10:30:01Z", "aigul")));
        assert!(!is_known(|unit| unit.changed = edit("2026-01-22T10:30:00Z", "aigul")));
        assert!(!is_known(|unit| unit.created = edit("2026-01-22T10:30:00Z", "marat")));
        assert!(!is_known(|unit| unit.notes = vec!["translated back".into()]));
        assert!(!is_known(|unit| unit.variants[1].properties = vec![property("x-domain", "press")]));
    }
}
