use super::*;

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
fn undo_leaves_to_later_batches_what_they_brought_too() {
    let mut store = store_with(&[full_unit()]);
    let (first, second) =
        (Batch(1), add(&mut store, &[full_unit(), unit(&[("en", "Peace."), ("ru", "Мир.")])]));
    store.undo(first, &Edit::default()).unwrap();
    assert_eq!(all_units(&store).len(), 2);
    store.undo(second, &Edit::default()).unwrap();
    for table in ["unit", "segment", "variant", "document", "concordance", "known_unit"] {
        assert_eq!(count(&store, table), 0, "{table}");
    }
}

#[test]
fn undo_of_what_was_known_leaves_it_to_its_owner() {
    let mut store = store_with(&[full_unit()]);
    let second = add(&mut store, &[full_unit()]);
    store.undo(second, &Edit::default()).unwrap();
    assert_eq!((count(&store, "unit"), count(&store, "known_unit")), (1, 0));
    store.undo(Batch(1), &Edit::default()).unwrap();
    assert_eq!(count(&store, "unit"), 0);
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
