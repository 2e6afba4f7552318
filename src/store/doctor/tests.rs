use super::*;
use crate::language::Language;
use crate::memory::{Edit, Unit, Variant};
use crate::store::{BatchKind, NewBatch};

/// A memory with so many units that the index has blocks and a tail.
fn memory() -> Store {
    let mut store = Store::in_memory().unwrap();
    let batch = NewBatch { kind: BatchKind::Import, origin: "test".to_owned(), edit: Edit::default() };
    for round in 0..3 {
        let mut writer = store.begin(&batch).unwrap();
        for number in 0..15 {
            let text = format!("Кеме {round} {} жүк әкелді.", "а".repeat(number));
            let variants = [("kk", text.clone()), ("en", format!("Ship {text}"))];
            let variants = variants.map(|(tag, text)| Variant::new(Language::parse(tag).unwrap(), text));
            writer.add_unit(&Unit { variants: variants.into(), ..Unit::default() }).unwrap();
        }
        writer.commit().unwrap();
    }
    store
}

#[track_caller]
fn assert_found_and_repaired(harm: &str, expected: &[Problem]) {
    let mut store = memory();
    assert_eq!(store.examine().unwrap(), []);
    store.connection.execute_batch(harm).unwrap();
    assert_eq!(store.examine().unwrap(), expected);
    store.repair().unwrap();
    assert_eq!(store.examine().unwrap(), []);
}

#[test]
fn a_segment_that_the_index_lacks_is_found() {
    let harm = "UPDATE fuzzy_segments SET segments = CAST(zeroblob(8) || substr(segments, 9) AS BLOB)
                WHERE block = (SELECT min(id) FROM fuzzy_block);";
    let problem = Problem::FuzzyIndex { missing: 1, surplus: 0, wrong: 0, broken: 0 };
    assert_found_and_repaired(harm, &[problem]);
}

#[test]
fn a_text_that_is_not_the_one_in_the_index_is_found() {
    let harm = "UPDATE segment SET text = text || '!' WHERE id = 1;";
    let wrong = Problem::FuzzyIndex { missing: 0, surplus: 0, wrong: 1, broken: 0 };
    assert_found_and_repaired(harm, &[Problem::Misfiled(1), wrong]);
}

#[test]
fn a_broken_block_is_found() {
    let harm = "UPDATE fuzzy_content SET letters = x'00' WHERE block = (SELECT min(id) FROM fuzzy_block);";
    let store = memory();
    let size: usize =
        store.connection.query_row("SELECT size FROM fuzzy_block ORDER BY id", [], |row| row.get(0)).unwrap();
    let problem = Problem::FuzzyIndex { missing: size, surplus: 0, wrong: 0, broken: 1 };
    assert_found_and_repaired(harm, &[problem]);
}

#[test]
fn words_without_a_text_are_found() {
    let harm = "INSERT INTO concordance (rowid, words) VALUES (99999, 'жоқ');";
    assert_found_and_repaired(harm, &[Problem::Concordance { missing: 0, surplus: 1, disorder: None }]);
}

#[test]
fn a_memory_without_an_index_is_told() {
    assert_found_and_repaired("DELETE FROM setting WHERE name = 'fuzzy index';", &[Problem::NoFuzzyIndex]);
}

#[test]
fn rows_that_refer_to_nothing_are_told_and_not_touched() {
    let mut store = memory();
    store
        .connection
        .execute_batch("PRAGMA foreign_keys = OFF; DELETE FROM unit WHERE id = 1; PRAGMA foreign_keys = ON;")
        .unwrap();
    let problem = Problem::DanglingRows { table: "variant".to_owned(), rows: 2 };
    assert_eq!(store.examine().unwrap(), std::slice::from_ref(&problem));
    store.repair().unwrap();
    assert_eq!(store.examine().unwrap(), [problem]);
}
