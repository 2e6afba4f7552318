//! What the writer writes and leaves out, as the programs that read it need it.

use tolmach::format::tmx::Languages;
use tolmach::language::Language;
use tolmach::memory::{Edit, Note, Property, Status, Unit, Variant};

use super::{all, read, validator, write};

fn language(tag: &str) -> Language {
    Language::parse(tag).unwrap()
}

fn unit(texts: &[(&str, &str)]) -> Unit {
    let variants = texts.iter().map(|(tag, text)| Variant::new(language(tag), *text)).collect();
    Unit { variants, ..Unit::default() }
}

fn english_to(target: &str) -> Languages {
    Languages::Pair { source: Language::english(), target: language(target) }
}

fn written(units: &[Unit], languages: Languages) -> String {
    let file = String::from_utf8(write(units, languages)).unwrap();
    assert_eq!(validator::faults(&file), Vec::<String>::new(), "{file}");
    file
}

#[test]
fn the_whole_file_is_what_the_standard_wants() {
    let mut unit = unit(&[("en", "Q&A <b>"), ("ru", "Вопросы и ответы")]);
    unit.tuid = Some("1".to_owned());
    unit.status = Status::Approved;
    unit.created = Edit { when: "2026-02-19T10:11:12Z".parse().ok(), user: Some("aigerim".to_owned()) };
    unit.notes = vec![Note::from("From the website.")];
    let expected = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="tolmach" creationtoolversion="{}" segtype="sentence" o-tmf="tolmach" adminlang="en" srclang="en" datatype="plaintext"/>
  <body>
    <tu tuid="1" creationdate="20260219T101112Z" creationid="aigerim">
      <note>From the website.</note>
      <prop type="x-tolmach-status">approved</prop>
      <tuv xml:lang="en"><seg>Q&amp;A &lt;b&gt;</seg></tuv>
      <tuv xml:lang="ru" creationdate="20260219T101112Z" creationid="aigerim"><seg>Вопросы и ответы</seg></tuv>
    </tu>
  </body>
</tmx>
"#,
        env!("CARGO_PKG_VERSION")
    );
    assert_eq!(written(&[unit], english_to("ru")), expected);
}

#[test]
fn a_pair_leaves_out_other_languages_and_units_without_translation() {
    let units = [
        unit(&[("en", "One"), ("ru", "Один"), ("kk", "Бір")]),
        unit(&[("en", "Two"), ("ru", "Два")]),
        unit(&[("en", "Three"), ("kk", " ")]),
        unit(&[("ru", "Четыре"), ("kk", "Төрт")]),
    ];
    let (kept, _) = read(written(&units, english_to("kk")).as_bytes());
    assert_eq!(kept, [unit(&[("en", "One"), ("kk", "Бір")])]);
    assert_eq!(read(written(&units, all()).as_bytes()).0, units);
}

#[test]
fn the_source_stands_first_whatever_the_order_of_the_unit() {
    let file = written(&[unit(&[("kk", "Бір"), ("en-US", "One")])], english_to("kk"));
    assert!(file.find("\"en-US\"") < file.find("\"kk\""), "{file}");
}

#[test]
fn a_pair_of_one_language_is_never_a_unit_twice() {
    assert_eq!(read(written(&[unit(&[("en", "One")])], english_to("en-GB")).as_bytes()).0, []);
}

#[test]
fn what_tmx_does_not_allow_becomes_properties_and_comes_back() {
    let mut odd = unit(&[("en", "Save as"), ("ru", "Сохранить как")]);
    let attributes =
        [("srclang", "EN_us"), ("segtype", "Sentence"), ("ex:rank", "1\n2"), ("tuid", "not the tuid")];
    odd.attributes = attributes.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
    odd.variants[0].markup = Some("Save <ph id='1'>{0}</ph>as".to_owned());
    odd.variants[1].markup = Some("Сохранить <sub>как</sub>".to_owned());
    odd.properties =
        vec![Property { kind: String::new(), value: "\r\t".to_owned(), language: Some("ru_RU".to_owned()) }];
    let (units, problems) = read(written(&[odd.clone()], english_to("ru")).as_bytes());
    assert_eq!((units, problems), (vec![odd], vec![]));
}
