//! Aligning, aligning again, reviewing and taking all of that back, on a memory.

use crate::language::Language;
use crate::memory::{Document, Edit, Unit, UnitId};
use crate::progress::{Interrupted, Progress, Silent};
use crate::review::{
    Action, AlignedDocument, AlignedSentence, Alignment, Decision, LinkedBead, Plan, Row, correct, realign,
};
use crate::store::{Added, Batch, BatchKind, NewBatch, Store, StoreError, UnitFilter};

mod triples;

const TEXTS: [(&str, &str); 3] = [("One.", "Раз."), ("Two.", "Два."), ("Three.", "Три.")];

fn alignment(texts: &[(&str, &str)]) -> Alignment {
    let document = |language: Language, path: &str, texts: Vec<&str>| AlignedDocument {
        document: Document { path: path.to_owned(), language: Some(language.clone()), ..Document::default() },
        language,
        sentences: texts
            .into_iter()
            .map(|text| AlignedSentence { text: text.to_owned(), paragraph: 0, heading: false })
            .collect(),
    };
    let (source, target): (Vec<&str>, Vec<&str>) = texts.iter().copied().unzip();
    let bead = |at| LinkedBead {
        source: at..at + 1,
        target: at..at + 1,
        confidence: 0.123,
        unit: None,
        decision: Decision::Open,
        elsewhere: None,
    };
    Alignment {
        source: document(Language::english(), "a.en.txt", source),
        target: document(Language::russian(), "a.ru.txt", target),
        beads: (0..texts.len()).map(bead).collect(),
        orphans: Vec::new(),
    }
}

fn edit() -> Edit {
    Edit { when: "2026-02-20T08:00:00Z".parse().ok(), user: Some("aigul".to_owned()) }
}

fn carry_out(store: &mut Store, kind: BatchKind, plan: &Plan, replaces: Option<Batch>) -> Batch {
    let batch = NewBatch { kind, origin: "a.en.txt → a.ru.txt".to_owned(), edit: edit() };
    let mut writer = store.begin(&batch).unwrap();
    writer.carry_out(plan, replaces, &[], &mut Silent).unwrap();
    writer.commit().unwrap()
}

fn aligned(texts: &[(&str, &str)]) -> (Store, Batch) {
    let mut store = Store::in_memory().unwrap();
    let batch = carry_out(&mut store, BatchKind::Align, &Plan::first(alignment(texts)), None);
    (store, batch)
}

fn align_again(store: &mut Store, texts: &[(&str, &str)]) -> Batch {
    let new = alignment(texts);
    let earlier = store.alignments_of(&new.source.document).unwrap().remove(0);
    let units = store.units_of(&earlier.alignment).unwrap();
    let realigned = realign(new, &units, false);
    carry_out(store, BatchKind::Align, &realigned.plan, Some(earlier.batch))
}

fn review(store: &mut Store, batch: Batch, rows: &[(usize, Action)]) -> Batch {
    let stored = store.alignment(batch).unwrap();
    let units = store.units_of(&stored.alignment).unwrap();
    let row = |&(number, action)| Row { number, action, source: String::new(), target: String::new() };
    let rows: Vec<Row> = rows.iter().map(row).collect();
    let corrected = correct(&stored.alignment, &units, &rows, &edit()).unwrap();
    carry_out(store, BatchKind::Review, &corrected.plan, Some(stored.batch))
}

/// Everything that the tables say of units: numbers and batches too.
fn rows(store: &Store) -> Vec<String> {
    let sql = "SELECT json_array(unit.id, batch, document.path, position, tuid, status, confidence, created,
        created_by, changed, changed_by, unit.extra, digest, place, text, markup)
        FROM unit LEFT JOIN document ON document.id = unit.document
        JOIN variant ON variant.unit = unit.id JOIN segment ON segment.id = variant.segment
        ORDER BY unit.id, place";
    let mut statement = store.connection.prepare(sql).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

fn texts(store: &Store) -> Vec<String> {
    let mut texts = Vec::new();
    store
        .for_each_unit::<StoreError>(&UnitFilter::default(), |unit: Unit| {
            texts.push(format!("{} {}", unit.variants[1].text, unit.status.name()));
            Ok(())
        })
        .unwrap();
    texts
}

#[test]
fn an_alignment_comes_back_with_the_numbers_of_its_units() {
    let (store, batch) = aligned(&TEXTS);
    let stored = store.alignment(batch).unwrap();
    let ids: Vec<_> = stored.alignment.beads.iter().map(|bead| bead.unit).collect();
    assert_eq!(ids, [Some(UnitId(1)), Some(UnitId(2)), Some(UnitId(3))]);
    assert_eq!(store.units_of(&stored.alignment).unwrap().len(), 3);
}

#[test]
fn undoing_a_review_restores_the_memory_exactly() {
    let (mut store, batch) = aligned(&TEXTS);
    let before = rows(&store);
    let reviewed = review(&mut store, batch, &[(1, Action::Merge), (3, Action::Ok)]);
    assert_eq!(texts(&store), ["Три. reviewed", "Раз. Два. reviewed"]);
    store.undo(reviewed, &edit()).unwrap();
    assert_eq!(rows(&store), before);
    assert_eq!(store.alignment(batch).unwrap().batch, batch);
}

#[test]
fn undoing_a_new_alignment_restores_the_memory_exactly() {
    let (mut store, _) = aligned(&TEXTS);
    let before = rows(&store);
    let again = align_again(&mut store, &[("New.", "Новое."), ("One.", "Раз."), ("Two.", "Двое.")]);
    assert_eq!(texts(&store), ["Раз. aligned", "Новое. aligned", "Двое. aligned"]);
    store.undo(again, &edit()).unwrap();
    assert_eq!(rows(&store), before);
}

#[test]
fn a_batch_that_a_later_one_builds_on_is_not_undone() {
    let (mut store, first) = aligned(&TEXTS);
    let second = review(&mut store, first, &[(1, Action::Ok)]);
    let third = review(&mut store, first, &[(2, Action::Delete)]);
    let refused = |store: &mut Store, batch: Batch, by: Batch| {
        let result = store.undo(batch, &edit());
        assert!(matches!(result, Err(StoreError::DependedOn { later, .. }) if later == by.0), "{result:?}");
    };
    refused(&mut store, first, third);
    refused(&mut store, second, third);
    for batch in [third, second, first] {
        store.undo(batch, &edit()).unwrap();
    }
    assert!(rows(&store).is_empty());
}

#[test]
fn of_two_reviews_of_one_state_the_second_is_refused() {
    let (mut store, first) = aligned(&TEXTS);
    let stored = store.alignment(first).unwrap();
    let units = store.units_of(&stored.alignment).unwrap();
    let row = Row { number: 2, action: Action::Delete, source: String::new(), target: String::new() };
    let slow = correct(&stored.alignment, &units, &[row], &edit()).unwrap();
    review(&mut store, first, &[(1, Action::Ok)]);
    let before = rows(&store);
    let batch = NewBatch { kind: BatchKind::Review, origin: "a.xlsx".to_owned(), edit: edit() };
    let mut writer = store.begin(&batch).unwrap();
    let refused = writer.carry_out(&slow.plan, Some(first), &[], &mut Silent);
    assert!(matches!(refused, Err(StoreError::Overtaken(batch)) if batch == first.0), "{refused:?}");
    drop(writer);
    assert_eq!(rows(&store), before);
}

#[test]
fn the_number_of_a_removed_unit_is_not_given_to_another() {
    let (mut store, first) = aligned(&TEXTS);
    let reviewed = review(&mut store, first, &[(3, Action::Delete)]);
    let mut other = alignment(&[("Rain.", "Дождь.")]);
    other.source.document.path = "b.en.txt".to_owned();
    carry_out(&mut store, BatchKind::Align, &Plan::first(other), None);
    store.undo(reviewed, &edit()).unwrap();
    assert_eq!(texts(&store), ["Раз. aligned", "Два. aligned", "Три. aligned", "Дождь. aligned"]);
}

#[test]
fn an_alignment_without_change_is_found_by_path_and_by_batch_only_while_it_counts() {
    let (mut store, first) = aligned(&TEXTS);
    let second = review(&mut store, first, &[(1, Action::Ok)]);
    let document = alignment(&TEXTS).source.document;
    let found = |store: &Store| -> Vec<Batch> {
        store.alignments_of(&document).unwrap().iter().map(|stored| stored.batch).collect()
    };
    assert_eq!(found(&store), [second]);
    assert_eq!(store.alignment(first).unwrap().batch, second);
    store.undo(second, &edit()).unwrap();
    assert_eq!(found(&store), [first]);
    assert!(matches!(store.alignment(second), Err(StoreError::NoAlignment(_))));
}

/// Brings the units of a batch's alignment again, as an import of them does.
fn bring_again(store: &mut Store, batch: Batch) -> Batch {
    let units = store.units_of(&store.alignment(batch).unwrap().alignment).unwrap();
    let import = NewBatch { kind: BatchKind::Import, origin: "a.tmx".to_owned(), edit: edit() };
    let mut writer = store.begin(&import).unwrap();
    for stored in units {
        assert_eq!(writer.add_unit(&stored.unit).unwrap(), Added::Known);
    }
    writer.commit().unwrap()
}

#[test]
fn a_known_unit_stays_for_the_alignment_that_uses_it() {
    let (mut store, first) = aligned(&TEXTS);
    let before = rows(&store);
    let again = carry_out(&mut store, BatchKind::Align, &Plan::first(alignment(&TEXTS)), None);
    assert_eq!(rows(&store), before, "nothing is stored twice");
    store.undo(first, &edit()).unwrap();
    let left = store.units_of(&store.alignment(again).unwrap().alignment).unwrap();
    assert_eq!(left.iter().map(|stored| stored.id.0).collect::<Vec<_>>(), [1, 2, 3]);
    store.undo(again, &edit()).unwrap();
    assert!(rows(&store).is_empty());
}

#[test]
fn undoing_an_alignment_of_known_units_leaves_them_to_their_batch() {
    let (mut store, _) = aligned(&TEXTS);
    let before = rows(&store);
    let again = carry_out(&mut store, BatchKind::Align, &Plan::first(alignment(&TEXTS)), None);
    store.undo(again, &edit()).unwrap();
    assert_eq!(rows(&store), before);
}

#[test]
fn a_unit_that_comes_back_is_still_known_to_the_later_batch_that_brought_it() {
    let (mut store, first) = aligned(&TEXTS);
    let import = bring_again(&mut store, first);
    let before = rows(&store);
    let reviewed = review(&mut store, first, &[(1, Action::Ok), (2, Action::Delete)]);
    store.undo(reviewed, &edit()).unwrap();
    assert_eq!(rows(&store), before);
    store.undo(first, &edit()).unwrap();
    assert_eq!(texts(&store), ["Раз. aligned", "Два. aligned", "Три. aligned"]);
    store.undo(import, &edit()).unwrap();
    assert!(rows(&store).is_empty());
}

#[test]
fn what_a_later_batch_brought_as_a_review_had_left_it_stays_for_that_batch() {
    let (mut store, first) = aligned(&TEXTS);
    let before = rows(&store);
    let reviewed = review(&mut store, first, &[(1, Action::Ok), (2, Action::Delete)]);
    let imports = [bring_again(&mut store, first), bring_again(&mut store, first)];
    store.undo(reviewed, &edit()).unwrap();
    assert_eq!(texts(&store), ["Раз. aligned", "Два. aligned", "Три. aligned", "Раз. reviewed"]);
    for import in imports {
        assert_eq!(rows(&store).len(), before.len() + 2);
        store.undo(import, &edit()).unwrap();
    }
    assert_eq!(rows(&store), before);
}

#[test]
fn undoing_a_new_alignment_leaves_to_a_later_batch_what_it_brought_too() {
    let (mut store, _) = aligned(&TEXTS);
    let before = rows(&store);
    let again = align_again(&mut store, &[("One.", "Раз."), ("Two.", "Двое."), ("Three.", "Три.")]);
    let import = bring_again(&mut store, again);
    store.undo(again, &edit()).unwrap();
    assert_eq!(texts(&store), ["Раз. aligned", "Два. aligned", "Три. aligned", "Двое. aligned"]);
    store.undo(import, &edit()).unwrap();
    assert_eq!(rows(&store), before);
}

#[test]
fn a_review_whose_units_a_later_alignment_uses_is_not_undone() {
    let (mut store, first) = aligned(&TEXTS);
    let reviewed = review(&mut store, first, &[(1, Action::Ok)]);
    let stored = store.alignment(reviewed).unwrap().alignment;
    let unit = store.units_of(&stored).unwrap().remove(0).unit;
    let plan = Plan { alignment: stored, remove: Vec::new(), change: Vec::new(), add: vec![(0, unit)] };
    let user = carry_out(&mut store, BatchKind::Align, &plan, None);
    let refused = store.undo(reviewed, &edit());
    assert!(matches!(refused, Err(StoreError::DependedOn { later, .. }) if later == user.0), "{refused:?}");
    store.undo(user, &edit()).unwrap();
    store.undo(reviewed, &edit()).unwrap();
    assert_eq!(texts(&store), ["Раз. aligned", "Два. aligned", "Три. aligned"]);
}

#[test]
fn storing_that_is_interrupted_leaves_the_memory_as_it_was() {
    struct StopAt(u64);
    impl Progress for StopAt {
        fn at(&mut self, done: u64, total: u64) -> Result<(), Interrupted> {
            assert_eq!(total, 3);
            if done == self.0 { Err(Interrupted) } else { Ok(()) }
        }
    }
    let mut store = Store::in_memory().unwrap();
    let batch = NewBatch { kind: BatchKind::Align, origin: "a.en.txt → a.ru.txt".to_owned(), edit: edit() };
    let mut writer = store.begin(&batch).unwrap();
    let plan = Plan::first(alignment(&TEXTS));
    let stopped = writer.carry_out(&plan, None, &[], &mut StopAt(2));
    assert!(matches!(stopped, Err(StoreError::Interrupted(_))));
    drop(writer);
    assert!(rows(&store).is_empty() && store.batches().unwrap().is_empty());
}

#[test]
fn a_status_that_a_person_gave_survives_a_new_alignment() {
    let (mut store, first) = aligned(&TEXTS);
    review(&mut store, first, &[(2, Action::Ok)]);
    align_again(&mut store, &[("One.", "Раз."), ("Two.", "Двое."), ("Three.", "Три!")]);
    assert_eq!(texts(&store), ["Раз. aligned", "Два. reviewed", "Три! aligned"]);
}

#[test]
fn a_memory_of_the_first_version_is_brought_up_to_date() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("memory.db");
    let old = rusqlite::Connection::open(&path).unwrap();
    old.execute_batch(include_str!("../migrations/0001.sql")).unwrap();
    old.execute_batch("PRAGMA application_id = 0x746c6d63; PRAGMA user_version = 1;").unwrap();
    drop(old);
    let mut store = Store::open(&path).unwrap();
    carry_out(&mut store, BatchKind::Align, &Plan::first(alignment(&TEXTS)), None);
    assert_eq!(rows(&store).len(), 6);
}
