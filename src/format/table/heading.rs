//! A cell of the first row → what its column holds.
//!
//! Understood are a language, a source or a target with or without its language («Source (en-US)», «target_ru»,
//! «Перевод: қазақша»), and the fields of a unit, in English, Russian and Kazakh.

use super::field::Field;
use super::language_name;
use crate::language::Language;

/// What a column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Heading {
    /// Texts, with what is said of them.
    Text(Side, Option<Language>),
    /// A field of the units.
    Field(Field),
}

/// Which of the texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// The text that was translated.
    Source,
    /// Its translation.
    Target,
    /// The heading names a language alone.
    Either,
}

const SOURCES: [&str; 8] =
    ["source", "src", "original", "оригинал", "исходный", "источник", "түпнұсқа", "бастапқы"];
const TARGETS: [&str; 7] = ["target", "tgt", "trg", "translation", "перевод", "переводной", "аударма"];
/// Words that say nothing more.
const FILLERS: [&str; 13] = [
    "text",
    "segment",
    "language",
    "lang",
    "in",
    "текст",
    "сегмент",
    "язык",
    "языке",
    "на",
    "мәтін",
    "тіл",
    "тілі",
];

impl Heading {
    /// What the cell says, where all of its words are understood.
    pub(super) fn read(cell: &str) -> Option<Self> {
        let field = || Field::named(cell.trim()).map(Self::Field);
        field().or_else(|| text(cell))
    }
}

/// The languages of a text and its translation, where the first two cells of a row name them: what stands at the head
/// of a table of `source⇥target`. A list of names of languages has the same language twice.
#[must_use]
pub fn named_pair(row: &str) -> Option<(Language, Language)> {
    let mut cells = row.split('\t').map(Heading::read);
    match (cells.next()??, cells.next()??) {
        (Heading::Text(one, Some(from)), Heading::Text(other, Some(to)))
            if one != Side::Target && other != Side::Source && !from.matches(&to) =>
        {
            Some((from, to))
        }
        _ => None,
    }
}

fn text(cell: &str) -> Option<Heading> {
    let (mut side, mut language) = (None, None);
    for word in words(cell) {
        let lower = word.to_lowercase();
        if SOURCES.contains(&lower.as_str()) && side.is_none() {
            side = Some(Side::Source);
        } else if TARGETS.contains(&lower.as_str()) && side.is_none() {
            side = Some(Side::Target);
        } else if !FILLERS.contains(&lower.as_str()) {
            // A second language, or a word that is not understood: then this is a text.
            let named = language_name::of_word(word).filter(|_| language.is_none())?;
            language = Some(named);
        }
    }
    (side.is_some() || language.is_some()).then(|| Heading::Text(side.unwrap_or(Side::Either), language))
}

/// The words of a heading; tags stay whole, but for a side that is joined to one.
fn words(cell: &str) -> impl Iterator<Item = &str> {
    let parts = |letter: char| !(letter.is_alphanumeric() || letter == '-' || letter == '_');
    cell.split(parts).filter(|word| !word.is_empty()).flat_map(|word| {
        let split = word.split_once(['-', '_']).filter(|(first, _)| is_side(first));
        let (first, rest) = split.map_or((word, None), |(first, rest)| (first, Some(rest)));
        [Some(first), rest].into_iter().flatten()
    })
}

fn is_side(word: &str) -> bool {
    let lower = word.to_lowercase();
    [&SOURCES[..], &TARGETS].concat().contains(&lower.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_text(cell: &str, side: Side, tag: Option<&str>) {
        let language = tag.map(|tag| Language::parse(tag).unwrap());
        assert_eq!(Heading::read(cell), Some(Heading::Text(side, language)), "{cell}");
    }

    #[test]
    fn languages_and_sides_are_understood_in_the_spellings_of_tools_and_people() {
        assert_text("en", Side::Either, Some("en"));
        assert_text("Русский", Side::Either, Some("ru"));
        assert_text("Қазақ тілі", Side::Either, Some("kk"));
        assert_text("English text", Side::Either, Some("en"));
        assert_text(" source ", Side::Source, None);
        assert_text("Source (en-US)", Side::Source, Some("en-US"));
        assert_text("target_ru", Side::Target, Some("ru"));
        assert_text("Target: Kazakh", Side::Target, Some("kk"));
        assert_text("Перевод на казахском языке", Side::Target, Some("kk"));
        assert_text("Аударма (қазақша)", Side::Target, Some("kk"));
    }

    #[test]
    fn a_first_row_may_name_the_languages_of_a_text_and_its_translation() {
        let tags = |row: &str| named_pair(row).map(|(from, to)| (from.to_string(), to.to_string()));
        assert_eq!(tags("en\tru\tstatus"), Some(("en".to_owned(), "ru".to_owned())));
        assert_eq!(tags("Source (en-US)\tҚазақша"), Some(("en-US".to_owned(), "kk".to_owned())));
        for row in [
            "source\ttarget",
            "target_ru\tsource_en",
            "en",
            "The Board met.\tСовет собрался.",
            "Russian\tрусский",
            "",
        ] {
            assert_eq!(tags(row), None, "{row}");
        }
    }

    #[test]
    fn fields_are_understood() {
        assert_eq!(Heading::read("Status"), Some(Heading::Field(Field::Status)));
        assert_eq!(Heading::read("ID"), Some(Heading::Field(Field::Id)));
        assert_eq!(Heading::read("Ескертпе"), Some(Heading::Field(Field::Note)));
    }

    #[test]
    fn texts_are_no_headings() {
        for cell in
            ["", "English and Russian", "Board of Peace", "Translation of the treaty", "2026", "Source: TASS"]
        {
            assert_eq!(Heading::read(cell), None, "{cell}");
        }
    }
}
