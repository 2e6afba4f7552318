//! There and back, and files of other tools.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::format::Place;
use crate::format::terms::{Reading, Reason};
use crate::glossary::{Concept, Gender, Naming, Period, Status, Term};
use crate::language::Language;
use crate::morphology::PartOfSpeech;

fn written(concepts: &[Concept], version: Version) -> String {
    let mut bytes = Vec::new();
    write(&mut bytes, concepts, version).unwrap();
    String::from_utf8(bytes).unwrap()
}

fn reading(text: &str) -> Reading {
    read(text.as_bytes()).unwrap()
}

/// Entries in a file of another tool.
fn foreign(entries: &str) -> Reading {
    reading(&format!(
        "<?xml version='1.0'?>\n<martif type='TBX' xml:lang='en'><text><body>\n{entries}\n</body></text></martif>"
    ))
}

fn texts(concept: &Concept) -> Vec<(&str, &str, Status)> {
    concept.terms.iter().map(|term| (term.language.as_str(), term.text.as_str(), term.status)).collect()
}

/// Text as people and programs leave it: white space at the ends, line breaks, what XML escapes, our own marks.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[a-zа-яёәғқңөұүһі<>&\"'; \\n\\t\u{A0}\u{AD}\u{2028}-]{1,12}",
        1 => "tolmach-(note|form|status|concept|from): ?[a-z]{0,6}",
        1 => "(  |\\r\\n|&amp;|]]>|<b>|&#10;)x?",
    ]
}

fn day() -> impl Strategy<Value = Option<jiff::civil::Date>> {
    proptest::option::of(
        (1900_i16..2100, 1_i8..13, 1_i8..29).prop_map(|(year, month, day)| date(year, month, day)),
    )
}

fn term() -> impl Strategy<Value = Term> {
    let language = prop::sample::select(vec!["en", "ru", "kk", "kk-Latn", "en-GB"]);
    let status = prop::sample::select(vec![
        Status::Preferred,
        Status::Admitted,
        Status::Deprecated,
        Status::Forbidden,
    ]);
    let class = prop::sample::select(vec![
        PartOfSpeech::Noun,
        PartOfSpeech::Name,
        PartOfSpeech::Adjective,
        PartOfSpeech::Verb,
        PartOfSpeech::Phrase,
        PartOfSpeech::Unknown,
    ]);
    let gender = proptest::option::of(prop::sample::select(vec![
        Gender::Masculine,
        Gender::Feminine,
        Gender::Neuter,
        Gender::Plural,
    ]));
    let said = (proptest::option::of(text()), proptest::option::of(text()), day(), day());
    let lists = (prop::collection::vec(text(), 0..3), prop::collection::vec(text(), 0..3));
    (language, text(), status, class, gender, said, lists).prop_map(
        |(
            language,
            text,
            status,
            part_of_speech,
            gender,
            (note, source, from, until),
            (forms, exceptions),
        )| Term {
            language: Language::parse(language).unwrap(),
            text,
            status,
            part_of_speech,
            gender,
            note,
            source,
            period: Period { from, until },
            forms,
            exceptions,
        },
    )
}

/// Concepts whose terms are told apart, those of a language together.
fn concepts() -> impl Strategy<Value = Vec<Concept>> {
    let fields =
        (proptest::option::of(text()), proptest::option::of(text()), prop::collection::vec(term(), 1..6));
    prop::collection::vec(("([a-z][a-z0-9-]{0,8}|_1|c 1|Совет)", fields), 1..4).prop_map(|list| {
        let mut concepts: Vec<Concept> = Vec::new();
        for (name, (domain, definition, mut terms)) in list {
            terms.sort_by(|one, other| one.language.cmp(&other.language));
            terms.dedup_by(|one, other| one.language == other.language && one.text == other.text);
            let mut seen = Vec::new();
            terms.retain(|term| {
                let key = (term.language.clone(), term.text.clone());
                !seen.contains(&key) && {
                    seen.push(key);
                    true
                }
            });
            if concepts.iter().all(|known| known.name != name) {
                concepts.push(Concept { name, domain, definition, terms });
            }
        }
        concepts
    })
}

proptest! {
    #[test]
    fn everything_that_the_glossary_knows_comes_back(concepts in concepts()) {
        for version in [Version::Two, Version::Three] {
            let file = written(&concepts, version);
            let read = reading(&file);
            prop_assert!(read.problems.is_empty(), "{:?}\n{file}", read.problems);
            prop_assert!(read.account.details.is_empty() && read.account.repairs.is_empty());
            prop_assert!(read.entries.iter().all(|entry| entry.naming == Naming::Whole));
            prop_assert_eq!(read.into_concepts(), concepts.clone(), "{}", file);
        }
    }

    #[test]
    fn no_bytes_bring_the_reader_down(bytes in prop::collection::vec(any::<u8>(), 1..400), cut in 0_usize..3000) {
        let _ = read(bytes.as_slice());
        let whole = written(&[Concept {
            name: "a".to_owned(),
            terms: vec![Term::new(Language::kazakh(), "Бейбітшілік кеңесі")],
            ..Concept::default()
        }], Version::Two);
        let mut broken = whole.into_bytes();
        let at = cut % broken.len();
        broken.splice(at..at, bytes);
        let read = read(broken.as_slice());
        if let Ok(read) = read {
            let account = &read.account;
            prop_assert_eq!(account.read, account.taken + account.lost());
        }
    }
}

#[test]
fn statuses_definitions_and_grammar_of_other_tools_come_in() {
    let read = foreign(
        "<termEntry id='c7'><descrip type='subjectField'>diplomacy</descrip>
           <langSet xml:lang='en_US'><descripGrp><descrip type='definition'>A body\n   for peace.</descrip>
             <admin type='source'>un.org</admin></descripGrp>
             <tig><term>Board of <hi>Peace</hi></term><termNote type='partOfSpeech'>properNoun</termNote>
               <termNote type='administrativeStatus'>preferredTerm-admn-sts</termNote></tig>
             <ntig><termGrp><term>Peace Council</term>
               <termNote type='administrativeStatus'>forbidden</termNote></termGrp>
               <note>a back-translation</note><descrip type='context'>No.</descrip></ntig></langSet>
           <langSet xml:lang='RUS'><tig><term>Совет мира</term><termNote type='grammaticalGender'>masculine</termNote>
             <transacGrp><transac type='transactionType'>origination</transac><date>2026-01-01</date></transacGrp>
             </tig></langSet></termEntry>",
    );
    assert_eq!((&read.problems[..], read.account.read, read.account.taken), (&[][..], 3, 3));
    let concept = &read.entries[0].concept;
    assert_eq!((concept.name.as_str(), concept.domain.as_deref()), ("board-of-peace", Some("diplomacy")));
    assert_eq!(concept.definition.as_deref(), Some("A body for peace."));
    assert_eq!(
        texts(concept),
        [
            ("en-US", "Board of Peace", Status::Preferred),
            ("en-US", "Peace Council", Status::Forbidden),
            ("ru", "Совет мира", Status::Preferred),
        ]
    );
    assert_eq!(concept.terms[0].part_of_speech, PartOfSpeech::Name);
    assert_eq!(concept.terms[1].note.as_deref(), Some("a back-translation\ncontext: No."));
    assert_eq!(concept.terms[2].gender, Some(Gender::Masculine));
    let details: Vec<_> = read.account.details.iter().map(|(name, count)| (name.as_str(), *count)).collect();
    assert_eq!(details, [("source of a definition or context", 1), ("transactions", 1)]);
}

#[test]
fn version_3_is_read_in_both_styles() {
    let file = |style: &str, body: &str| {
        format!(
            "<tbx style='{style}' type='TBX-Basic' xml:lang='en' xmlns='urn:iso:std:iso:30042:ed-2' \
            xmlns:min='http://www.tbxinfo.net/ns/min'><tbxHeader/><text><body><conceptEntry id='c1'>{body}\
            </conceptEntry></body></text></tbx>"
        )
    };
    let dct = file(
        "dct",
        "<min:subjectField>law</min:subjectField><langSec xml:lang='kk'><termSec><term>заң</term>\
        <min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec></langSec>",
    );
    let dca = file(
        "dca",
        "<descrip type='subjectField'>law</descrip><langSec xml:lang='kk'><termSec><term>заң</term>\
        <termNote type='administrativeStatus'>admittedTerm-admn-sts</termNote></termSec></langSec>",
    );
    for text in [dct, dca] {
        let read = reading(&text);
        assert_eq!(read.entries[0].concept.domain.as_deref(), Some("law"));
        assert_eq!(texts(&read.entries[0].concept), [("kk", "заң", Status::Admitted)]);
    }
}

#[test]
fn where_no_status_is_said_the_first_term_of_a_language_is_preferred() {
    let read = foreign(
        "<termEntry><langSet xml:lang='en'><tig><term>a</term></tig><tig><term>b</term></tig></langSet></termEntry>",
    );
    assert_eq!(
        texts(&read.entries[0].concept),
        [("en", "a", Status::Preferred), ("en", "b", Status::Admitted)]
    );
}

#[test]
fn a_second_definition_becomes_a_line_of_the_note() {
    let read = foreign(
        "<termEntry><descrip type='definition'>One.</descrip><langSet xml:lang='kk'>\
         <descrip type='definition'>Бір.</descrip><tig><term>бір</term></tig></langSet></termEntry>",
    );
    let concept = &read.entries[0].concept;
    assert_eq!(concept.definition.as_deref(), Some("One."));
    assert_eq!(concept.terms[0].note.as_deref(), Some("definition: Бір."));
}

#[test]
fn a_broken_entry_costs_itself_and_is_told_with_its_place() {
    let good =
        "<termEntry id='b'><langSet xml:lang='ru'><tig><term>мир & жизнь</term></tig></langSet></termEntry>";
    let read = foreign(&format!(
        "<termEntry id='a'><langSet xml:lang='ru'><tig><term>мир</tig></langSet></termEntry>\n{good}\n\
         <termEntry id='c'><langSet xml:lang='*'><tig><term>x</term></tig></langSet><langSet xml:lang='kk'><tig><term>ел\
         </term></tig><tig><term/></tig></langSet></termEntry>\n<termEntry id='d'><langSet>"
    ));
    let found: Vec<String> = read.entries.iter().map(|entry| entry.concept.terms[0].text.clone()).collect();
    assert_eq!(found, ["мир & жизнь", "ел"]);
    let told: Vec<(u64, Option<&str>, &str)> = read
        .problems
        .iter()
        .map(|problem| (problem.place.line, problem.entry.as_deref(), problem.reason.kind()))
        .collect();
    assert_eq!(
        told,
        [
            (3, Some("a"), "broken XML"),
            (5, Some("c"), "in an unknown language"),
            (5, Some("c"), "empty"),
            (6, None, "in entries that are not closed"),
        ]
    );
    assert_eq!((read.account.read, read.account.taken), (6, 2));
}

#[test]
fn entities_are_never_fetched_and_bombs_refused() {
    let read = reading(
        "<!DOCTYPE martif [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'><!ENTITY f SYSTEM 'file:///etc/hostname'>]>
         <martif><text><body><termEntry><langSet xml:lang='en'><tig><term>&b;</term></tig></langSet></termEntry>
         <termEntry><langSet xml:lang='en'><tig><term>&f;</term></tig></langSet></termEntry>
         <termEntry><langSet xml:lang='en'><tig><term>&a;&nbsp;</term></tig></langSet></termEntry></body></text></martif>",
    );
    assert_eq!(read.account.left_out["an entity that is not expanded"], 2);
    assert_eq!(read.entries[0].concept.terms[0].text, "aaaa\u{A0}");
}

#[test]
fn deep_nesting_is_refused_without_harm() {
    let deep = |count: usize, name: &str| {
        format!("{}{}", format!("<{name}>").repeat(count), format!("</{name}>").repeat(count))
    };
    let read = foreign(&format!(
        "<termEntry>{}</termEntry><termEntry><langSet xml:lang='en'><tig><term>a{}</term></tig></langSet></termEntry>",
        deep(100_000, "tig"),
        deep(100_000, "hi"),
    ));
    assert!(matches!(read.problems[0].reason, Reason::Nested(_)));
    assert_eq!(read.entries[0].concept.terms[0].text, "a");
}

#[test]
fn homonyms_of_other_tools_stay_apart() {
    let entry = |term: &str| {
        format!(
            "<termEntry><langSet xml:lang='en'><tig><term>fold</term></tig></langSet>\
        <langSet xml:lang='de'><tig><term>{term}</term></tig></langSet></termEntry>"
        )
    };
    let read = foreign(&format!("{}{}", entry("Falz"), entry("Falte")));
    let names: Vec<&str> = read.entries.iter().map(|entry| entry.concept.name.as_str()).collect();
    assert_eq!(names, ["fold", "fold-2"]);
    assert!(read.entries.iter().all(|entry| entry.naming == Naming::Made));
}

#[test]
fn what_is_no_tbx_or_breaks_off_is_told() {
    assert_eq!(
        read("<tmx><body/></tmx>".as_bytes()).unwrap_err().to_string(),
        "this is no TBX: it begins with <tmx>, not <martif> or <tbx>; choose another file"
    );
    let broken = reading("<martif><text><body>\n<termEntry>");
    assert_eq!(broken.problems[0].reason, Reason::BrokenOff(Some(Place { line: 2, column: 1 })));
}

#[test]
fn utf_16_and_declared_encodings_are_understood() {
    let text = "<?xml version='1.0' encoding='windows-1254'?><martif><text><body><termEntry><langSet xml:lang='tr'>\
        <tig><term>İıŞş</term></tig></langSet></termEntry></body></text></martif>";
    let (turkish, ..) = encoding_rs::WINDOWS_1254.encode(text);
    let utf_16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = format!("\u{FEFF}{text}").into_bytes();
    for bytes in [turkish.into_owned(), utf_16, marked] {
        assert_eq!(read(bytes.as_slice()).unwrap().entries[0].concept.terms[0].text, "İıŞş");
    }
}
