use super::counterparts::{Known, without};
use super::*;
use crate::glossary::{Concept, Term};
use crate::memory::{Document, Edit, Property, Status, Unit, Variant};
use crate::store::{BatchKind, NewBatch, StoreError};

fn language(tag: &str) -> Language {
    Language::parse(tag).unwrap()
}

fn unit(texts: &[(&str, &str)]) -> Unit {
    let variants = texts.iter().map(|(tag, text)| Variant::new(language(tag), *text)).collect();
    Unit { variants, ..Unit::default() }
}

fn store_with(units: &[Unit], concepts: &[Concept]) -> Store {
    let mut store = Store::in_memory().unwrap();
    let edit = Edit { when: "2026-02-20T08:00:00Z".parse().ok(), user: None };
    let mut writer =
        store.begin(&NewBatch { kind: BatchKind::Import, origin: "test".to_owned(), edit }).unwrap();
    for unit in units {
        writer.add_unit(unit).unwrap();
    }
    concepts.iter().for_each(|concept| writer.put_concept(concept).unwrap());
    writer.commit().unwrap();
    store
}

fn search(sought: Sought<'_>) -> Search<'_> {
    Search { sought, language: None, filter: SearchFilter::default(), skip: 0, limit: 10 }
}

/// What is marked in the hits of a search, hit after hit.
fn marked(store: &Store, sought: Sought<'_>) -> Vec<String> {
    let hits = store.search(&search(sought)).unwrap().hits;
    let marks = |hit: &Hit| hit.spans.iter().map(|span| span.slice(&hit.text).to_owned()).collect::<Vec<_>>();
    hits.iter().flat_map(marks).collect()
}

#[test]
fn words_stand_anywhere_and_quoted_words_side_by_side() {
    let store = store_with(
        &[
            unit(&[("ru", "Совет мира собрался."), ("en", "The Board of Peace met.")]),
            unit(&[("ru", "Мира ждут все, сказал Совет."), ("en", "All wait for peace, said the Board.")]),
        ],
        &[],
    );
    assert_eq!(marked(&store, Sought::Words("«Совет мира»")), ["Совет мира"]);
    assert_eq!(marked(&store, Sought::Words("Совета мира")), ["Совет мира", "Мира", "Совет"]);
    assert_eq!(marked(&store, Sought::Words("совет")), ["Совет", "Совет"]);
    assert!(marked(&store, Sought::ExactWords("совета")).is_empty());
    assert!(marked(&store, Sought::Words("совет войны")).is_empty());
}

#[test]
#[cfg(feature = "dictionary")]
fn every_form_finds_every_other_and_no_stranger() {
    let texts = ["Людей много.", "Человек устал.", "Три человека.", "Люди для договора.", "Лютый мороз."];
    let units: Vec<Unit> = texts.iter().map(|text| unit(&[("ru", text), ("en", "text")])).collect();
    let store = store_with(&units, &[]);
    for form in ["людьми", "человек", "ЧЕЛОВЕКУ"] {
        assert_eq!(marked(&store, Sought::Words(form)), ["Людей", "Человек", "человека", "Люди"], "{form}");
    }
    assert_eq!(marked(&store, Sought::Words("договоров")), ["договора"]);
}

#[test]
fn kazakh_forms_with_long_chains_of_endings_are_found() {
    let store = store_with(
        &[
            unit(&[("kk", "Халықтың қалауы"), ("ru", "Воля народа")]),
            unit(&[("kk", "Халқымыздан ғана"), ("ru", "Лишь")]),
        ],
        &[],
    );
    assert_eq!(marked(&store, Sought::Words("халық")), ["Халықтың", "Халқымыздан"]);
    assert_eq!(marked(&store, Sought::Words("халқының")), ["Халықтың", "Халқымыздан"]);
}

#[test]
fn an_abbreviation_with_an_ending_finds_what_it_finds_without() {
    let store = store_with(
        &[
            unit(&[("kk", "БҰҰ-ның қарары"), ("en", "A UN resolution")]),
            unit(&[("kk", "ҚР мен БҰҰ"), ("en", "Both")]),
        ],
        &[],
    );
    for form in ["БҰҰ", "БҰҰ-ның", "бұұ-ға"] {
        assert_eq!(marked(&store, Sought::Words(form)), ["БҰҰ", "БҰҰ"], "{form}");
    }
    assert_eq!(marked(&store, Sought::Words("ҚР-да")), ["ҚР"]);
}

#[test]
fn regular_expressions_see_the_text_as_it_is_stored() {
    let store = store_with(&[unit(&[("en", "Unit A-12 and a-13"), ("ru", "Блок А-12")])], &[]);
    let found = |pattern| marked(&store, Sought::Expression(&Expression::new(pattern).unwrap()));
    assert_eq!(found(r"[A-Z]-\d+"), ["A-12"]);
    assert_eq!(found(r"(?i)[a-z]-\d+"), ["A-12", "a-13"]);
    assert_eq!(found(r"\pL-\d+").len(), 3);
    assert!(found("x*").is_empty(), "empty stretches are nothing to show");
}

#[test]
fn filters_choose_hits_and_translations() {
    let dated = |text: &str, day: &str, status, path: &str| Unit {
        status,
        changed: Edit { when: format!("{day}T12:00:00Z").parse().ok(), user: None },
        document: Some(Document { path: path.to_owned(), ..Document::default() }),
        ..unit(&[("en", "The harbour"), ("ru", text)])
    };
    let store = store_with(
        &[
            dated("Гавань", "2026-01-10", Status::Approved, "old.txt"),
            dated("Порт", "2026-03-10", Status::Draft, "new.txt"),
        ],
        &[],
    );
    let found = |filter: SearchFilter| {
        let search = Search { filter, ..search(Sought::Words("harbour")) };
        let hits = store.search(&search).unwrap().hits;
        let texts = hits.into_iter().flat_map(|hit| hit.translations).map(|opposite| opposite.text);
        texts.collect::<Vec<_>>()
    };
    let moment = |day: &str| format!("{day}T00:00:00Z").parse().ok();
    assert_eq!(found(SearchFilter::default()), ["Гавань", "Порт"]);
    assert_eq!(found(SearchFilter { status: Some(Status::Reviewed), ..Default::default() }), ["Гавань"]);
    assert_eq!(found(SearchFilter { document: Some("new".to_owned()), ..Default::default() }), ["Порт"]);
    assert_eq!(found(SearchFilter { since: moment("2026-02-01"), ..Default::default() }), ["Порт"]);
    assert_eq!(found(SearchFilter { before: moment("2026-02-01"), ..Default::default() }), ["Гавань"]);
    assert!(found(SearchFilter { since: moment("2026-04-01"), ..Default::default() }).is_empty());
}

#[test]
fn pages_follow_each_other_and_the_total_stays() {
    let units: Vec<Unit> =
        (0..5).map(|number| unit(&[("en", &format!("Page {number}")), ("ru", "Страница")])).collect();
    let store = store_with(&units, &[]);
    let page = |skip| {
        let found = store.search(&Search { skip, limit: 2, ..search(Sought::Words("page")) }).unwrap();
        (found.total, found.hits.into_iter().map(|hit| hit.text).collect::<Vec<_>>())
    };
    assert_eq!(page(0), (5, vec!["Page 0".to_owned(), "Page 1".to_owned()]));
    assert_eq!(page(4), (5, vec!["Page 4".to_owned()]));
    assert_eq!(page(9), (5, Vec::new()));
}

#[test]
fn a_term_on_both_sides_is_a_sure_counterpart() {
    let concept = Concept {
        name: "board-of-peace".to_owned(),
        terms: vec![
            Term::new(language("en"), "Board of Peace"),
            Term::new(language("kk"), "Бейбітшілік кеңесі"),
        ],
        ..Concept::default()
    };
    let unit = unit(&[("en", "The Board of Peace met."), ("kk", "Бейбітшілік кеңесінің отырысы өтті.")]);
    let store = store_with(&[unit], &[concept]);
    let found = store.search(&search(Sought::Words("\"Board of Peace\""))).unwrap();
    let opposite = &found.hits[0].translations[0];
    let counterpart = opposite.counterparts[0];
    assert_eq!(
        (counterpart.span.slice(&opposite.text), counterpart.confidence),
        ("Бейбітшілік кеңесінің", 1.0)
    );
}

#[test]
fn the_shortest_texts_teach_what_words_mean() {
    let text = |number: usize| format!("The harbour{}", " and more".repeat(number));
    let units: Vec<Unit> = (0..100).map(|number| unit(&[("en", &text(number)), ("ru", "Гавань")])).collect();
    let store = store_with(&units, &[]);
    let english = Language::english();
    let (language_id, _) = languages(&store.connection, Some(&english)).unwrap()[0];
    let pattern = Pattern::Phrases(store.phrases("harbour", &english, false).unwrap());
    let segments = store.holding(&pattern, language_id, &SearchFilter::default()).unwrap();
    let known = Known { language: &english, language_id, pattern: &pattern, segments: &segments };
    let spread = store.spread(language_id, &english, &Language::russian()).unwrap();
    assert!(!spread.is_empty() && without(&known, &spread).is_empty());
    let taken = store.pairs_with(&known, &Language::russian()).unwrap();
    let taken: Vec<String> = taken.into_iter().map(|pair| pair.source).collect();
    assert!(segments.len() == 100 && !taken.is_empty());
    assert_eq!(taken, (0..taken.len()).map(text).collect::<Vec<_>>());
    assert!(taken.len() < 100, "no more than can be read in a moment");
}

/// The pairs of texts in two languages.
fn pairs(store: &Store, from: &str, to: Option<&str>) -> Vec<(String, String)> {
    let (from, to) = (language(from), to.map(language));
    let mut pairs = Vec::new();
    let visit = |source: &str, target: &str| {
        pairs.push((source.to_owned(), target.to_owned()));
        Ok::<(), StoreError>(())
    };
    store.for_each_pair((&from, to.as_ref()), &SearchFilter::default(), visit).unwrap();
    pairs
}

#[test]
fn pairs_leave_out_units_in_which_one_language_only_joins_the_others() {
    let joined = Unit {
        properties: vec![Property::joined_by(&language("en"))],
        ..unit(&[("en", "One. Two."), ("ru", "Раз. Два."), ("kk", "Бір. Екі.")])
    };
    let store = store_with(&[unit(&[("en", "One."), ("ru", "Раз.")]), joined], &[]);
    let pair = |source: &str, target: &str| (source.to_owned(), target.to_owned());
    assert_eq!(pairs(&store, "en", Some("ru")), [pair("One.", "Раз.")]);
    assert_eq!(pairs(&store, "ru", Some("kk")), [pair("Раз. Два.", "Бір. Екі.")]);
    assert_eq!(pairs(&store, "en", None), [pair("One.", ""), pair("One. Two.", "")]);
    assert!(pairs(&store, "en", Some("de")).is_empty());
}

#[test]
fn uses_of_a_term_are_units_with_their_document_and_day() {
    let dated = |english: &str, russian: &str, date: Option<&str>| Unit {
        created: Edit { when: "2026-01-10T12:00:00Z".parse().ok(), user: None },
        document: Some(Document {
            path: "news.txt".to_owned(),
            date: date.map(str::to_owned),
            ..Document::default()
        }),
        ..unit(&[("en", english), ("ru", russian)])
    };
    let store = store_with(
        &[
            dated("The Board of Peace met.", "Совет мира собрался.", Some("2026-01-05")),
            dated("A letter to the Board of Peace.", "Письмо Совету мира.", None),
            dated("It rained.", "Шёл дождь.", None),
        ],
        &[],
    );
    let uses = |term: &str, from: Option<&Language>| {
        store.term_uses(term, (from, &language("ru")), &SearchFilter::default()).unwrap()
    };
    let found = uses("Board of Peace", None);
    let places: Vec<_> =
        found.uses.iter().map(|it| (it.document.as_deref(), it.day.as_deref(), it.spans.len())).collect();
    assert_eq!(
        places,
        [(Some("news.txt"), Some("2026-01-05"), 1), (Some("news.txt"), Some("2026-01-10"), 1)]
    );
    assert_eq!(found.others, ["Шёл дождь."]);
    assert!(uses("Board of Peace", Some(&language("kk"))).uses.is_empty());
    assert!(uses("\"", None).uses.is_empty(), "a mark is no term");
}

/// The segments of every language by the index, beside those by their rows.
fn segments_twice(store: &Store) -> Vec<(Vec<SegmentId>, Vec<SegmentId>)> {
    let mut all = store.connection.prepare("SELECT id FROM segment WHERE language = ?1 ORDER BY id").unwrap();
    let last: SegmentId =
        store.connection.query_row("SELECT max(id) FROM segment", [], |row| row.get(0)).unwrap();
    let mut twice = |(language, _)| {
        let set = store.segments_in(language).unwrap();
        let rows = all.query_map([language], |row| row.get(0)).unwrap().map(std::result::Result::unwrap);
        ((0..=last).filter(|segment| set.contains(*segment)).collect(), rows.collect())
    };
    languages(&store.connection, None).unwrap().into_iter().map(&mut twice).collect()
}

#[test]
fn the_segments_of_a_language_are_known_from_blocks_tail_and_rows_after_every_change() {
    let pair = |number: usize| {
        unit(&[("en", &format!("Harbour {number}")), ("ru", &format!("Гавань {number}{number}"))])
    };
    let mut store = store_with(&(0..30).map(pair).collect::<Vec<_>>(), &[]);
    let assert_known = |store: &Store, count: usize| {
        for (set, rows) in segments_twice(store) {
            assert_eq!((set.len(), &set), (count, &rows));
        }
    };
    assert_known(&store, 30);
    let new = NewBatch { kind: BatchKind::Import, origin: "more".to_owned(), edit: Edit::default() };
    let mut writer = store.begin(&new).unwrap();
    for number in 30..33 {
        writer.add_unit(&pair(number)).unwrap();
    }
    writer.commit().unwrap();
    assert_known(&store, 33);
    store.connection.execute("DELETE FROM setting WHERE name = 'fuzzy index'", []).unwrap();
    assert_known(&store, 33);
}
