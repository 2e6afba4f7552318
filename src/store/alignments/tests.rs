//! Aligning, aligning again, reviewing and taking all of that back, on a memory.

use crate::language::Language;
use crate::memory::{Document, Edit, Status, Unit, UnitId};
use crate::progress::{Interrupted, Progress, Silent};
use crate::review::{
    Action, AlignedDocument, AlignedSentence, Alignment, Decision, LinkedBead, Plan, Row, correct, realign,
};
use crate::store::{Added, Batch, BatchKind, NewBatch, Store, StoreError, UnitFilter};

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

/// Two of the English sentences of `TEXTS` as one, with Kazakh.
fn in_kazakh() -> Alignment {
    let mut alignment = alignment(&[("One.", "Бір."), ("Two.", "Екі, үш."), ("Three.", "")]);
    alignment.target.language = Language::kazakh();
    alignment.target.document.path = "a.kk.txt".to_owned();
    alignment.target.sentences.pop();
    alignment.beads.pop();
    alignment.beads[1].source.end = 3;
    alignment
}

/// The units in three languages.
fn triples(store: &Store) -> Vec<Unit> {
    let mut units = Vec::new();
    let keep = |unit: Unit| {
        units.extend(Some(unit).filter(|unit| unit.variants.len() == 3));
        Ok(())
    };
    store.for_each_unit::<StoreError>(&UnitFilter::default(), keep).unwrap();
    units
}

fn linked() -> (Store, Batch, Batch) {
    let (mut store, first) = aligned(&TEXTS);
    let second = carry_out(&mut store, BatchKind::Align, &Plan::first(in_kazakh()), None);
    assert_eq!(triples(&store).len(), 1);
    (store, first, second)
}

#[test]
fn alignments_that_share_a_document_give_units_in_three_languages() {
    let (store, ..) = linked();
    let unit = &triples(&store)[0];
    let texts: Vec<&str> = unit.variants.iter().map(|variant| variant.text.as_str()).collect();
    assert_eq!(texts, ["Two. Three.", "Екі, үш.", "Два. Три."]);
    assert_eq!((unit.status, unit.confidence, unit.position), (Status::Aligned, Some(0.002), Some(1)));
}

#[test]
fn undoing_either_alignment_takes_away_what_they_gave_together() {
    let (mut store, first, second) = linked();
    store.undo(second, &edit()).unwrap();
    assert_eq!(rows(&store), rows(&aligned(&TEXTS).0));
    let second = carry_out(&mut store, BatchKind::Align, &Plan::first(in_kazakh()), None);
    assert_eq!(triples(&store).len(), 1);
    store.undo(first, &edit()).unwrap();
    assert!(triples(&store).is_empty());
    store.undo(second, &edit()).unwrap();
    assert!(rows(&store).is_empty());
}

#[test]
fn a_review_replaces_what_two_alignments_gave_together_and_undo_brings_it_back() {
    let (mut store, first, _) = linked();
    let before = triples(&store);
    let deleted = review(&mut store, first, &[(2, Action::Delete)]);
    assert!(triples(&store).is_empty(), "half of it is to make no unit");
    store.undo(deleted, &edit()).unwrap();
    assert_eq!(triples(&store), before);
    let merged = review(&mut store, first, &[(2, Action::Merge)]);
    assert!(triples(&store).is_empty(), "both alignments have the same English text now");
    store.undo(merged, &edit()).unwrap();
    review(&mut store, first, &[(1, Action::Merge)]);
    assert_eq!(triples(&store)[0].variants[0].text, "One. Two. Three.");
}

#[test]
fn links_follow_the_alignments_that_count_in_whatever_order_they_are_undone() {
    let (mut store, first, second) = linked();
    let before = triples(&store);
    let third = review(&mut store, second, &[(1, Action::Merge)]);
    let fourth = review(&mut store, first, &[(1, Action::Ok)]);
    assert_eq!(triples(&store)[0].variants[0].text, "One. Two. Three.");
    for batch in [third, fourth] {
        store.undo(batch, &edit()).unwrap();
        assert_eq!(triples(&store).len(), 1);
    }
    assert_eq!(triples(&store), before);
}

#[test]
fn what_a_person_looked_at_is_not_taken_away() {
    let (mut store, first, _) = linked();
    store
        .connection
        .execute(
            "UPDATE unit SET status = ?1 WHERE id IN (SELECT unit FROM triple)",
            [Status::Reviewed as i64],
        )
        .unwrap();
    review(&mut store, first, &[(2, Action::Delete)]);
    assert_eq!(triples(&store)[0].status, Status::Reviewed);
}

#[test]
fn a_linked_unit_that_a_later_batch_brought_stays_for_that_batch() {
    let (mut store, first, _) = linked();
    // As it is stored: what is read has the dates of its batch.
    let unit = Unit { created: Edit::default(), ..triples(&store).remove(0) };
    let import = NewBatch { kind: BatchKind::Import, origin: "a.tmx".to_owned(), edit: edit() };
    let mut writer = store.begin(&import).unwrap();
    assert_eq!(writer.add_unit(&unit).unwrap(), Added::Known);
    let import = writer.commit().unwrap();
    store.undo(first, &edit()).unwrap();
    assert_eq!(triples(&store).len(), 1);
    store.undo(import, &edit()).unwrap();
    assert!(triples(&store).is_empty());
}

#[test]
fn what_a_person_protects_is_not_stored_beside_it_in_three_languages() {
    let (mut store, first) = aligned(&TEXTS);
    review(&mut store, first, &[(2, Action::Ok)]);
    align_again(&mut store, &[("One.", "Раз."), ("Two.", "Двое."), ("Three.", "Три.")]);
    carry_out(&mut store, BatchKind::Align, &Plan::first(in_kazakh()), None);
    assert!(triples(&store).is_empty());
}

#[test]
fn alignments_of_the_second_version_are_linked_when_the_memory_is_brought_up_to_date() {
    let (store, ..) = linked();
    let expected = triples(&store);
    let back = "DELETE FROM unit WHERE id IN (SELECT unit FROM triple); DROP TABLE triple; DROP VIEW counting_alignment;
        DROP INDEX alignment_by_source_text; DROP INDEX alignment_by_target_text;
        ALTER TABLE alignment DROP COLUMN source_text; ALTER TABLE alignment DROP COLUMN target_text;
        PRAGMA user_version = 2";
    let Store { mut connection } = store;
    connection.execute_batch(back).unwrap();
    crate::store::migrate::migrate(&mut connection).unwrap();
    assert_eq!(triples(&Store { connection }), expected);
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
