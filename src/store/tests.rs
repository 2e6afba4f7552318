//! The memory file as its users see it: what goes in comes out, all of a batch or none.

use proptest::prelude::*;

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
fn undo_takes_a_batch_back_whole_and_keeps_the_log() {
    let mut store = store_with(&[unit(&[("en", "The Board met."), ("ru", "Совет собрался.")])]);
    let second = add(&mut store, &[full_unit(), unit(&[("en", "Peace."), ("ru", "Мир.")])]);
    store.undo(second, &Edit::default()).unwrap();
    assert_eq!((count(&store, "unit"), count(&store, "segment"), count(&store, "document")), (1, 2, 0));
    assert_eq!(count(&store, "concordance"), 2);
    assert!(store.batches().unwrap()[0].undone.is_some());
    assert!(matches!(store.undo(second, &Edit::default()), Err(StoreError::AlreadyUndone(2))));
    assert!(matches!(store.undo(Batch(9), &Edit::default()), Err(StoreError::NoSuchBatch(9))));
}

#[test]
fn undo_puts_concepts_back_unless_they_changed_since() {
    let mut store = store_with(&[]);
    let concept = |definition: &str| Concept {
        name: "board-of-peace".to_owned(),
        definition: Some(definition.to_owned()),
        terms: vec![Term::new(language("en"), "Board of Peace")],
        ..Concept::default()
    };
    let mut put = |definition: &str| {
        let mut writer = store.begin(&batch(BatchKind::Glossary)).unwrap();
        writer.put_concept(&concept(definition)).unwrap();
        writer.commit().unwrap()
    };
    let (first, second) = (put("first"), put("second"));
    assert!(matches!(store.undo(first, &Edit::default()), Err(StoreError::ChangedSince { later: 3, .. })));
    store.undo(second, &Edit::default()).unwrap();
    assert_eq!(store.concepts().unwrap(), [concept("first")]);
    store.undo(first, &Edit::default()).unwrap();
    assert_eq!(store.concepts().unwrap(), []);
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
fn lookup_finds_another_form_of_the_words() {
    let store = store_with(&[unit(&[
        ("ru", "Заседание Совета мира прошло в Вашингтоне."),
        ("en", "The Board met."),
    ])]);
    let found = lookup(&store, "Заседание Советом мира прошло в Вашингтоне.", "ru", "en");
    assert_eq!((found[0].target.as_str(), found[0].score), ("The Board met.", 95));
    assert!(lookup(&store, "Совсем другое предложение.", "ru", "en").is_empty());
}

#[test]
fn a_third_language_links_two_others_and_is_named() {
    let store = store_with(&[
        unit(&[("en", "The Board met."), ("ru", "Совет собрался.")]),
        unit(&[("en", "The Board met."), ("kk", "Кеңес жиналды.")]),
    ]);
    let found = lookup(&store, "Совет собрался.", "ru", "kk");
    assert_eq!((found[0].target.as_str(), found[0].via.as_ref()), ("Кеңес жиналды.", Some(&language("en"))));
    assert_eq!(found[0].penalties[0].cause, Cause::Via);
    assert_eq!(found[0].score, 98);
}

#[test]
fn neighbours_that_agree_raise_the_score() {
    let placed = |position, english: &str, russian: &str| Unit {
        document: Some(Document { path: "a.txt".to_owned(), ..Document::default() }),
        position: Some(position),
        ..unit(&[("en", english), ("ru", russian)])
    };
    let store =
        store_with(&[placed(0, "One.", "Раз."), placed(1, "Two.", "Два."), placed(2, "Three.", "Три.")]);
    let (from, to) = (language("en"), language("ru"));
    let score = |previous, next| {
        let penalties = Penalties::default();
        let query =
            Query { text: "Two.", from: &from, to: &to, min_score: 70, limit: 5, penalties, previous, next };
        store.lookup(&query).unwrap()[0].score
    };
    assert_eq!(score(None, None), 100);
    assert_eq!(score(Some("One."), Some("Four.")), 101);
    assert_eq!(score(Some("One."), Some("Three.")), 102);
}

#[test]
fn search_finds_short_words_and_marks_them() {
    let store =
        store_with(&[unit(&[("en", "The EU and Kazakhstan agreed."), ("ru", "ЕС и РК договорились.")])]);
    let russian = language("ru");
    let found =
        store.search(&Search { words: "рк", language: Some(&russian), exact: true, limit: 10 }).unwrap();
    assert_eq!((found.total, found.hits[0].spans[0].slice(&found.hits[0].text)), (1, "РК"));
    assert_eq!(found.hits[0].translations[0].text, "The EU and Kazakhstan agreed.");
    let absent =
        store.search(&Search { words: "\"OR\" NEAR(", language: None, exact: true, limit: 10 }).unwrap();
    assert_eq!(absent.total, 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn lookup_returns_every_unit_that_reaches_the_threshold(
        stored in prop::collection::hash_set("[abә ]{1,8}", 1..12), query in "[abә ]{1,8}", threshold in 0_u8..=100
    ) {
        let stored: Vec<String> = stored.into_iter().collect();
        let units: Vec<Unit> =
            stored.iter().enumerate().map(|(n, text)| unit(&[("kk", text), ("en", &format!("t{n}"))])).collect();
        let store = store_with(&units);
        let (from, to) = (language("kk"), language("en"));
        let penalties = Penalties::NONE;
        let asked = Query {
            text: &query, from: &from, to: &to, min_score: threshold, limit: 100, penalties, previous: None, next: None,
        };
        let found = store.lookup(&asked).unwrap().len();
        let reaching = |text: &&String| {
            Similarity::of_normal_forms(&normal_form(&query), &normal_form(text)).percent() >= threshold
                && crate::memory::score(&query, text, Default::default()) >= threshold
        };
        prop_assert_eq!(found, stored.iter().filter(reaching).count());
    }
}
