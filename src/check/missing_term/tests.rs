//! Missing terms in small pairs.

use super::*;
use crate::check::{Pair, Passage, Rules, check};
use crate::glossary::Term;
use crate::language::Language;
use crate::morphology::PartOfSpeech;

#[track_caller]
fn assert_missing(source: &str, target: &str, expected: &[&str]) {
    let (english, russian) = (Language::english(), Language::russian());
    let term = |language: &Language, text: &str| Term::new(language.clone(), text);
    let concept = Concept {
        name: "summit".to_owned(),
        terms: vec![term(&english, "summit"), term(&russian, "саммит"), term(&russian, "встреча")],
        ..Concept::default()
    };
    let only_english =
        Concept { name: "charter".to_owned(), terms: vec![term(&english, "charter")], ..Concept::default() };
    let participant = Concept {
        name: "participant".to_owned(),
        terms: vec![term(&english, "guest of the summit"), term(&russian, "участник саммита")],
        ..Concept::default()
    };
    let glossary = Glossary::new(vec![concept, only_english, participant], &[&english, &russian]);
    let pair = Pair {
        source: Some(Passage { text: source, language: &english }),
        target: Passage { text: target, language: &russian },
        day: None,
    };
    let found = check(&pair, &glossary, &Rules::only(&[Rule::MissingTerm]));
    let suggestions: Vec<_> = found.iter().flat_map(|finding| finding.suggestions.clone()).collect();
    assert_eq!(suggestions, expected);
}

#[test]
fn a_concept_that_is_not_named_is_told_once() {
    assert_missing("The summit opened. A summit!", "Открылась ярмарка.", &["саммит", "встреча"]);
}

#[test]
fn a_name_within_a_longer_term_will_do() {
    assert_missing("At the summit he spoke.", "Говорил участник саммита.", &[]);
    assert_missing("A guest of the summit spoke.", "О саммите говорили.", &["участник саммита"]);
}

#[test]
fn any_term_of_the_concept_will_do() {
    assert_missing("The summit opened.", "Открылась встреча.", &[]);
}

#[test]
fn a_concept_without_a_name_in_the_language_is_not_missed() {
    assert_missing("The charter was signed.", "Подписано.", &[]);
}

/// English, Russian and Kazakh names of one concept.
fn named([english, russian, kazakh]: [&str; 3], part_of_speech: PartOfSpeech) -> Concept {
    let languages = [Language::english(), Language::russian(), Language::kazakh()];
    let terms = languages.into_iter().zip([english, russian, kazakh]);
    let term = |(language, text)| Term { part_of_speech, ..Term::new(language, text) };
    Concept { name: english.to_owned(), terms: terms.map(term).collect(), ..Concept::default() }
}

fn places_and_bodies() -> Glossary {
    let names = [
        ["Kazakhstan", "Казахстан", "Қазақстан"],
        ["Almaty", "Алматы", "Алматы"],
        ["Moscow", "Москва", "Мәскеу"],
        ["Astana", "Астана", "Астана"],
        ["Ministry of Finance", "Министерство финансов", "Қаржы министрлігі"],
        ["Ministry of Energy", "Министерство энергетики", "Энергетика министрлігі"],
    ];
    let noun =
        ["Security Council resolution", "резолюция Совета Безопасности", "Қауіпсіздік Кеңесінің қарары"];
    let mut sea = named(["Aral Sea", "Аральское море", "Арал"], PartOfSpeech::Name);
    sea.terms[2].exceptions.push("арал".to_owned());
    let names = names.map(|names| named(names, PartOfSpeech::Name));
    let concepts = names.into_iter().chain([named(noun, PartOfSpeech::Noun), sea]).collect();
    Glossary::new(concepts, &[&Language::english(), &Language::russian(), &Language::kazakh()])
}

#[track_caller]
fn assert_missing_words(source: (&str, &str), target: (&str, &str), expected: &[&str]) {
    let [from, to] = [source.0, target.0].map(|tag| Language::parse(tag).unwrap());
    let pair = Pair {
        source: Some(Passage { text: source.1, language: &from }),
        target: Passage { text: target.1, language: &to },
        day: None,
    };
    let found = check(&pair, &places_and_bodies(), &Rules::only(&[Rule::MissingTerm]));
    let words: Vec<_> = found.iter().map(|finding| finding.span.slice(source.1)).collect();
    assert_eq!(words, expected, "{} {}", source.1, target.1);
}

#[test]
fn an_adjective_of_a_place_renders_it() {
    let exports = ("en", "Kazakhstan's exports grew.");
    assert_missing_words(exports, ("ru", "Казахстанский экспорт вырос."), &[]);
    assert_missing_words(exports, ("kk", "Қазақстандық экспорт өсті."), &[]);
    assert_missing_words(exports, ("ru", "Китайский экспорт вырос."), &["Kazakhstan's"]);
    assert_missing_words(("en", "The Almaty Marathon"), ("ru", "Алматинский марафон"), &[]);
    assert_missing_words(("ru", "Встреча в Казахстане"), ("en", "A Kazakhstani meeting"), &[]);
}

#[test]
fn kazakh_words_may_be_joined_by_other_endings() {
    let resolution = ("en", "A Security Council resolution passed.");
    assert_missing_words(resolution, ("kk", "Қауіпсіздік Кеңесі қарарын қабылдады."), &[]);
    assert_missing_words(resolution, ("kk", "Қауіпсіздік Кеңесінің қарарынан"), &[]);
    assert_missing_words(resolution, ("kk", "Қауіпсіз Кеңес қарары"), &["Security Council resolution"]);
    assert_missing_words(resolution, ("kk", "Кеңес қарарын қабылдады."), &["Security Council resolution"]);
    let energy = ("en", "The Ministry of Energy said so.");
    assert_missing_words(energy, ("kk", "Энергетикалық министрлігінің айтуынша"), &[]);
    assert_missing_words(energy, ("kk", "Электр министрлігінің айтуынша"), &["Ministry of Energy"]);
}

#[test]
fn a_name_may_be_kept_in_latin_letters() {
    assert_missing_words(("en", "The Astana Times"), ("kk", "The Astana Times газеті"), &[]);
    assert_missing_words(("en", "The Astana Times"), ("kk", "Газет"), &["Astana"]);
    assert_missing_words(("en", "Talks in Astana"), ("ru", "Переговоры в Astana"), &["Astana"]);
}

#[test]
fn a_term_may_be_contracted() {
    let ministries = ("en", "The Ministry of Finance and the Ministry of Energy");
    assert_missing_words(ministries, ("ru", "Министерства финансов и энергетики"), &[]);
    assert_missing_words(ministries, ("kk", "Қаржы және Энергетика министрліктері"), &[]);
    assert_missing_words(ministries, ("ru", "Министерство финансов"), &["Ministry of Energy"]);
}

#[test]
fn a_number_may_stand_inside_a_term() {
    let resolution = ("en", "Security Council resolution 2803 (2025)");
    assert_missing_words(resolution, ("ru", "Резолюция 2803 (2025) Совета Безопасности"), &[]);
    assert_missing_words(resolution, ("kk", "Қауіпсіздік Кеңесінің 2803 (2025) қарары"), &[]);
}

#[test]
fn a_capital_at_the_beginning_makes_no_name_of_an_ordinary_word() {
    assert_missing_words(("kk", "Арал шағын."), ("en", "The island is small."), &[]);
    assert_missing_words(("kk", "Олар Арал туралы айтты."), ("en", "They spoke of fish."), &["Арал"]);
}

#[test]
fn a_pronoun_or_the_kind_of_thing_points_back() {
    let [en, ru, kk] = ["en", "ru", "kk"];
    assert_missing_words((en, "Moscow is cold."), (ru, "В ней холодно."), &[]);
    assert_missing_words((en, "Moscow is cold."), (kk, "Онда суық."), &[]);
    assert_missing_words((en, "Kazakhstan opened."), (ru, "Страна открылась."), &[]);
    assert_missing_words(
        (en, "The country of Kazakhstan opened."),
        (ru, "Страна открылась."),
        &["Kazakhstan"],
    );
    assert_missing_words((en, "Moscow is cold."), (ru, "Здесь холодно."), &["Moscow"]);
}

#[test]
fn a_part_of_an_identifier_is_no_term() {
    assert_missing_words(("en", "Choose Europe/Moscow here."), ("ru", "Выберите пояс."), &[]);
    assert_missing_words(("en", "Choose Moscow/here."), ("ru", "Выберите пояс."), &[]);
    assert_missing_words(("en", "Choose Moscow, here."), ("ru", "Выберите пояс."), &["Moscow"]);
}

#[test]
fn derived_words_render_a_common_noun() {
    assert_missing("The summit opened.", "Открылась саммитовская сессия.", &[]);
    assert_missing("The summit opened.", "Открылась самарская сессия.", &["саммит", "встреча"]);
}
