use super::*;

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
fn neighbours_count_on_the_way_through_a_third_language_too() {
    let placed = |position, tag: &str, text: &str, english: &str| Unit {
        document: Some(Document { path: format!("{tag}.txt"), ..Document::default() }),
        position: Some(position),
        ..unit(&[(tag, text), ("en", english)])
    };
    let store = store_with(&[
        placed(0, "ru", "Раз.", "One."),
        placed(1, "ru", "Два.", "Two."),
        placed(0, "kk", "Екі.", "Two."),
    ]);
    let (from, to) = (language("ru"), language("kk"));
    let penalties = Penalties::NONE;
    let previous = Some("Раз.");
    let query = Query {
        text: "Два.",
        from: &from,
        to: &to,
        min_score: 70,
        limit: 5,
        penalties,
        previous,
        next: None,
    };
    let found = store.lookup(&query).unwrap();
    assert_eq!((found[0].target.as_str(), found[0].score), ("Екі.", 101));
}

#[test]
fn many_units_of_one_segment_are_no_product_of_ways() {
    let mut units = Vec::new();
    for number in 0..600 {
        let document = Some(Document { path: format!("{number}.txt"), ..Document::default() });
        let both = [[("en", "Yes."), ("ru", "Да.")], [("en", "Yes."), ("kk", "Иә.")]];
        units.extend(both.map(|texts| Unit { document: document.clone(), ..unit(&texts) }));
    }
    let store = store_with(&units);
    let russian = "SELECT segment.id FROM segment WHERE text = 'Да.'";
    let segment: i64 = store.connection.query_row(russian, [], |row| row.get(0)).unwrap();
    let mut ways = store.connection.prepare(include_str!("../fuzzy/via.sql")).unwrap();
    let every = "SELECT json_group_array(id) FROM language";
    let every: String = store.connection.query_row(every, [], |row| row.get(0)).unwrap();
    let found = ways.query_map(params![segment, every], |_| Ok(())).unwrap().count();
    assert_eq!(found, 600, "not 600 times 600");
    assert_eq!(lookup(&store, "Да.", "ru", "kk").len(), 1);
}

#[test]
fn an_empty_translation_is_kept_and_never_offered() {
    let units = [
        unit(&[("en", "Board of Peace"), ("ru", " ")]),
        unit(&[("en", "Board of Peace"), ("ru", "Совет мира")]),
    ];
    let store = store_with(&units);
    assert_eq!(all_units(&store), units);
    let found = lookup(&store, "Board of Peace", "en", "ru");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].target, "Совет мира");
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
