//! The memory file as its users see it: what goes in comes out, all of a batch or none.

mod lookup;
mod search;
mod undo;

use proptest::prelude::*;
use rusqlite::params;

use super::*;
use crate::glossary::{Concept, Term};
use crate::language::Language;
use crate::memory::{Cause, Document, Edit, Penalties, Property, Similarity, Status, Unit, Variant};
use crate::text::normal::normal_form;

fn language(tag: &str) -> Language {
    Language::parse(tag).unwrap()
}

fn batch(kind: BatchKind) -> NewBatch {
    let when = "2026-02-20T08:00:00Z".parse().ok();
    NewBatch { kind, origin: "test".to_owned(), edit: Edit { when, user: Some("aigul".to_owned()) } }
}

fn unit(texts: &[(&str, &str)]) -> Unit {
    let variants = texts.iter().map(|(tag, text)| Variant::new(language(tag), *text)).collect();
    Unit { variants, ..Unit::default() }
}

fn store_with(units: &[Unit]) -> Store {
    let mut store = Store::in_memory().unwrap();
    add(&mut store, units);
    store
}

fn add(store: &mut Store, units: &[Unit]) -> Batch {
    let mut writer = store.begin(&batch(BatchKind::Import)).unwrap();
    for unit in units {
        writer.add_unit(unit).unwrap();
    }
    writer.commit().unwrap()
}

/// A search of the whole memory in a language.
fn whole(language: Option<&Language>, limit: usize) -> Search<'_> {
    Search { sought: Sought::Words(""), language, filter: SearchFilter::default(), skip: 0, limit }
}

fn all_units(store: &Store) -> Vec<Unit> {
    let mut units = Vec::new();
    store
        .for_each_unit::<StoreError>(&UnitFilter::default(), |unit| {
            units.push(unit);
            Ok(())
        })
        .unwrap();
    units
}

fn count(store: &Store, table: &str) -> i64 {
    store.connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
}

fn lookup(store: &Store, text: &str, from: &str, to: &str) -> Vec<crate::memory::Match> {
    let (from, to) = (language(from), language(to));
    let query = Query {
        text,
        from: &from,
        to: &to,
        min_score: 70,
        limit: 5,
        penalties: Penalties::default(),
        previous: None,
        next: None,
    };
    store.lookup(&query).unwrap()
}

fn full_unit() -> Unit {
    let edit = |user: &str| Edit { when: "2026-01-22T10:30:00Z".parse().ok(), user: Some(user.to_owned()) };
    let property = Property { kind: "x-domain".to_owned(), value: "press".to_owned(), language: None };
    let mut english = Variant::new(language("en-US"), "The Board met.");
    english.markup = Some("The <bpt i=\"1\">b</bpt>Board<ept i=\"1\"/> met.".to_owned());
    english.changed = edit("daniyar");
    let mut russian = Variant::new(language("ru"), "Совет собрался.");
    russian.notes = vec!["проверено".into()];
    russian.attributes = vec![("usagecount".to_owned(), "3".to_owned())];
    Unit {
        tuid: Some("17".to_owned()),
        status: Status::Reviewed,
        confidence: Some(0.93),
        created: edit("aigul"),
        changed: edit("marat"),
        notes: vec!["first".into(), "second".into()],
        properties: vec![property.clone(), property],
        attributes: vec![("segtype".to_owned(), "sentence".to_owned())],
        document: Some(Document {
            path: "board.txt".to_owned(),
            date: Some("2026-02-19".to_owned()),
            ..Document::default()
        }),
        position: Some(4),
        variants: vec![russian, english],
    }
}

#[test]
fn a_unit_comes_back_with_everything_it_had() {
    let store = store_with(&[full_unit()]);
    assert_eq!(all_units(&store), [full_unit()]);
}

#[test]
fn the_very_same_unit_is_stored_once() {
    let mut store = store_with(&[full_unit()]);
    let mut writer = store.begin(&batch(BatchKind::Import)).unwrap();
    assert_eq!(writer.add_unit(&full_unit()).unwrap(), Added::Known);
    let approved = Unit { status: Status::Approved, ..full_unit() };
    assert_eq!(writer.add_unit(&approved).unwrap(), Added::New);
    writer.commit().unwrap();
    assert_eq!(count(&store, "unit"), 2);
    assert_eq!(count(&store, "segment"), 2, "texts are shared");
}

/// The texts of [`full_unit`], and nothing else of it.
fn bare_unit() -> Unit {
    unit(&[("en", "The Board met."), ("ru", "Совет собрался.")])
}

#[test]
fn a_unit_that_says_nothing_beyond_a_stored_one_is_known() {
    let mut store = store_with(&[full_unit()]);
    let second = add(&mut store, &[bare_unit(), unit(&[("ru", "Совет собрался.")])]);
    assert_eq!((count(&store, "unit"), count(&store, "known_unit")), (1, 1));
    store.undo(second, &Edit::default()).unwrap();
    assert_eq!(all_units(&store), [full_unit()]);
    add(&mut store, &[bare_unit()]);
    store.undo(Batch(1), &Edit::default()).unwrap();
    assert_eq!(all_units(&store), [full_unit()], "it goes to the batch that brought it too");
}

#[test]
fn texts_that_stand_in_two_units_are_not_known_together() {
    let mut store = store_with(&[
        unit(&[("en", "The Board met."), ("kk", "Кеңес жиналды.")]),
        unit(&[("en", "Yes."), ("ru", "Совет собрался.")]),
    ]);
    add(&mut store, &[bare_unit()]);
    assert_eq!(count(&store, "unit"), 3);
    assert_eq!(count(&store, "segment"), 4);
}

#[test]
fn units_of_one_import_count_as_stored() {
    let store = store_with(&[full_unit(), bare_unit(), bare_unit()]);
    assert_eq!(all_units(&store), [full_unit()]);
}

proptest! {
    #[test]
    fn a_unit_is_known_exactly_where_a_stored_one_tells_all_of_it(
        parts in prop::collection::vec((0..3_usize, 0..3_usize, 0..3_usize, 0..3_u32, prop::bool::ANY), 1..12),
    ) {
        let text = |tag: &str, number: usize| (tag.to_owned(), format!("{tag} {number}"));
        let part = |(en, ru, kk, position, approved): &(usize, usize, usize, u32, bool)| {
            let texts = [text("en", *en), text("ru", *ru), text("kk", *kk)];
            let texts: Vec<_> = texts.iter().filter(|(_, text)| !text.ends_with('0')).collect();
            let texts: Vec<_> = texts.iter().map(|(tag, text)| (tag.as_str(), text.as_str())).collect();
            let status = if *approved { Status::Approved } else { Status::Translated };
            Unit { position: Some(*position).filter(|position| *position > 0), status, ..unit(&texts) }
        };
        let units: Vec<Unit> = parts.iter().map(part).filter(|unit| !unit.variants.is_empty()).collect();
        let mut expected: Vec<Unit> = Vec::new();
        for unit in &units {
            if !expected.iter().any(|stored| unit.says_nothing_beyond(stored)) {
                expected.push(unit.clone());
            }
        }
        prop_assert_eq!(all_units(&store_with(&units)), expected);
    }
}

#[test]
fn a_batch_that_is_not_committed_leaves_nothing() {
    let mut store = store_with(&[]);
    let mut writer = store.begin(&batch(BatchKind::Import)).unwrap();
    writer.add_unit(&full_unit()).unwrap();
    drop(writer);
    for table in ["unit", "segment", "variant", "document", "concordance"] {
        assert_eq!(count(&store, table), 0, "{table}");
    }
}

#[test]
fn a_term_twice_in_a_concept_is_told() {
    let mut store = store_with(&[]);
    let term = Term::new(language("en"), "Board of Peace");
    let concept = Concept { name: "board".to_owned(), terms: vec![term.clone(), term], ..Concept::default() };
    let mut writer = store.begin(&batch(BatchKind::Glossary)).unwrap();
    assert!(matches!(writer.put_concept(&concept), Err(StoreError::TermTwice { .. })));
}

#[test]
fn a_full_disk_is_told_and_changes_nothing() {
    let mut store = store_with(&[unit(&[("en", "The Board met."), ("ru", "Совет собрался.")])]);
    let pages: i64 = store.connection.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
    store.connection.pragma_update(None, "max_page_count", pages + 2).unwrap();
    let mut writer = store.begin(&batch(BatchKind::Import)).unwrap();
    let failed = (0..500).find_map(|number| {
        let texts =
            [("en", format!("Sentence {number} {}", "x".repeat(200))), ("ru", format!("Фраза {number}"))];
        writer.add_unit(&unit(&texts.each_ref().map(|(tag, text)| (*tag, text.as_str())))).err()
    });
    assert!(matches!(failed, Some(StoreError::Full)), "{failed:?}");
    drop(writer);
    assert_eq!(count(&store, "unit"), 1);
}

#[test]
fn dates_and_users_of_a_text_stand_before_those_of_its_unit() {
    let dated = |text: &str, user: &str, when: &str| {
        let mut unit = unit(&[("en", "The Board met."), ("ru", text)]);
        unit.variants[1].changed = Edit { when: when.parse().ok(), user: Some(user.to_owned()) };
        unit
    };
    let store = store_with(&[
        dated("Старое.", "aigul", "2024-01-01T00:00:00Z"),
        dated("Новое.", "marat", "2025-01-01T00:00:00.5Z"),
        dated("Новее нет.", "marat", "2025-01-01T00:00:01Z"),
        dated("Машинное.", "MT!", "2026-01-01T00:00:00Z"),
    ]);
    let found = lookup(&store, "The Board met.", "en", "ru");
    let targets: Vec<_> = found.iter().map(|found| found.target.as_str()).collect();
    assert_eq!(targets, ["Новее нет.", "Новое.", "Старое.", "Машинное."]);
    assert_eq!(found[0].origin.date.as_deref(), Some("2025-01-01"));
    assert_eq!(found[3].penalties[0].cause, Cause::Machine);
    let since = |when: &str| {
        let filter = UnitFilter { since: when.parse().ok(), ..UnitFilter::default() };
        let mut passed = 0;
        store
            .for_each_unit::<StoreError>(&filter, |_| {
                passed += 1;
                Ok(())
            })
            .unwrap();
        passed
    };
    assert_eq!((since("2025-01-01T05:00:00.4+05:00"), since("2026-01-01T00:00:01Z")), (3, 0));
}

#[test]
fn another_normal_form_rebuilds_the_indexes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("memory.db");
    let mut store = Store::create(&path).unwrap();
    add(&mut store, &[unit(&[("en", "The Board met."), ("ru", "Совет собрался.")])]);
    store
        .connection
        .execute_batch(
            "UPDATE setting SET value = 'older' WHERE name = 'normal form';
             UPDATE segment SET normal_hash = 0, normal_length = 1;
             INSERT INTO concordance (concordance) VALUES ('delete-all');",
        )
        .unwrap();
    drop(store);
    let mut store = Store::open(&path).unwrap();
    assert_eq!(lookup(&store, "The Board met.", "en", "ru")[0].score, 100);
    assert_eq!(
        store.search(&Search { sought: Sought::ExactWords("совет"), ..whole(None, 1) }).unwrap().total,
        1
    );
    add(&mut store, &[unit(&[("en", "The Board met."), ("ru", "Совет заседал.")])]);
    assert_eq!(count(&store, "segment"), 3, "a known text is found by its hash");
}

#[test]
fn readers_see_the_memory_as_it_was_while_a_batch_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("memory.db");
    let mut writing = Store::create(&path).unwrap();
    let mut writer = writing.begin(&batch(BatchKind::Import)).unwrap();
    writer.add_unit(&full_unit()).unwrap();
    let reading = Store::open(&path).unwrap();
    assert_eq!(reading.count_units().unwrap(), 0);
    writer.commit().unwrap();
    assert_eq!(reading.count_units().unwrap(), 1);
}
