//! What a table says of a unit beside its texts: a cell in, a field of the unit out, and back.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::format::tmx::date;
use crate::memory::{Document, Edit, Note, Property, Status, Unit};

/// A field of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    /// How far it has come.
    Status,
    /// A remark for people.
    Note,
    /// When it was made.
    Created,
    /// By whom.
    CreatedBy,
    /// When it was changed last.
    Changed,
    /// By whom.
    ChangedBy,
    /// The document that it comes from.
    Document,
    /// The identifier that the file of origin gave it.
    Id,
    /// The number of the row, which says nothing of the unit.
    RowNumber,
}

/// The headings of each field, ours first, in lower case.
const NAMES: [(Field, &[&str]); 9] = [
    (Field::Status, &["status", "state", "статус", "состояние", "күйі", "мәртебесі"]),
    (
        Field::Note,
        &["note", "notes", "comment", "comments", "примечание", "комментарий", "ескертпе", "ескерту"],
    ),
    (Field::Created, &["created", "date", "дата", "создано", "күні"]),
    (
        Field::CreatedBy,
        &["created by", "user", "author", "translator", "автор", "переводчик", "пользователь", "аудармашы"],
    ),
    (Field::Changed, &["changed", "modified", "изменено", "өзгертілген"]),
    (Field::ChangedBy, &["changed by", "modified by", "редактор", "editor"]),
    (Field::Document, &["document", "file", "документ", "файл", "құжат"]),
    (Field::Id, &["id", "tuid", "key", "идентификатор", "ключ", "кілт"]),
    (Field::RowNumber, &["#", "№", "№ п/п", "п/п", "no", "no.", "number", "row", "номер", "нөмірі"]),
];

impl Field {
    /// The fields that are written, in the order of their columns.
    pub(super) const WRITTEN: [Self; 8] = [
        Self::Status,
        Self::Note,
        Self::Created,
        Self::CreatedBy,
        Self::Changed,
        Self::ChangedBy,
        Self::Document,
        Self::Id,
    ];

    /// The field that a heading names.
    pub(super) fn named(heading: &str) -> Option<Self> {
        let lower = heading.to_lowercase();
        NAMES.iter().find(|(_, names)| names.contains(&lower.as_str())).map(|(field, _)| *field)
    }

    /// The heading that it is written under.
    pub(super) fn heading(self) -> &'static str {
        NAMES.iter().find(|(field, _)| *field == self).map_or("", |(_, names)| names[0])
    }

    /// Puts what a cell says into the unit; false where the cell does not say it in a way that is understood.
    pub(super) fn put(self, cell: &str, unit: &mut Unit) -> bool {
        match self {
            Self::Status => {
                return put(Status::from_name(&cell.trim().to_lowercase()), |it| unit.status = it);
            }
            Self::Created => return put(moment(cell), |it| unit.created.when = Some(it)),
            Self::Changed => return put(moment(cell), |it| unit.changed.when = Some(it)),
            Self::CreatedBy => unit.created.user = Some(cell.to_owned()),
            Self::ChangedBy => unit.changed.user = Some(cell.to_owned()),
            Self::Note => unit.notes.push(Note::from(cell)),
            Self::Document => {
                unit.document = Some(Document { path: cell.to_owned(), ..Document::default() });
            }
            Self::Id => unit.tuid = Some(cell.to_owned()),
            Self::RowNumber => {}
        }
        true
    }

    /// What the unit says of it; nothing where it says nothing.
    pub(super) fn of(self, unit: &Unit) -> String {
        let when = |edit: &Edit| edit.when.map(|when| when.to_string()).unwrap_or_default();
        let user = |edit: &Edit| edit.user.clone().unwrap_or_default();
        match self {
            Self::Status => unit.status.name().to_owned(),
            Self::Note => unit.notes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>().join("\n"),
            Self::Created => when(&unit.created),
            Self::CreatedBy => user(&unit.created),
            Self::Changed => when(&unit.changed),
            Self::ChangedBy => user(&unit.changed),
            Self::Document => {
                unit.document.as_ref().map(|document| document.path.clone()).unwrap_or_default()
            }
            Self::Id => unit.tuid.clone().unwrap_or_default(),
            Self::RowNumber => String::new(),
        }
    }
}

/// What a column says that has no field of its own.
pub(super) fn property(heading: &str, cell: &str) -> Property {
    Property { kind: heading.trim().to_owned(), value: cell.to_owned(), language: None }
}

fn put<T>(read: Option<T>, into: impl FnOnce(T)) -> bool {
    read.map(into).is_some()
}

/// A date as ISO 8601 has it, or as it is written in Russian and Kazakh: `19.02.2026`.
fn moment(cell: &str) -> Option<Timestamp> {
    let day = || Date::strptime("%d.%m.%Y", cell.trim()).ok()?.to_zoned(TimeZone::UTC).ok();
    date::read(cell).or_else(|| day().map(|day| day.timestamp()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_written_field_has_a_heading_that_names_it() {
        for field in Field::WRITTEN {
            assert_eq!(Field::named(field.heading()), Some(field));
        }
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        let expected: Timestamp = "2026-02-19T00:00:00Z".parse().unwrap();
        for cell in ["2026-02-19", "19.02.2026", "2026-02-19T00:00:00Z", "20260219T000000Z"] {
            assert_eq!(moment(cell), Some(expected), "{cell}");
        }
        assert_eq!(moment("last Thursday"), None);
    }
}
