use std::convert::Infallible;

use super::*;
use crate::format::tmx::Reader;

fn file(header: &str, units: &str) -> Examined {
    let file = format!("<tmx version=\"1.4\">\n<header {header}/><body>\n{units}\n</body></tmx>");
    let mut reader = Reader::new(file.as_bytes()).unwrap();
    examine::<Infallible>(&mut reader, &crate::document::language::detect, || Ok(())).unwrap()
}

fn unit(texts: &[(&str, &str)]) -> String {
    let texts: String =
        texts.iter().map(|(tag, text)| format!("<tuv xml:lang=\"{tag}\"><seg>{text}</seg></tuv>")).collect();
    format!("<tu>{texts}</tu>\n")
}

fn findings(examined: &Examined) -> Vec<String> {
    examined.findings.iter().map(|(finding, sightings)| format!("{finding}: {sightings}")).collect()
}

#[track_caller]
fn assert_found(units: &str, expected: &[&str]) {
    assert_eq!(findings(&file("srclang=\"en\"", units)), expected);
}

#[test]
fn a_sound_file_has_no_findings_and_its_pairs_are_counted() {
    let units = [
        unit(&[("en", "The Board of Peace met."), ("ru", "Совет мира собрался."), ("kk", "Кеңес жиналды.")]),
        unit(&[("ru", "Переговоры начались."), ("en", "The talks have begun.")]),
    ];
    let examined = file("srclang=\"en\"", &units.concat());
    assert_eq!(findings(&examined), Vec::<String>::new());
    let pairs: Vec<String> =
        examined.pairs.iter().map(|((source, target), count)| format!("{count} {source} {target}")).collect();
    assert_eq!(pairs, ["1 en kk", "2 en ru"]);
}

#[test]
fn a_missing_source_language_is_named_by_what_most_units_begin_with() {
    let units = unit(&[("ru", "Совет мира"), ("kk", "Бейбітшілік кеңесі")]);
    let examined = file("", &units);
    assert_eq!(findings(&examined), ["the header does not name the source language: 1 (line 1)"]);
    assert_eq!(examined.source, Some(Language::russian()));
}

#[test]
fn a_source_language_that_is_none_or_that_no_unit_has_is_named_by_what_most_units_begin_with() {
    let units = unit(&[("ru", "Совет мира"), ("kk", "Бейбітшілік кеңесі")]);
    for said in ["russian", "en"] {
        let examined = file(&format!("srclang=\"{said}\""), &units);
        let expected =
            format!("the header calls '{said}' the source language, and no unit has it: 1 (line 1)");
        assert_eq!(findings(&examined), [expected]);
        assert_eq!(examined.source, Some(Language::russian()));
    }
}

#[test]
fn units_that_are_not_from_the_source_language_are_found() {
    let expected = "units without a text in en, which the header calls the source language: 1 (line 3)";
    let units = unit(&[("ru", "Совет мира"), ("kk", "Бейбітшілік кеңесі")])
        + &unit(&[("en", "Astana"), ("ru", "Астана")]);
    assert_found(&units, &[expected]);
}

#[test]
fn empty_and_missing_translations_are_found() {
    let units = unit(&[("en", "Board of Peace"), ("ru", " ")]) + &unit(&[("en", "Peace Council")]);
    assert_found(&units, &["units without a translation: 2 (lines 3, 4)"]);
}

#[test]
fn repetitions_are_found_and_told_from_the_same_texts_of_another_document() {
    let pair = unit(&[("en", "Board of Peace"), ("ru", "Совет мира")]);
    let other = pair.replace("<tu>", "<tu><note>From the website.</note>");
    let examined = file("srclang=\"en\"", &[pair.as_str(), &pair, &other].concat());
    assert_eq!(findings(&examined), ["units equal to an earlier one in everything: 1 (line 4)"]);
    assert_eq!(examined.repeated_texts, 1);
}

#[test]
fn the_same_tuid_twice_is_found() {
    let first = unit(&[("en", "Board of Peace"), ("ru", "Совет мира")]).replace("<tu>", "<tu tuid='1'>");
    let second = unit(&[("en", "Astana"), ("ru", "Астана")]).replace("<tu>", "<tu tuid='1'>");
    assert_found(&(first + &second), &["units with the tuid of an earlier one: 1 (line 4)"]);
}

#[test]
fn texts_in_another_script_or_language_are_found() {
    let mixed = unit(&[("en", "Совет мира собрался в Астане."), ("ru", "The Board of Peace met in Astana.")]);
    let russian = "Члены Совета мира прибыли в столицу и провели переговоры с министром иностранных дел.";
    let kazakh = "Бейбітшілік кеңесінің мүшелері елордаға келіп, сыртқы істер министрімен келіссөз жүргізді.";
    let members = "The members of the board arrived in the capital and held talks with the minister.";
    let exchanged = unit(&[("en", members), ("ru", kazakh), ("kk", russian)]);
    assert_found(
        &(mixed + &exchanged),
        &[
            "texts in en in the script of another language: 1 (line 3)",
            "texts in ru in the script of another language: 1 (line 3)",
            "texts in kk that are in ru: 1 (line 4)",
            "texts in ru that are in kk: 1 (line 4)",
        ],
    );
}

#[test]
fn codes_that_name_no_language_are_found_and_usual_mistakes_taken_for_what_is_meant() {
    let units = unit(&[("en", "Board of Peace"), ("kz", "Бейбітшілік кеңесі")])
        + &unit(&[("en", "Astana"), ("xx", "Астана")])
        + &unit(&[("en-UK", "Almaty"), ("ru", "Алматы")]);
    assert_found(
        &units,
        &[
            "texts in en-UK, which no registry of languages has: 1 (line 5)",
            "texts in xx, which no registry of languages has: 1 (line 4)",
            "mistaken language codes, such as kz for kk: 1 (line 3)",
        ],
    );
}

#[test]
fn a_translation_that_equals_its_source_is_found_unless_it_is_a_name() {
    let equal = unit(&[("en", "Peace for all"), ("de", "Peace for all")]);
    let name = unit(&[("en", "Apple Inc."), ("de", "Apple Inc.")]);
    assert_found(&(equal + &name), &["translations equal to their source: 1 (line 3)"]);
}

#[test]
fn what_had_to_be_repaired_or_left_out_is_found_with_its_place() {
    let good = unit(&[("en", "Board & Council"), ("ru_RU", "Совет\u{1}")]);
    let bad = "<tu><tuv><seg>no language</seg></tuv></tu>";
    assert_found(
        &(good + bad),
        &[
            "units that cannot be read (a text without a language): 1 (line 4)",
            "forbidden characters: 1 (line 3)",
            "bare &: 1 (line 3)",
            "language codes with an underscore: 1 (line 3)",
        ],
    );
}

#[test]
fn bytes_that_are_lost_are_found_where_they_were() {
    let units = unit(&[("en", "The Board"), ("ru", "Совет мира собрался в Астане.")])
        + &unit(&[("en", "It met"), ("ru", "Он собра~ся.")]);
    let text = format!(
        "<?xml version='1.0' encoding='UTF-8'?><tmx><header srclang='en'/><body>\n{units}</body></tmx>"
    );
    let bytes: Vec<u8> = text.bytes().map(|byte| if byte == b'~' { 0xEF } else { byte }).collect();
    let mut reader = Reader::new(bytes.as_slice()).unwrap();
    let examined = examine::<Infallible>(&mut reader, &|_| None, || Ok(())).unwrap();
    assert_eq!(findings(&examined), ["undecodable bytes: 1 (line 3)"]);
}

#[test]
fn a_file_that_breaks_off_is_found() {
    let text = format!("<tmx><header srclang=\"en\"/><body>{}<tu>", unit(&[("en", "One"), ("ru", "Один")]));
    let mut reader = Reader::new(text.as_bytes()).unwrap();
    let examined = examine::<Infallible>(&mut reader, &|_| None, || Ok(())).unwrap();
    assert_eq!(findings(&examined), ["the file breaks off: 1 (line 2)"]);
}

#[test]
fn a_sound_unit_has_its_source_first_and_nothing_empty() {
    let read = |text: &str| {
        let file = format!("<tmx><header/><body>{text}</body></tmx>");
        Reader::new(file.as_bytes()).unwrap().next().unwrap().unwrap()
    };
    let mut sound = Sound::new(Some(Language::english()));
    let made = sound.make(read(&unit(&[("kk", " "), ("ru", "Совет"), ("en-GB", "Council")]))).unwrap();
    let tags: Vec<&str> = made.variants.iter().map(|variant| variant.language.as_str()).collect();
    assert_eq!(tags, ["en-GB", "ru"]);
    assert_eq!(sound.make(read(&unit(&[("en", "Council"), ("ru", "")]))), None);
    let again = read(&unit(&[("en", "One"), ("ru", "Один")]));
    assert!(sound.make(again.clone()).is_some() && sound.make(again).is_none());
    assert_eq!((sound.untranslated, sound.repeated), (1, 1));
}
