use proptest::prelude::*;

use super::*;

const WANTED: Wanted = Wanted { limit: 50, min_count: 2 };

/// What is proposed of some pairs of texts, as `term → counterpart`.
fn proposed(to: &Language, pairs: &[(&str, &str)]) -> Vec<String> {
    let mut extraction = Extraction::new(&Language::english(), Some(to));
    pairs.iter().for_each(|(source, target)| extraction.add(source, target));
    let candidates = extraction.candidates(WANTED);
    candidates.map(|it| format!("{} → {}", it.text, it.counterparts[0].text)).collect()
}

const RUSSIAN: [(&str, &str); 8] = [
    ("The Harbour Council met in spring.", "Портовый совет собрался весной."),
    ("Nobody asked the Harbour Council for money.", "Никто не просил денег у Портового совета."),
    ("They spoke with the Harbour Council about ferries.", "Они говорили с Портовым советом о паромах."),
    ("A letter came to the Harbour Council.", "Письмо пришло Портовому совету."),
    ("The ferries were late.", "Паромы опоздали."),
    ("It rained for two days.", "Два дня шёл дождь."),
    ("The train was full.", "Поезд был полон."),
    ("Everybody waited for the sun.", "Все ждали солнца."),
];

#[test]
fn a_name_in_many_cases_is_one_term_with_one_counterpart() {
    let found = proposed(&Language::russian(), &RUSSIAN);
    assert_eq!(found.first().map(String::as_str), Some("Harbour Council → Портовый совет"), "{found:?}");
    assert!(!found.iter().any(|it| it.starts_with("Council ") || it.starts_with("Harbour →")), "{found:?}");
}

#[test]
fn kazakh_owners_stay_owners_without_their_case() {
    let pairs = [
        ("The Harbour Council met in spring.", "Айлақ кеңесі көктемде жиналды."),
        ("Nobody asked the Harbour Council for money.", "Ешкім Айлақ кеңесінен ақша сұраған жоқ."),
        ("A letter came to the Harbour Council.", "Айлақ кеңесіне хат келді."),
        ("They spoke with the Harbour Council.", "Олар Айлақ кеңесімен сөйлесті."),
        ("It rained for two days.", "Екі күн жаңбыр жауды."),
        ("The train was full.", "Пойыз толы болды."),
        ("Everybody waited for the sun.", "Бәрі күнді күтті."),
        ("The ferries were late.", "Паромдар кешікті."),
    ];
    let found = proposed(&Language::kazakh(), &pairs);
    assert_eq!(found.first().map(String::as_str), Some("Harbour Council → Айлақ кеңесі"), "{found:?}");
}

#[test]
fn one_language_alone_has_candidates_without_counterparts() {
    let mut extraction = Extraction::new(&Language::english(), None);
    RUSSIAN.iter().for_each(|(source, _)| extraction.add(source, ""));
    let found: Vec<Candidate> = extraction.candidates(WANTED).collect();
    assert_eq!((found[0].text.as_str(), found[0].count, found[0].is_name), ("Harbour Council", 4, true));
    assert!(found.iter().all(|candidate| candidate.counterparts.is_empty()));
}

#[test]
fn a_pair_that_was_read_twice_counts_once() {
    let mut extraction = Extraction::new(&Language::english(), None);
    (0..5).for_each(|_| extraction.add("The Harbour Council met.", ""));
    assert_eq!(extraction.candidates(WANTED).count(), 0);
}

#[test]
fn what_stands_in_fewer_places_than_asked_for_is_left_out() {
    let mut extraction = Extraction::new(&Language::english(), None);
    RUSSIAN.iter().for_each(|(source, _)| extraction.add(source, ""));
    let found: Vec<String> =
        extraction.candidates(Wanted { min_count: 4, ..WANTED }).map(|candidate| candidate.text).collect();
    assert_eq!(found, ["Harbour Council"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_text_in_any_language_is_read(texts in prop::collection::vec(("\\PC{0,40}", "\\PC{0,40}"), 0..6)) {
        for (from, to) in [("en", "ru"), ("kk", "en"), ("ru", "kk-Latn"), ("de", "kk")] {
            let [from, to] = [from, to].map(|tag| Language::parse(tag).unwrap());
            let mut extraction = Extraction::new(&from, Some(&to));
            for (source, target) in &texts {
                extraction.add(source, target);
                extraction.add(&format!("{source} {source}"), &format!("{target} {target}"));
            }
            for candidate in extraction.candidates(WANTED) {
                prop_assert!(candidate.count >= 2 && !candidate.text.is_empty());
            }
        }
    }
}
