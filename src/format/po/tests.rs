//! Catalogues as they come in and go out.

use proptest::prelude::*;

use super::*;
use crate::format::tmx::{Languages, Options};
use crate::format::{
    Certainty, FillError, Fillable, Filling, Kind, NamedLanguages, Reason, Repair, UnitReader, create,
};
use crate::language::Language;
use crate::memory::{Edit, Note, Property, Status, Unit, Variant};

const HEADER: &str = "# Press desk\nmsgid \"\"\nmsgstr \"\"\n\"Language: kk\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n";

fn catalogue(entries: &str) -> String {
    format!("{HEADER}\n{entries}")
}

fn reader(entries: &str) -> impl UnitReader {
    read(catalogue(entries).as_bytes(), &NamedLanguages::default()).unwrap()
}

/// The texts of units: `Save | Сақтау`.
fn shown(units: impl Iterator<Item = Unit>) -> Vec<String> {
    let texts = |unit: Unit| unit.variants.iter().map(|variant| variant.text.clone()).collect::<Vec<_>>();
    units.map(|unit| texts(unit).join(" | ")).collect()
}

#[test]
fn an_entry_is_a_unit_with_all_that_stands_before_it() {
    let mut found = reader(
        "# Asked in Astana\n#. Button\n#: src/main.c:12 src/menu.c:7\n#, c-format, fuzzy\n#| msgid \"Store\"\n\
         msgctxt \"menu\"\nmsgid \"\"\n\"Save\\n\"\n\"all\"\nmsgstr \"Барлығын\\n\"\n\"сақтау\"\n",
    );
    let unit = found.next().unwrap().unwrap();
    assert_eq!(unit.variants[0], Variant::new(Language::english(), "Save\nall"));
    assert_eq!(unit.variants[1], Variant::new(Language::kazakh(), "Барлығын\nсақтау"));
    assert_eq!(unit.status, Status::Draft);
    assert_eq!(unit.notes, ["Asked in Astana", "Button"].map(Note::from));
    let properties: Vec<_> =
        unit.properties.iter().map(|property| (property.kind.as_str(), property.value.as_str())).collect();
    let expected =
        [(CONTEXT, "menu"), (REFERENCE, "src/main.c:12"), (REFERENCE, "src/menu.c:7"), (FLAG, "c-format")];
    assert_eq!(properties, expected);
    assert_eq!(found.place().line, 12);
}

#[test]
fn plural_forms_go_with_the_singular_and_the_plural() {
    let three = "msgid \"a file\"\nmsgid_plural \"%d files\"\nmsgstr[0] \"%d файл\"\nmsgstr[1] \"%d файла\"\nmsgstr[2] \"%d файлов\"\n";
    assert_eq!(
        shown(reader(three).map(Result::unwrap)),
        ["a file | %d файл", "%d files | %d файла", "%d files | %d файлов"]
    );
    let one = "msgid \"a file\"\nmsgid_plural \"%d files\"\nmsgstr[0] \"%d файл\"\n";
    assert_eq!(shown(reader(one).map(Result::unwrap)), ["a file | %d файл", "%d files | %d файл"]);
}

#[test]
fn every_entry_that_is_lost_is_named_with_its_line() {
    let mut found = reader(
        "msgid \"Open\"\nmsgstr \"\"\n\nmsgid \"Close\nmsgstr \"Жабу\"\n\nmsgid \"Print\"\nmsgstr \"Басып шығару\"\n\n\
         #~ msgid \"Old\"\n#~ msgstr \"Ескі\"\n",
    );
    let problems: Vec<_> = found.by_ref().filter_map(Result::err).collect();
    let seen: Vec<_> = problems.iter().map(|problem| (problem.place.line, problem.reason.kind())).collect();
    assert_eq!(seen, [(7, "not translated"), (10, "broken entries"), (16, "obsolete")]);
    assert_eq!((found.account().read, found.account().taken), (4, 1));
}

#[test]
fn languages_come_from_the_header_then_from_the_user() {
    let without = "msgid \"Save\"\nmsgstr \"Сохранить\"\n";
    let named = |from, to| NamedLanguages { from, to };
    assert!(matches!(read(without.as_bytes(), &NamedLanguages::default()), Err(PoError::NoLanguage)));
    let units = read(without.as_bytes(), &named(None, Some(Language::russian()))).unwrap();
    assert_eq!(units.source(), Some(&Language::english()));
    let other = read(HEADER.as_bytes(), &named(None, Some(Language::russian())));
    assert!(matches!(other, Err(PoError::OtherLanguage { .. })));
}

#[test]
fn the_charset_of_the_header_is_believed_where_it_is_not_utf_8() {
    let text = "msgid \"\"\nmsgstr \"Language: ru\\nContent-Type: text/plain; charset=KOI8-R\\n\"\n\nmsgid \"Save\"\nmsgstr \"Сохранить\"\n";
    let bytes = encoding_rs::KOI8_R.encode(text).0.into_owned();
    let units = read(&*bytes, &NamedLanguages::default()).unwrap();
    assert_eq!(shown(units.map(Result::unwrap)), ["Save | Сохранить"]);
    let mut broken = catalogue("msgid \"Save\"\nmsgstr \"Сақтау, сақтау, сақтау\"\n").into_bytes();
    let end = broken.len() - 4;
    broken[end] = 0xFF;
    let units = read(&*broken, &NamedLanguages::default()).unwrap();
    assert_eq!(units.account().repairs.get(&Repair::Bytes), Some(&1));
}

#[test]
fn what_is_no_catalogue_is_refused() {
    for text in ["", "Dear colleague\n", "# only a comment\n", "\"\"\"\"\n"] {
        let refused = read(text.as_bytes(), &NamedLanguages::default());
        assert!(refused.is_err(), "{text}");
    }
}

fn open(text: &str) -> Catalogue {
    Catalogue::open(text.as_bytes().to_vec(), &NamedLanguages::default()).unwrap()
}

fn filling(segment: usize, translation: &str, certainty: Certainty) -> Filling {
    Filling { segment, translation: translation.to_owned(), certainty }
}

fn filled(catalogue: &Catalogue, fillings: &[Filling]) -> String {
    String::from_utf8(catalogue.fill(fillings).unwrap().bytes).unwrap()
}

const OPEN: &str = "#, c-format\nmsgid   \"Save %s\"\nmsgstr \"\"\n\nmsgctxt \"menu\"\nmsgid \"Close\\n\"\nmsgstr \"\"\n\
                    \"\"\n# kept\n\nmsgid \"Open\"\nmsgstr \"Ашу\"";

#[test]
fn translations_are_put_in_place_and_no_other_byte_changes() {
    let text = catalogue(OPEN);
    let found = open(&text);
    assert_eq!(found.segments().iter().map(|segment| segment.open).collect::<Vec<_>>(), [true, true, false]);
    assert_eq!(filled(&found, &[]), text);
    let fillings = [
        filling(0, "%s \"сақтау\"", Certainty::Similar),
        filling(1, "Жабу", Certainty::Similar),
        filling(2, "Басқа", Certainty::Exact),
    ];
    let expected = text
        .replace(
            "#, c-format\nmsgid   \"Save %s\"\nmsgstr \"\"",
            "#, fuzzy, c-format\nmsgid   \"Save %s\"\nmsgstr \"%s \\\"сақтау\\\"\"",
        )
        .replace(
            "msgctxt \"menu\"\nmsgid \"Close\\n\"\nmsgstr \"\"\n\"\"\n",
            "#, fuzzy\nmsgctxt \"menu\"\nmsgid \"Close\\n\"\nmsgstr \"Жабу\\n\"\n",
        );
    assert_eq!(filled(&found, &fillings), expected);
}

#[test]
fn line_ends_and_the_missing_last_one_stay() {
    let text = catalogue("msgid \"Open\"\nmsgstr \"\"").replace('\n', "\r\n");
    let found = open(&text);
    let expected = text.strip_suffix("\"\"").unwrap().to_owned() + "\"Ашу\"";
    assert_eq!(filled(&found, &[filling(0, "Ашу", Certainty::Exact)]), expected);
}

#[test]
fn a_catalogue_that_cannot_be_written_as_it_was_is_refused() {
    let text = "msgid \"\"\nmsgstr \"Language: kk\\nContent-Type: text/plain; charset=windows-1251\\n\"\n\nmsgid \"Совет\"\nmsgstr \"\"\n";
    let bytes = encoding_rs::WINDOWS_1251.encode(text).0.into_owned();
    let found = Catalogue::open(bytes, &NamedLanguages::default()).unwrap();
    let error = found.fill(&[filling(0, "Кеңес", Certainty::Exact)]).unwrap_err();
    assert!(matches!(error, FillError::Unencodable { character: 'ң', .. }), "{error}");
    let broken =
        Catalogue::open(catalogue("msgid \"a\nmsgstr \"\"\n").into_bytes(), &NamedLanguages::default());
    assert!(matches!(broken, Err(FillError::Broken(_))));
    let mut bytes = catalogue("msgid \"мир мир мир\"\nmsgstr \"\"\n").into_bytes();
    let end = bytes.len() - 14;
    bytes[end] = 0xFF;
    let lossy = Catalogue::open(bytes, &NamedLanguages::default());
    assert!(matches!(lossy, Err(FillError::Undecodable(_))));
}

fn written(units: &[Unit]) -> (String, u64) {
    let languages = Languages::Pair { source: Language::english(), target: Language::kazakh() };
    let mut bytes = Vec::new();
    let options = Options { languages, created: Edit::default() };
    let mut writer = create(Kind::Po, "units.po", &mut bytes, &options).unwrap();
    for unit in units {
        writer.write(unit).unwrap();
    }
    let left_out = writer.finish().unwrap();
    (String::from_utf8(bytes).unwrap(), left_out)
}

fn unit(source: &str, target: &str, status: Status) -> Unit {
    let variants = vec![Variant::new(Language::english(), source), Variant::new(Language::kazakh(), target)];
    Unit { status, variants, ..Unit::default() }
}

#[test]
fn of_several_translations_the_best_is_written_and_the_others_are_counted() {
    let units = [
        unit("Save", "Сақтау", Status::Reviewed),
        unit("Save", "Сақта", Status::Translated),
        unit("Open", "Ашу", Status::Draft),
    ];
    let (text, left_out) = written(&units);
    assert_eq!(left_out, 1);
    assert!(text.contains("\n\n#. status: reviewed\nmsgid \"Save\"\nmsgstr \"Сақтау\"\n"), "{text}");
    assert!(text.contains("\n\n#, fuzzy\nmsgid \"Open\"\nmsgstr \"Ашу\"\n"), "{text}");
}

fn any_unit() -> impl Strategy<Value = Unit> {
    let text = "[ \"\\\\\n\t\r\u{1}%a-zа-яәң]{0,10}[a-zң]";
    let word = "[a-z:./]{1,8}";
    (
        text,
        text,
        0..5usize,
        prop::option::of("[a-z \"]{0,8}[a-z]"),
        prop::option::of(text),
        prop::option::of(word),
    )
        .prop_map(|(source, target, status, note, context, reference)| {
            let property = |kind: &str| {
                let kind = kind.to_owned();
                move |value| Property { kind, value, language: None }
            };
            let context = context.map(property(CONTEXT));
            let reference = reference.map(property(REFERENCE));
            Unit {
                notes: note.iter().map(|note| Note::from(note.trim())).collect(),
                properties: context.into_iter().chain(reference).collect(),
                ..unit(&source, &target, Status::ALL[status])
            }
        })
}

proptest! {
    #[test]
    fn what_goes_out_comes_back(units in prop::collection::vec(any_unit(), 1..8)) {
        let (text, left_out) = written(&units);
        let found: Vec<Unit> =
            read(text.as_bytes(), &NamedLanguages::default()).unwrap().map(Result::unwrap).collect();
        prop_assert_eq!(found.len() as u64 + left_out, units.len() as u64);
        for unit in found {
            prop_assert!(units.contains(&unit), "{:?}", unit);
        }
    }

    #[test]
    fn no_text_makes_the_reader_panic(lines in prop::collection::vec("(msgid|msgstr|msgctxt|msgstr\\[1\\]|#~|#,|#|) ?[\"\\\\nxa я]{0,6}", 0..12)) {
        let text = catalogue(&lines.join("\n"));
        let found = read(text.as_bytes(), &NamedLanguages::default()).unwrap();
        let account = found.account();
        prop_assert_eq!(account.read, account.taken + account.lost());
        prop_assert!(!account.left_out.contains_key(Reason::NoText.kind()));
        if let Ok(catalogue) = Catalogue::open(text.clone().into_bytes(), &NamedLanguages::default()) {
            prop_assert_eq!(catalogue.fill(&[]).unwrap().bytes, text.into_bytes());
        }
    }
}

#[test]
fn flags_behind_white_space_of_any_width_are_added_to() {
    let catalogue = "msgid \"\"\nmsgstr \"Language: kk\\n\"\n\n\u{3000} #, c-format\n  msgid \"Council\"\n  msgstr \"\"\n";
    let filled = filled(&open(catalogue), &[filling(0, "Кеңес", Certainty::Similar)]);
    assert!(filled.contains("\u{3000} #, fuzzy, c-format\n"), "{filled}");
    assert!(filled.contains("  msgstr \"Кеңес\"\n"), "{filled}");
}
