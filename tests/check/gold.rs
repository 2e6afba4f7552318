//! The gold of the checks, as people wrote it.
//!
//! Comes in: the files of `gold/check`. Goes out: cases, each of one text, one pair, or pairs that belong together,
//! with the findings that an editor expects. `gold/README.md` describes the format.

use jiff::civil::Date;
use serde::Deserialize;
use tolmach::check::{Finding, Pair, Passage, Rule, Side};
use tolmach::format::terms;
use tolmach::glossary::{Concept, Glossary, SHIPPED};
use tolmach::language::Language;
use tolmach::text::{Byte, Span};

use crate::common::read;

/// What is checked as one text, and what an editor expects of it.
pub(crate) struct Case {
    pub(crate) pairs: Vec<GoldPair>,
    pub(crate) expected: Vec<Expectation>,
}

/// A pair, or a text alone.
pub(crate) struct GoldPair {
    pub(crate) source: Option<(Language, String)>,
    pub(crate) target: (Language, String),
    day: Option<Date>,
}

/// A finding of `rule` at one of the places.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Expectation {
    pub(crate) rule: Rule,
    en: Option<Words>,
    ru: Option<Words>,
    kk: Option<Words>,
}

/// Words that stand in the text, or several such.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
enum Words {
    One(String),
    Several(Vec<String>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    pair: Vec<Row>,
    #[serde(default)]
    text: Vec<Row>,
    #[serde(default)]
    group: Vec<Group>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    pair: Vec<Row>,
    #[serde(default)]
    expect: Vec<Expectation>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    from: Option<String>,
    day: Option<toml::value::Datetime>,
    en: Option<String>,
    ru: Option<String>,
    kk: Option<String>,
    #[serde(default)]
    expect: Vec<Expectation>,
}

/// The cases of a file.
pub(crate) fn cases(name: &str) -> Vec<Case> {
    let file: File = toml::from_str(&read(format!("tests/gold/check/{name}.toml")))
        .unwrap_or_else(|error| panic!("{name}: {error}"));
    let single = |row: Row| Case { expected: row.expect.clone(), pairs: vec![row.pair()] };
    let grouped = |group: Group| Case {
        pairs: group.pair.into_iter().map(Row::pair).collect(),
        expected: group.expect,
    };
    let rows = file.pair.into_iter().chain(file.text).map(single);
    rows.chain(file.group.into_iter().map(grouped)).collect()
}

/// The shipped glossary and the terms that the gold adds to it.
pub(crate) fn glossary() -> Glossary {
    let own = read("tests/gold/check/glossary.csv");
    let tables = SHIPPED.into_iter().chain([("gold", own.as_str())]);
    let concepts: Vec<Concept> =
        tables.flat_map(|(domain, table)| terms::read(table.as_bytes(), Some(domain)).unwrap()).collect();
    let languages = [Language::english(), Language::russian(), Language::kazakh()];
    Glossary::new(concepts, &languages.each_ref())
}

impl Row {
    /// The text that is named by `from`, or else the first, is the source of the other.
    fn pair(self) -> GoldPair {
        let texts = [("en", self.en), ("ru", self.ru), ("kk", self.kk)];
        let texts = texts.into_iter().filter_map(|(tag, text)| Some((Language::parse(tag).unwrap(), text?)));
        let is_source = |tag: &Language| self.from.as_deref() == Some(tag.as_str());
        let mut texts: Vec<(Language, String)> = texts.collect();
        texts.sort_by_key(|(tag, _)| !is_source(tag));
        let target = texts.pop().expect("a text");
        assert!(texts.len() < 2, "three texts in one pair: {}", target.1);
        let day = self.day.map(|day| day.to_string().parse().unwrap());
        GoldPair { source: texts.pop(), target, day }
    }
}

impl GoldPair {
    /// As the library takes it.
    pub(crate) fn pair(&self) -> Pair<'_> {
        Pair {
            source: self.source.as_ref().map(|(language, text)| Passage { text, language }),
            target: Passage { text: &self.target.1, language: &self.target.0 },
            day: self.day,
        }
    }

    /// The text of a side, with its language.
    pub(crate) fn side(&self, side: Side) -> Option<&(Language, String)> {
        match side {
            Side::Target => Some(&self.target),
            Side::Source => self.source.as_ref(),
        }
    }
}

impl Expectation {
    /// Whether the finding stands where this one is expected: touching the words is enough.
    pub(crate) fn is_met_by(&self, finding: &Finding, pair: &GoldPair) -> bool {
        let touches = |span: Span<Byte>| span.start <= finding.span.end && finding.span.start <= span.end;
        self.rule == finding.rule && self.places(pair, finding.side).into_iter().any(touches)
    }

    /// Whether its words stand in the pair at all.
    pub(crate) fn stands_in(&self, pair: &GoldPair) -> bool {
        [Side::Target, Side::Source].into_iter().any(|side| !self.places(pair, side).is_empty())
    }

    fn places(&self, pair: &GoldPair, side: Side) -> Vec<Span<Byte>> {
        let Some((language, text)) = pair.side(side) else { return Vec::new() };
        let of = |words: &String| -> Vec<Span<Byte>> {
            text.match_indices(words.as_str()).map(|(at, _)| Span::new(at, at + words.len())).collect()
        };
        self.words(language).iter().flat_map(of).collect()
    }

    fn words(&self, language: &Language) -> &[String] {
        let words = match language.as_str() {
            "en" => &self.en,
            "ru" => &self.ru,
            _ => &self.kk,
        };
        match words {
            None => &[],
            Some(Words::One(one)) => std::slice::from_ref(one),
            Some(Words::Several(several)) => several,
        }
    }
}

impl std::fmt::Display for GoldPair {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let source = self.source.as_ref().map(|(_, text)| format!("{text} | ")).unwrap_or_default();
        write!(formatter, "{source}{}", self.target.1)
    }
}
