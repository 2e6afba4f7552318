//! Units in three languages: made, replaced and taken away with the alignments that give them.

use proptest::prelude::*;

use super::*;
use crate::memory::Status;
use crate::review::carry_over;
use crate::store::StoredAlignment;
use crate::store::alignments::link_all;

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
    let back = "DROP TABLE intake; DROP INDEX unit_by_tuid; DROP INDEX known_unit_by_batch; DELETE FROM unit WHERE id IN (SELECT unit FROM triple); DROP TABLE triple; DROP VIEW counting_alignment;
        DROP INDEX alignment_by_source_text; DROP INDEX alignment_by_target_text;
        ALTER TABLE alignment DROP COLUMN source_text; ALTER TABLE alignment DROP COLUMN target_text;
        DROP TRIGGER segment_left_the_fuzzy_index; DROP TABLE fuzzy_removed; DROP TABLE fuzzy_tail;
        DROP TABLE fuzzy_segments; DROP TABLE fuzzy_content; DROP TABLE fuzzy_block;
        CREATE INDEX segment_by_length ON segment (language, normal_length);
        PRAGMA user_version = 2";
    let Store { mut connection, cache, searched, threads } = store;
    connection.execute_batch(back).unwrap();
    crate::store::migrate::migrate(&mut connection).unwrap();
    assert_eq!(triples(&Store { connection, cache, searched, threads }), expected);
}

/// What the units in three languages would be if all were made anew.
fn made_anew(store: &mut Store) -> Vec<String> {
    let transaction = store.connection.savepoint().unwrap();
    transaction.execute("DELETE FROM unit WHERE id IN (SELECT unit FROM triple)", []).unwrap();
    link_all(&transaction).unwrap();
    let rows = triple_rows(&transaction);
    drop(transaction);
    rows
}

/// The units in three languages with the batches that they belong to, sorted.
fn triple_rows(connection: &rusqlite::Connection) -> Vec<String> {
    let sql = "SELECT json_array(batch, earlier, later, position, confidence, digest)
        FROM triple JOIN unit ON unit.id = triple.unit ORDER BY 1";
    let mut statement = connection.prepare(sql).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// Six sentences in English and a translation, one by one.
fn six(language: Language, path: &str) -> Alignment {
    let texts =
        [("One.", "1"), ("Two.", "2"), ("Three.", "3"), ("Four.", "4"), ("Five.", "5"), ("Six.", "6")];
    let mut alignment = alignment(&texts);
    alignment.target.sentences[0].text.push_str(language.as_str());
    alignment.target.language = language;
    alignment.target.document.path = path.to_owned();
    alignment
}

/// The Russian and the Kazakh text with each other.
fn direct() -> Alignment {
    let (russian, kazakh) = (six(Language::russian(), "a.ru.txt"), six(Language::kazakh(), "a.kk.txt"));
    Alignment { source: russian.target, ..kazakh }
}

/// Something that happens to a memory.
#[derive(Debug, Clone)]
enum Event {
    /// A review of one of the alignments.
    Review(i64, usize, Action),
    /// Russian and Kazakh are aligned with each other.
    Direct,
    /// Both documents of one of the alignments are corrected and aligned again.
    Correct(i64),
    /// A batch is undone, if that is possible.
    Undo(i64),
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let action = prop_oneof![Just(Action::Merge), Just(Action::Delete), Just(Action::Ok)];
    let review =
        (1_i64..4, 1_usize..6, action).prop_map(|(side, number, action)| Event::Review(side, number, action));
    prop::collection::vec(
        prop_oneof![
            3 => review,
            2 => (1_i64..9).prop_map(Event::Undo),
            1 => Just(Event::Direct),
            1 => (1_i64..4).prop_map(Event::Correct),
        ],
        1..9,
    )
}

fn happen(store: &mut Store, event: &Event) {
    match *event {
        Event::Undo(batch) => drop(store.undo(Batch(batch), &edit())),
        Event::Direct => drop(carry_out(store, BatchKind::Align, &Plan::first(direct()), None)),
        Event::Correct(batch) => {
            let Ok(stored) = store.alignment(Batch(batch)) else { return };
            correct_texts(store, &stored);
        }
        Event::Review(batch, number, action) => {
            let Ok(stored) = store.alignment(Batch(batch)) else { return };
            if number < stored.alignment.beads.len() {
                review(store, stored.batch, &[(number, action)]);
            }
        }
    }
}

fn correct_texts(store: &mut Store, stored: &StoredAlignment) -> Batch {
    let mut made = stored.alignment.clone();
    for document in [&mut made.source, &mut made.target] {
        document.sentences[0].text.push('!');
    }
    made.beads.iter_mut().for_each(|bead| (bead.unit, bead.decision) = (None, Decision::Open));
    let units = store.units_of(&stored.alignment).unwrap();
    let realigned = realign(carry_over(&stored.alignment, made), &units, false);
    carry_out(store, BatchKind::Align, &realigned.plan, Some(stored.batch))
}

#[test]
fn where_all_three_documents_are_aligned_with_each_other_their_pairs_are_enough() {
    let (mut store, ..) = linked();
    let direct = Alignment { source: alignment(&TEXTS).target, ..in_kazakh() };
    let third = carry_out(&mut store, BatchKind::Align, &Plan::first(direct), None);
    assert!(triples(&store).is_empty());
    store.undo(third, &edit()).unwrap();
    assert_eq!(triples(&store).len(), 1);
}

#[test]
fn where_a_direct_alignment_gives_way_to_other_texts_the_two_others_are_linked() {
    let (mut store, ..) = linked();
    let expected = triples(&store);
    let mut direct = Alignment { source: alignment(&TEXTS).target, ..in_kazakh() };
    let first = carry_out(&mut store, BatchKind::Align, &Plan::first(direct.clone()), None);
    assert!(triples(&store).is_empty());
    direct.source.sentences[0].text = "Ноль.".to_owned();
    direct.target.sentences[0].text = "Нөл.".to_owned();
    let second = carry_out(&mut store, BatchKind::Align, &Plan::first(direct), Some(first));
    assert_eq!(triples(&store), expected);
    store.undo(second, &edit()).unwrap();
    assert!(triples(&store).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn whatever_happens_links_are_those_of_the_alignments_that_count(events in events()) {
        let mut store = Store::in_memory().unwrap();
        for (language, path) in [(Language::russian(), "a.ru.txt"), (Language::kazakh(), "a.kk.txt")] {
            carry_out(&mut store, BatchKind::Align, &Plan::first(six(language, path)), None);
        }
        for event in events {
            happen(&mut store, &event);
            let rows = triple_rows(&store.connection);
            prop_assert_eq!(rows, made_anew(&mut store), "after {:?}", event);
        }
    }
}
