//! Parallel text as it comes in and goes out.

use proptest::prelude::*;

use super::*;
use crate::format::{Place, Reason, UnitReader, UnitWriter};
use crate::language::Language;
use crate::memory::{Unit, Variant};

fn half(tag: &str, text: impl AsRef<[u8]>) -> Half {
    let language = Language::parse(tag).unwrap();
    Half { name: format!("corpus.{tag}"), language, bytes: text.as_ref().to_vec() }
}

fn texts(unit: &Unit) -> Vec<&str> {
    unit.variants.iter().map(|variant| variant.text.as_str()).collect()
}

#[test]
fn every_line_is_a_unit_or_has_a_reason() {
    let (en, ru) = ("Board of Peace\r\n\r\nAstana\r\n\r\n", "Совет мира\n\n\nАстана\n");
    let mut reader = read(&[half("en", en), half("ru", ru)]).unwrap();
    assert_eq!(texts(&reader.next().unwrap().unwrap()), ["Board of Peace", "Совет мира"]);
    let problems: Vec<_> = reader.by_ref().map(|item| item.unwrap_err()).collect();
    assert_eq!(problems.iter().map(|it| it.place.line).collect::<Vec<_>>(), [3, 4]);
    assert_eq!((&problems[0].reason, &problems[1].reason), (&Reason::Untranslated, &Reason::NoSource));
    assert_eq!((reader.account().read, reader.account().taken), (3, 1));
    assert_eq!(reader.place(), Place { line: 4, column: 1 });
}

#[test]
fn three_languages_make_one_unit() {
    let halves =
        [half("en", "Board of Peace\n"), half("ru", "Совет мира"), half("kk", "Бейбітшілік кеңесі\n")];
    let unit = read(&halves).unwrap().next().unwrap().unwrap();
    assert_eq!(texts(&unit), ["Board of Peace", "Совет мира", "Бейбітшілік кеңесі"]);
}

#[test]
fn different_numbers_of_lines_are_told() {
    let error = read(&[half("en", "a\nb\n"), half("ru", "")]).unwrap_err().to_string();
    assert!(error.starts_with("corpus.en has 2 lines and corpus.ru has 0; "), "{error}");
}

#[test]
fn what_is_no_text_is_refused_with_its_name() {
    let error = read(&[half("en", "a\n"), half("ru", b"%PDF-1.7")]).unwrap_err().to_string();
    assert!(error.starts_with("corpus.ru: this is a PDF file"), "{error}");
}

fn written(units: &[Unit]) -> [Vec<u8>; 2] {
    let (mut en, mut ru) = (Vec::new(), Vec::new());
    let languages = [Language::english(), Language::russian()];
    let mut writer = Box::new(Writer::new([&mut en, &mut ru], &languages[0], &languages[1]));
    for unit in units {
        writer.write(unit).unwrap();
    }
    writer.finish().unwrap();
    [en, ru]
}

proptest! {
    #[test]
    fn what_goes_out_comes_back(pairs in prop::collection::vec(("\\PC{0,20}[a-z]", "\\PC{0,20}[а-яёәғқңөұүһі]"), 1..20)) {
        let unit = |(source, target): &(String, String)| Unit {
            variants: vec![Variant::new(Language::english(), source), Variant::new(Language::russian(), target)],
            ..Unit::default()
        };
        let units: Vec<Unit> = pairs.iter().map(unit).collect();
        let [en, ru] = written(&units);
        let found: Vec<Unit> = read(&[half("en", en), half("ru", ru)]).unwrap().map(Result::unwrap).collect();
        prop_assert_eq!(found, units);
    }
}
