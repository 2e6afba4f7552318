//! Whatever comes and goes, a lookup finds what comparing every text finds.

use proptest::prelude::*;

use super::*;
use crate::memory::{Edit, Similarity, Unit, Variant};
use crate::store::{Batch, BatchKind, NewBatch};
use crate::text::normal::normal_form;

/// One thing that happens to a memory.
#[derive(Debug, Clone)]
enum Step {
    Import(Vec<String>),
    /// The batch to undo, counted from the newest that is not undone.
    Undo(usize),
    Lookup {
        text: String,
        threshold: u8,
        limit: usize,
    },
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        prop::collection::vec("[abә ]{0,14}|[ab]{15,40}", 0..40).prop_map(Step::Import),
        (0_usize..4).prop_map(Step::Undo),
        ("[abә ]{0,14}|[ab]{15,40}", 0_u8..=102, 0_usize..8)
            .prop_map(|(text, threshold, limit)| Step::Lookup { text, threshold, limit }),
    ]
}

/// A memory and what is known to be in it, by batch.
struct Memory {
    store: Store,
    batches: Vec<(Batch, Vec<String>)>,
}

impl Memory {
    fn new() -> Self {
        let mut store = Store::in_memory().unwrap();
        store.cache = Cache::of_bytes(20_000);
        store.set_threads(3);
        Self { store, batches: Vec::new() }
    }

    fn import(&mut self, texts: Vec<String>) {
        let batch = NewBatch { kind: BatchKind::Import, origin: "test".to_owned(), edit: Edit::default() };
        let mut writer = self.store.begin(&batch).unwrap();
        for text in &texts {
            writer.add_unit(&unit(text)).unwrap();
        }
        self.batches.push((writer.commit().unwrap(), texts));
    }

    fn undo(&mut self, from_the_end: usize) {
        if let Some(place) = self.batches.len().checked_sub(from_the_end + 1) {
            let (batch, _) = self.batches.remove(place);
            self.store.undo(batch, &Edit::default()).unwrap();
        }
    }

    /// The scores of the best matches, found by comparing every text.
    fn expected(&self, text: &str, threshold: u8, limit: usize) -> Vec<u8> {
        let texts: std::collections::BTreeSet<&String> =
            self.batches.iter().flat_map(|(_, texts)| texts).collect();
        let similarity = |stored: &str| Similarity::of_normal_forms(&normal_form(text), &normal_form(stored));
        let mut scores: Vec<u8> = texts.iter().map(|stored| similarity(stored).score(text, stored)).collect();
        scores.retain(|score| *score >= threshold);
        scores.sort_unstable_by_key(|score| std::cmp::Reverse(*score));
        scores.truncate(limit);
        scores
    }

    fn found(&self, text: &str, threshold: u8, limit: usize) -> Vec<u8> {
        let (from, to) = (language("kk"), language("en"));
        let query = query(text, &from, &to, threshold, limit);
        self.store.lookup(&query).unwrap().iter().map(|found| found.score).collect()
    }
}

fn language(tag: &str) -> Language {
    Language::parse(tag).unwrap()
}

fn unit(text: &str) -> Unit {
    let variants =
        vec![Variant::new(language("kk"), text), Variant::new(language("en"), format!("of {text}"))];
    Unit { variants, ..Unit::default() }
}

fn query<'text>(
    text: &'text str,
    from: &'text Language,
    to: &'text Language,
    min_score: u8,
    limit: usize,
) -> Query<'text> {
    Query { text, from, to, min_score, limit, penalties: Penalties::NONE, previous: None, next: None }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn lookups_stay_exact_while_units_come_and_go(steps in prop::collection::vec(step(), 1..25)) {
        let mut memory = Memory::new();
        for step in steps {
            match step {
                Step::Import(texts) => memory.import(texts),
                Step::Undo(batch) => memory.undo(batch),
                Step::Lookup { text, threshold, limit } => {
                    let found = memory.found(&text, threshold, limit);
                    prop_assert_eq!(found, memory.expected(&text, threshold, limit));
                }
            }
        }
        prop_assert_eq!(memory.store.examine().unwrap(), []);
    }
}

#[test]
fn a_memory_without_an_index_that_cannot_be_written_answers_too() {
    let mut memory = Memory::new();
    memory.import((0..50).map(|number| format!("сөйлем {number}")).collect());
    let with_index = memory.found("сөйлем 7", 70, 9);
    memory.store.connection.execute_batch("DELETE FROM setting WHERE name = 'fuzzy index';").unwrap();
    assert_eq!((memory.found("сөйлем 7", 70, 9), with_index.len()), (with_index, 9));
}

#[test]
fn long_texts_are_found_by_what_is_left_of_them() {
    let long: String = (0..700).map(|number| format!("{} ", number * 7919 % 1000)).collect();
    let mut memory = Memory::new();
    memory.import(vec![long.clone(), "басқа".to_owned()]);
    let changed: String = long
        .split_inclusive(' ')
        .enumerate()
        .filter(|(place, _)| place % 10 > 0)
        .map(|(_, word)| word)
        .collect();
    assert_eq!(memory.found(&changed, 70, 5).len(), 1);
    assert_eq!(memory.found(&changed, 70, 5), memory.expected(&changed, 70, 5));
}

#[test]
fn several_readers_answer_in_the_order_of_the_queries() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("memory.db");
    let mut memory = Memory { store: Store::create(&path).unwrap(), batches: Vec::new() };
    memory.import((0..60).map(|number| format!("сөйлем {number} {}", "а".repeat(number % 9))).collect());
    let (from, to) = (language("kk"), language("en"));
    let texts: Vec<String> = (0..60).map(|number| format!("сөйлем {number}")).collect();
    let queries: Vec<Query<'_>> = texts.iter().map(|text| query(text, &from, &to, 50, 5)).collect();
    let expected: Vec<Vec<Match>> = queries.iter().map(|query| memory.store.lookup(query).unwrap()).collect();
    for bytes in [0, 1 << 20] {
        let mut readers = Readers::open(&path, 4, bytes).unwrap();
        assert_eq!(readers.lookup(&queries).unwrap(), expected);
        // Here four threads answer one query together.
        assert_eq!(readers.lookup(&queries[..1]).unwrap(), expected[..1]);
        assert_eq!(readers.lookup(&[]).unwrap().len(), 0);
    }
}

#[test]
fn readers_see_all_of_a_batch_or_nothing_while_it_is_written() {
    const BATCHES: usize = 12;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("memory.db");
    let mut memory = Memory { store: Store::create(&path).unwrap(), batches: Vec::new() };
    std::thread::scope(|scope| {
        let readers: Vec<_> = (0..2).map(|_| scope.spawn(|| watch(&path, BATCHES))).collect();
        for number in 0..BATCHES {
            memory.import((0..10).map(|text| format!("{} {number}", "б".repeat(text + 20))).collect());
        }
        readers.into_iter().for_each(|reader| reader.join().unwrap());
    });
}

/// Looks up, with two threads, until all batches of ten texts are there.
fn watch(path: &std::path::Path, batches: usize) {
    let mut readers = Readers::open(path, 2, 1 << 20).unwrap();
    let (from, to) = (language("kk"), language("en"));
    let text = "б".repeat(25);
    let mut seen = 0;
    while seen < 10 * batches {
        let asked = [query(&text, &from, &to, 1, 1000), query(&text, &from, &to, 1, 1000)];
        let found: Vec<usize> = readers.lookup(&asked).unwrap().iter().map(Vec::len).collect();
        assert!(
            found[0] == found[1] && found[0].is_multiple_of(10) && found[0] >= seen,
            "{found:?} after {seen}"
        );
        seen = found[0];
    }
}
