use proptest::prelude::*;

use super::*;
use crate::language::Language;

fn language(tag: &str) -> Language {
    Language::parse(tag).unwrap()
}

fn document(header: &str, rules: &str, maps: &str) -> String {
    format!(
        "<srx version=\"2.0\">\n<header {header}/>\n<body>\n<languagerules>\n{rules}\n</languagerules>\n\
         <maprules>\n{maps}\n</maprules>\n</body>\n</srx>"
    )
}

const STOPS: &str = "<languagerule languagerulename=\"stops\"><rule break=\"yes\">\
    <beforebreak>\\.</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule>";
const NO_INITIALS: &str = "<languagerule languagerulename=\"initials\"><rule break=\"no\">\
    <beforebreak>(?&lt;!\\p{L})\\p{Lu}\\.</beforebreak></rule></languagerule>";

fn map(pattern: &str, rules: &str) -> String {
    format!("<languagemap languagepattern=\"{pattern}\" languagerulename=\"{rules}\"/>")
}

#[track_caller]
fn assert_sentences(segmenter: &Segmenter, text: &str, expected: &[&str]) {
    let spans = segmenter.sentences(text);
    assert_eq!(spans.iter().map(|span| span.slice(text)).collect::<Vec<_>>(), expected);
}

#[track_caller]
fn assert_error(xml: &str, line: usize, message: &str) {
    let error = Segmenter::from_srx(xml, &language("ru")).unwrap_err();
    assert_eq!(error.line, line, "{error}");
    assert!(error.to_string().contains(message), "{error}");
}

#[test]
fn cascading_maps_add_their_rules_in_order() {
    let maps = map("ru.*", "initials") + &map(".*", "stops");
    let rules = NO_INITIALS.to_owned() + STOPS;
    let text = "Пришёл Қ. Тоқаев. Начали.";
    let cascading = Segmenter::from_srx(&document("cascade=\"yes\"", &rules, &maps), &language("ru-RU"));
    assert_sentences(&cascading.unwrap(), text, &["Пришёл Қ. Тоқаев.", "Начали."]);
    let first = Segmenter::from_srx(&document("cascade=\"no\"", &rules, &maps), &language("kk"));
    assert_sentences(&first.unwrap(), text, &["Пришёл Қ.", "Тоқаев.", "Начали."]);
}

#[test]
fn the_first_matching_rule_decides() {
    let late = STOPS.replace(
        "</languagerule>",
        "<rule break=\"no\"><beforebreak>г\\.</beforebreak></rule></languagerule>",
    );
    let segmenter =
        Segmenter::from_srx(&document("cascade=\"no\"", &late, &map("RU", "stops")), &language("ru"));
    assert_sentences(&segmenter.unwrap(), "В 2026 г. Совет", &["В 2026 г.", "Совет"]);
}

#[test]
fn errors_say_where_and_what() {
    assert_error("<tmx/>", 1, "not <srx>");
    assert_error("", 1, "not <srx>");
    assert_error("<srx>\n<body>", 2, "before </srx>");
    assert_error("<srx>\n</body></srx>", 2, "well-formed");
    assert_error(&document("cascade=\"maybe\"", STOPS, ""), 2, "'maybe' is neither yes nor no");
    assert_error(&document("", STOPS, "<languagemap/>"), 8, "'languagepattern'");
    assert_error(&document("", STOPS, &map("ru", "stop")), 8, "no <languagerule> is named 'stop'");
    assert_error(&document("", STOPS, &map("en", "stops")), 1, "the language 'ru'");
    let broken = document("", &STOPS.replace("\\.", "(\\."), &map("ru", "stops"));
    assert_error(&broken, 5, "the pattern '(\\.'");
}

#[test]
fn every_shipped_document_compiles_alone_and_in_the_joint_one() {
    for tag in ["en", "ru", "kk", "de"] {
        Segmenter::from_srx(shipped_srx(&language(tag)), &language(tag)).unwrap();
    }
    let joint = all_shipped_srx();
    let text = "Алматы қ. Абай даңғылы. Келді.";
    for tag in ["en-US", "ru", "kk-KZ", "de"] {
        let segmenter = Segmenter::from_srx(&joint, &language(tag)).unwrap();
        assert_eq!(segmenter.sentences(text), Segmenter::for_language(&language(tag)).sentences(text));
    }
}

#[test]
fn headings_and_list_items_end_with_their_line_unless_it_was_wrapped() {
    let text =
        "Кеңес туралы\n\n- бірінші мәселе;\n- екінші мәселе\nМәтін ұзын болса,\nДосым, ол\nтасымалданады.";
    assert_sentences(
        Segmenter::for_language(&language("kk")),
        text,
        &[
            "Кеңес туралы",
            "- бірінші мәселе;",
            "- екінші мәселе",
            "Мәтін ұзын болса,\nДосым, ол\nтасымалданады.",
        ],
    );
}

#[test]
fn a_forgotten_space_does_not_join_sentences_but_addresses_stay_whole() {
    assert_sentences(
        Segmenter::for_language(&language("ru")),
        "Он встал.Потом открыл сайт Министерство.рф и файл Отчёт.Docx.",
        &["Он встал.", "Потом открыл сайт Министерство.рф и файл Отчёт.Docx."],
    );
}

#[test]
fn other_languages_have_general_rules() {
    let segmenter = Segmenter::for_language(&language("de"));
    assert_sentences(
        segmenter,
        "Am 19. Februar kam Dr. Weiß. Es war kalt.",
        &["Am 19. Februar kam Dr. Weiß.", "Es war kalt."],
    );
    assert_sentences(Segmenter::for_language(&language("zh")), "你好。再见！", &["你好。", "再见！"]);
}

proptest! {
    #[test]
    fn segments_concatenate_to_the_text(text in "([АБЁӘҚабёәқA-Za-z]{1,6}|[0-9]|[.?!…«»\"—:)(]| |\n|\u{A0}|😀){0,60}", tag in "en|ru|kk|de") {
        let segmenter = Segmenter::for_language(&language(&tag));
        let joined: String = segmenter.segments(&text).iter().map(|span| span.slice(&text)).collect();
        prop_assert_eq!(joined, text);
    }

    #[test]
    fn any_text_has_sentences_without_space_around_them(text in "\\PC{0,80}") {
        for span in Segmenter::for_language(&language("ru")).sentences(&text) {
            prop_assert_eq!(span.slice(&text).trim(), span.slice(&text));
            prop_assert!(!span.is_empty());
        }
    }
}
