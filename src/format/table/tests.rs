//! Tables as they come in and go out.

use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format};

use super::*;
use crate::format::tmx::{Languages, Options};
use crate::format::{Kind, NamedLanguages, Reason, UnitReader, create};
use crate::language::Language;
use crate::memory::{Document, Edit, Note, Status, Unit, Variant};

fn named(from: &str, to: &str) -> NamedLanguages {
    let language = |tag: &str| Language::parse(tag).ok();
    NamedLanguages { from: language(from), to: language(to) }
}

fn units(text: &str) -> Vec<Unit> {
    read_text(text.as_bytes(), &NamedLanguages::default()).unwrap().map(Result::unwrap).collect()
}

/// The texts of units with their languages: `en Board of Peace | ru Совет мира`.
fn shown(units: &[Unit]) -> Vec<String> {
    let text = |variant: &Variant| format!("{} {}", variant.language, variant.text);
    units.iter().map(|unit| unit.variants.iter().map(text).collect::<Vec<_>>().join(" | ")).collect()
}

const PAIR: &str = "en Board of Peace | ru Совет мира";

#[test]
fn columns_are_chosen_by_their_names() {
    for table in [
        "en,ru\nBoard of Peace,Совет мира\n",
        "\u{FEFF}Русский;English\r\nСовет мира;Board of Peace\r\n",
        "sep=;\nid;Target (ru);Source (en)\n1;Совет мира;Board of Peace\n",
        "source\ttarget\nBoard of Peace\tСовет мира\n",
        "№;Оригинал;Перевод на русском языке\n1;Board of Peace;Совет мира\n",
    ] {
        let found = read_text(table.as_bytes(), &named("en", "ru")).unwrap();
        let found: Vec<Unit> = found.map(Result::unwrap).collect();
        assert_eq!(shown(&found), [PAIR], "{table}");
    }
}

const ROWS: &str = "1;The Board of Peace met in Astana.;Совет мира собрался в Астане.\n\
                    2;The harbour was closed for two days.;Порт был закрыт два дня.\n";

#[test]
fn columns_without_names_are_chosen_by_what_stands_in_them() {
    let mut reader = read_text(ROWS.as_bytes(), &NamedLanguages::default()).unwrap();
    assert_eq!(reader.selection(), Some("en in B, ru in C"));
    assert_eq!(reader.by_ref().count(), 2);
    let turned = read_text(ROWS.as_bytes(), &named("ru", "en")).unwrap();
    assert_eq!(turned.selection(), Some("ru in C, en in B"));
}

#[test]
fn languages_that_are_not_known_by_their_words_are_named() {
    let table = "Der Friedensrat tagte.,Le Conseil de paix s'est réuni.\n";
    let reader = read_text(table.as_bytes(), &named("de", "fr")).unwrap();
    assert_eq!(reader.selection(), Some("de in A, fr in B"));
}

#[test]
fn three_languages_make_one_unit() {
    let table = "Қазақша,English,Русский\nБейбітшілік кеңесі,Board of Peace,Совет мира\nАстана,,Астана\n";
    assert_eq!(
        shown(&units(table)),
        ["kk Бейбітшілік кеңесі | en Board of Peace | ru Совет мира", "kk Астана | ru Астана"]
    );
}

#[test]
fn what_else_a_table_says_is_kept() {
    let table = "en,ru,Status,Примечание,date,user,document,id,Domain,#\n\
                 Peace,Мир,reviewed,UN usage,19.02.2026,saule,speech.docx,7,politics,1\n\
                 War,Война,excellent,,yesterday,,,,,2\n";
    let found = units(table);
    let unit = &found[0];
    assert_eq!((unit.status, unit.notes[0].text.as_str()), (Status::Reviewed, "UN usage"));
    assert_eq!(unit.created.when, Some("2026-02-19T00:00:00Z".parse().unwrap()));
    assert_eq!(unit.created.user.as_deref(), Some("saule"));
    assert_eq!(unit.document.as_ref().map(|document| document.path.as_str()), Some("speech.docx"));
    assert_eq!(unit.tuid.as_deref(), Some("7"));
    assert_eq!(unit.properties, [field::property("Domain", "politics")]);
    let kept = [field::property("Status", "excellent"), field::property("date", "yesterday")];
    assert_eq!((found[1].status, &found[1].properties[..]), (Status::Translated, &kept[..]));
}

#[test]
fn every_row_that_is_lost_is_named_with_its_line() {
    let table = "en,ru\nPeace,\n,Мир\n\nBoard, the,Совет\n\"War\" is over,Война\n\"Two\nlines\",Две\nEnd,\n";
    let mut reader = read_text(table.as_bytes(), &NamedLanguages::default()).unwrap();
    let problems: Vec<_> = reader.by_ref().filter_map(Result::err).collect();
    let lines: Vec<u64> = problems.iter().map(|problem| problem.place.line).collect();
    assert_eq!(lines, [2, 3, 5, 6, 9]);
    assert_eq!(problems[0].reason, Reason::Untranslated);
    assert_eq!(problems[1].reason, Reason::NoSource);
    assert_eq!(problems[2].reason, Reason::Cells { found: 3, columns: 2 });
    assert!(matches!(problems[3].reason, Reason::Quote(_)));
    assert_eq!((reader.account().read, reader.account().taken, reader.account().lost()), (6, 1, 5));
}

#[track_caller]
fn assert_refused(table: impl AsRef<[u8]>, languages: &NamedLanguages, part: &str) {
    let error = read_text(table.as_ref(), languages).unwrap_err().to_string();
    assert!(error.contains(part), "{error}");
}

#[test]
fn what_is_no_table_of_units_is_refused() {
    let nobody = NamedLanguages::default();
    assert_refused("", &nobody, "the table is empty");
    assert_refused("Peace\nWar\n", &nobody, "--from and --to");
    assert_refused("1,2\n3,4\n", &nobody, "--from and --to");
    assert_refused("concept,lang,term\npeace,en,peace\n", &nobody, "term import");
    assert_refused("en,ru\nPeace,Мир\n", &named("en", "kk"), "no column in kk; the columns are in en, ru");
    assert_refused("source,target\n1,2\n", &nobody, "'source' does not say its language");
    assert_refused(b"PK\x03\x04", &nobody, "archive");
}

#[test]
fn a_unit_that_looks_like_headings_is_a_unit_unless_it_names_texts() {
    let table = format!("File;Файл\n{ROWS}").replace("1;", "").replace("2;", "");
    assert_eq!(units(&table).len(), 3);
}

#[test]
fn every_usual_encoding_is_read() {
    let table = "en;ru\nThe Board of Peace met in Astana.;Совет мира собрался в Астане.\n";
    let legacy = encoding_rs::WINDOWS_1251.encode(table).0.into_owned();
    let wide: Vec<u8> =
        std::iter::once(0xFEFF).chain(table.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    for bytes in [legacy, wide] {
        let found: Vec<Unit> =
            read_text(&*bytes, &NamedLanguages::default()).unwrap().map(Result::unwrap).collect();
        assert_eq!(shown(&found), shown(&units(table)));
    }
}

#[test]
fn bytes_that_mean_nothing_are_counted_and_cost_no_other_row() {
    let mut table =
        "en;ru\nPeace and war;Мир и война\nAstana and the world;Астана и мир\n".as_bytes().to_vec();
    table[8] = 0xFF;
    let reader = read_text(&*table, &NamedLanguages::default()).unwrap();
    assert_eq!((reader.account().taken, reader.account().repairs.len()), (2, 1));
}

fn workbook(fill: impl Fn(&mut rust_xlsxwriter::Workbook)) -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    fill(&mut workbook);
    workbook.save_to_buffer().unwrap()
}

#[test]
fn the_first_sheet_that_fits_is_read_and_named() {
    let bytes = workbook(|workbook| {
        workbook.add_worksheet().set_name("Cover").unwrap().write_string(0, 0, "Press desk").unwrap();
        let sheet = workbook.add_worksheet().set_name("Units").unwrap();
        let rows = [["Source (en)", "Target (ru)"], ["Board of Peace", "Совет мира"], ["Astana", ""]];
        for (row, cells) in rows.iter().enumerate() {
            sheet.write_string(row as u32 + 2, 1, cells[0]).unwrap();
            sheet.write_string(row as u32 + 2, 4, cells[1]).unwrap();
        }
        sheet.write_string(2, 5, "date").unwrap();
        let date = ExcelDateTime::from_ymd(2026, 2, 19).unwrap();
        let format = Format::new().set_num_format("yyyy-mm-dd");
        sheet.write_datetime_with_format(3, 5, &date, &format).unwrap();
        sheet.write_string(1_048_575, 16_383, "oops").unwrap();
    });
    let mut reader = read_workbook(&*bytes, &NamedLanguages::default()).unwrap();
    assert_eq!(reader.selection(), Some("en in B, ru in E of sheet 'Units'; not read: 'Cover'"));
    let unit = reader.next().unwrap().unwrap();
    assert_eq!(shown(std::slice::from_ref(&unit)), [PAIR]);
    assert_eq!(unit.created.when, Some("2026-02-19T00:00:00Z".parse().unwrap()));
    let problem = reader.next().unwrap().unwrap_err();
    assert_eq!((problem.place.line, problem.reason), (5, Reason::Untranslated));
}

#[test]
fn what_is_no_workbook_is_refused() {
    for bytes in [&b""[..], b"en,ru\n", b"PK\x03\x04\x14\0\0\0\x08\0"] {
        let error = read_workbook(bytes, &NamedLanguages::default()).unwrap_err().to_string();
        assert!(error.contains("XLSX"), "{error}");
    }
}

/// A workbook with this sheet, which only somebody who means harm would write.
fn hostile(sheet: &str) -> Vec<u8> {
    use std::io::{Cursor, Read, Write};
    let honest = workbook(|workbook| {
        workbook.add_worksheet().write_string(0, 0, "en").unwrap();
    });
    let mut archive = zip::ZipArchive::new(Cursor::new(honest)).unwrap();
    let mut copy = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        copy.start_file(&name, zip::write::SimpleFileOptions::default()).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        let is_sheet = name.ends_with("sheet1.xml");
        copy.write_all(if is_sheet { sheet.as_bytes() } else { &bytes }).unwrap();
    }
    copy.finish().unwrap().into_inner()
}

#[test]
fn addresses_beyond_all_sheets_neither_panic_nor_take_memory() {
    for address in ["A99999999999", "ZZZZZZZZZZ1", "A4294967295", "XFD1048576", "A0", "1", "А1"] {
        let sheet = format!(
            "<worksheet><dimension ref=\"C9:A1\"/><sheetData><row r=\"1\"><c r=\"{address}\" t=\"inlineStr\"><is><t>x</t></is></c></row>\
             <row><c t=\"s\"><v>99999999999999999999</v></c></row></sheetData></worksheet>"
        );
        assert!(read_workbook(&*hostile(&sheet), &NamedLanguages::default()).is_err(), "{address}");
    }
}

/// Sheets that nobody's program writes.
fn any_sheet() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("<row r=\"1\">".to_owned()),
        Just("</row>".to_owned()),
        Just("</c>".to_owned()),
        Just("<is><t>en</t></is>".to_owned()),
        "<row r=\"[0-9A-Z]{0,12}\">",
        "<c r=\"[A-Z]{0,8}[0-9]{0,12}\" s=\"-?[0-9]{1,20}\" t=\"(s|n|b|e|d|str|inlineStr|q)\">",
        "<v>[-0-9.eE&;a-z]{0,20}</v>",
        "<f t=\"shared\" si=\"[0-9]{1,20}\" ref=\"[A-Z0-9:]{0,12}\">[A-Z0-9+$]{0,9}</f>",
    ];
    prop::collection::vec(piece, 0..14)
        .prop_map(|pieces| format!("<worksheet><sheetData>{}</sheetData></worksheet>", pieces.concat()))
}

/// Units with all that a table holds.
fn any_unit() -> impl Strategy<Value = Unit> {
    let text = "[ =+@\"',;\t\n\\-а-яёәғқңөұүһіa-z\u{A0}]{0,12}[a-zа-яёәғқңөұүһі=]";
    let word = "[a-zа-яёәғқңөұүһі ,;\"\n]{0,6}[a-z]";
    (
        text,
        text,
        0..5usize,
        prop::option::of(word),
        prop::option::of("[a-z]{1,6}"),
        prop::option::of(0..2_000_000_000i64),
    )
        .prop_map(|(source, target, status, note, user, seconds)| {
            let when = seconds.and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
            Unit {
                tuid: user.clone(),
                status: Status::ALL[status],
                created: Edit { when, user: user.clone() },
                changed: Edit { when, user: user.clone() },
                notes: note.iter().map(|note| Note::from(note.as_str())).collect(),
                document: user.map(|path| Document { path, ..Document::default() }),
                variants: vec![
                    Variant::new(Language::english(), source),
                    Variant::new(Language::russian(), target),
                ],
                ..Unit::default()
            }
        })
}

fn written(kind: Kind, name: &str, units: &[Unit]) -> Vec<u8> {
    let languages = Languages::Pair { source: Language::english(), target: Language::russian() };
    let mut bytes = Vec::new();
    let options = Options { languages, created: Edit::default() };
    let mut writer = create(kind, name, &mut bytes, &options).unwrap();
    for unit in units {
        assert!(writer.write(unit).unwrap());
    }
    writer.finish().unwrap();
    bytes
}

#[test]
fn a_text_too_long_for_a_cell_is_refused_with_a_remedy() {
    let languages = Languages::Pair { source: Language::english(), target: Language::russian() };
    let options = Options { languages, created: Edit::default() };
    let mut writer = create(Kind::Workbook, "units.xlsx", Vec::new(), &options).unwrap();
    let texts =
        [Variant::new(Language::english(), "a".repeat(40_000)), Variant::new(Language::russian(), "б")];
    let error = writer.write(&Unit { variants: texts.to_vec(), ..Unit::default() }).unwrap_err().to_string();
    assert!(error.contains("32,767") && error.contains(".csv"), "{error}");
}

proptest! {
    #[test]
    fn what_goes_out_as_text_comes_back(units in prop::collection::vec(any_unit(), 1..12)) {
        let bytes = written(Kind::Table, "units.csv", &units);
        let found: Vec<Unit> =
            read_text(&*bytes, &NamedLanguages::default()).unwrap().map(Result::unwrap).collect();
        prop_assert_eq!(found, units);
    }

    #[test]
    fn what_goes_out_with_tabs_comes_back(units in prop::collection::vec(any_unit(), 1..12)) {
        let bytes = written(Kind::Table, "units.tsv", &units);
        let found: Vec<Unit> =
            read_text(&*bytes, &NamedLanguages::default()).unwrap().map(Result::unwrap).collect();
        prop_assert_eq!(found, units);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "[\"\t\n\r,;aя=]{0,60}") {
        let reader = read_text(text.as_bytes(), &named("en", "ru"));
        prop_assert!(reader.is_err() || reader.is_ok_and(|mut reader| reader.by_ref().count() < 60));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_sheet_makes_the_reader_panic(sheet in any_sheet()) {
        let bytes = hostile(&sheet);
        prop_assert!(read_workbook(&*bytes, &named("en", "ru")).is_err());
    }

    #[test]
    fn what_goes_out_as_a_workbook_comes_back(units in prop::collection::vec(any_unit(), 1..6)) {
        let bytes = written(Kind::Workbook, "units.xlsx", &units);
        prop_assert_eq!(&bytes, &written(Kind::Workbook, "units.xlsx", &units));
        let found: Vec<Unit> =
            read_workbook(&*bytes, &NamedLanguages::default()).unwrap().map(Result::unwrap).collect();
        prop_assert_eq!(found, units);
    }
}
