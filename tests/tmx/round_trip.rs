//! Any unit comes back from a file as it went in; only forbidden characters are replaced.

use jiff::Timestamp;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use tolmach::format::tmx::{Options, Tool, Writer};
use tolmach::language::Language;
use tolmach::memory::{Document, Edit, Neighbours, Note, Property, Status, Unit, Variant};
use tolmach::store::{Added, BatchKind, NewBatch, Store, StoreError, UnitFilter};

use super::{all, read, validator, write};

/// Text with what XML and line ends trip over, in every script that is met.
const TEXT: &str =
    "([ -~]|[а-яәғқңөұүһі]|[<>&'\"]|[\t\n\r]|&amp;|&#x1F;|\\]\\]>|<seg>|<!--|\u{A0}|\u{2028}|😀){0,20}";

/// The same with characters that XML forbids.
const WILD_TEXT: &str = "([ -~]|[\u{1}-\u{1F}]|[\u{FFFE}\u{FFFF}]|қ){0,20}";

const INLINE: [&str; 6] = [
    "<bpt i=\"1\" type=\"bold\">&lt;b&gt;</bpt>",
    "<ept i=\"1\"/>",
    "<ph x='1'>a<sub>not <hi>seen</hi></sub></ph>",
    "<it pos=\"end\"/>",
    "<ph id=\"foreign\"/>",
    "<ut>{\\b}</ut>",
];

fn edit() -> impl Strategy<Value = Edit> {
    let when = of((0..4_000_000_000_i64).prop_map(|second| Timestamp::from_second(second).unwrap()));
    (when, of(TEXT)).prop_map(|(when, user)| Edit { when, user })
}

fn notes() -> impl Strategy<Value = Vec<Note>> {
    vec((TEXT, of("[a-z]{2}")).prop_map(|(text, language)| Note { text, language }), 0..3)
}

fn properties() -> impl Strategy<Value = Vec<Property>> {
    let kind = prop_oneof![TEXT, Just("x-Context".to_owned())];
    let property = (kind, TEXT, of("[a-z]{2}"));
    vec(property.prop_map(|(kind, value, language)| Property { kind, value, language }), 0..4)
}

/// Known attributes in their order, then others.
fn attributes(known: &'static [&'static str]) -> impl Strategy<Value = Vec<(String, String)>> {
    let known = proptest::sample::subsequence(known, 0..=known.len());
    (known, vec("ex:[a-z]{1,6}", 0..3), vec(TEXT, 16)).prop_map(|(known, foreign, values)| {
        let names = known.into_iter().map(str::to_owned).chain(foreign);
        names.zip(values).collect()
    })
}

/// Content with codes: the text that is seen, and the markup.
fn content() -> impl Strategy<Value = (String, Option<String>)> {
    let part = ("[ -%'-;=?-~ңқ]{0,5}", proptest::sample::select(INLINE.as_slice()));
    let marked = vec(part, 1..4).prop_map(|parts| {
        let markup = parts.iter().map(|(text, code)| format!("{text}{code}")).collect();
        (parts.into_iter().map(|(text, _)| text).collect(), Some(markup))
    });
    prop_oneof![TEXT.prop_map(|text| (text, None)), marked]
}

fn variant(tag: &'static str) -> impl Strategy<Value = Variant> {
    let known = &["datatype", "usagecount", "creationtool", "o-tmf"];
    (content(), edit(), edit(), notes(), properties(), attributes(known)).prop_map(
        move |((text, markup), created, changed, notes, properties, attributes)| Variant {
            language: Language::parse(tag).unwrap(),
            text,
            markup,
            created,
            changed,
            notes,
            properties,
            attributes,
        },
    )
}

fn document() -> impl Strategy<Value = Document> {
    let language = of(Just(Language::kazakh()));
    (TEXT, of(TEXT), of(TEXT), language).prop_map(|(path, title, date, language)| Document {
        path,
        title,
        date,
        language,
    })
}

pub(super) fn unit() -> impl Strategy<Value = Unit> {
    let known = &["segtype", "datatype", "usagecount", "lastusagedate", "o-encoding"];
    let origin = (of(TEXT), proptest::sample::select(Status::ALL.as_slice()), of(0.0..=1.0), of(document()));
    let said = (edit(), edit(), notes(), properties(), attributes(known), of(any::<u32>()));
    let variants = (variant("en"), variant("ru"), variant("kk-Latn"));
    (origin, said, variants).prop_map(|(origin, said, variants)| {
        let (tuid, status, confidence, document) = origin;
        let (created, changed, notes, properties, attributes, position) = said;
        let variants = vec![variants.0, variants.1, variants.2];
        let mut unit = Unit {
            tuid,
            status,
            confidence,
            created,
            changed,
            notes,
            properties,
            attributes,
            document,
            position,
            variants,
        };
        forget_repetitions(&mut unit);
        unit
    })
}

/// A variant says nothing that its unit says already.
fn forget_repetitions(unit: &mut Unit) {
    for variant in &mut unit.variants {
        if variant.created == unit.created {
            variant.created = Edit::default();
        }
        if variant.changed == unit.changed {
            variant.changed = Edit::default();
        }
    }
}

/// How many units were new to a memory, and how many known.
pub(super) fn store_all(store: &mut Store, units: &[Unit]) -> (usize, usize) {
    let new = NewBatch { kind: BatchKind::Import, origin: "units.tmx".to_owned(), edit: Edit::default() };
    let mut batch = store.begin(&new).unwrap();
    let added: Vec<Added> = units.iter().map(|unit| batch.add_unit(unit).unwrap()).collect();
    batch.commit().unwrap();
    let new = added.iter().filter(|added| **added == Added::New).count();
    (new, added.len() - new)
}

pub(super) fn stored(store: &Store) -> Vec<Unit> {
    let mut units = Vec::new();
    let keep = |unit| {
        units.push(unit);
        Ok::<_, StoreError>(())
    };
    store.for_each_unit(&UnitFilter::default(), keep).unwrap();
    units
}

/// Takes away what stands before the properties that were there already.
fn forget_additions(properties: &mut Vec<Property>, before: &[Property]) {
    properties.drain(..properties.len() - before.len());
}

proptest! {
    #[test]
    fn units_come_back_as_they_went_in(units in vec(unit(), 0..4)) {
        let file = write(&units, all());
        let (again, problems) = read(&file);
        prop_assert_eq!(problems, vec![]);
        prop_assert_eq!(&again, &units);
        let faults = validator::faults(std::str::from_utf8(&file).unwrap());
        prop_assert_eq!(faults, Vec::<String>::new());
        prop_assert_eq!(write(&again, all()), file);
    }

    #[test]
    fn units_come_back_from_a_memory_as_they_went_in(units in vec(unit(), 0..4)) {
        let (imported, problems) = read(&write(&units, all()));
        prop_assert_eq!(problems, vec![]);
        let mut store = Store::in_memory().unwrap();
        prop_assert_eq!(store_all(&mut store, &imported), (units.len(), 0));
        let kept = stored(&store);
        prop_assert_eq!(&kept, &units);
        let (again, problems) = read(&write(&kept, all()));
        prop_assert_eq!(problems, vec![]);
        prop_assert_eq!(store_all(&mut store, &again), (0, units.len()));
        let mut other = Store::in_memory().unwrap();
        store_all(&mut other, &again);
        prop_assert_eq!(stored(&other), units);
    }

    #[test]
    fn a_unit_with_the_context_of_a_tool_keeps_all_it_had(
        unit in unit(),
        tool in proptest::sample::select([Tool::OmegaT, Tool::MemoQ, Tool::Trados].as_slice()),
    ) {
        let options = Options { languages: all(), created: Edit::default() };
        let mut writer = Writer::new(Vec::new(), &options).for_tool(Some(tool));
        let beside = Neighbours { previous: unit.variants.clone(), next: unit.variants.clone() };
        writer.write_in_context(&unit, &beside).unwrap();
        let file = writer.finish().unwrap();
        prop_assert_eq!(validator::faults(std::str::from_utf8(&file).unwrap()), Vec::<String>::new());
        let (mut again, problems) = read(&file);
        prop_assert_eq!(problems, vec![]);
        let mut again = again.remove(0);
        forget_additions(&mut again.properties, &unit.properties);
        for (variant, before) in again.variants.iter_mut().zip(&unit.variants) {
            forget_additions(&mut variant.properties, &before.properties);
        }
        prop_assert_eq!(again, unit);
    }

    #[test]
    fn forbidden_characters_are_replaced_once_and_for_all(text in WILD_TEXT) {
        let variant = Variant::new(Language::english(), text);
        let unit = Unit { variants: vec![variant], ..Unit::default() };
        let file = write(&[unit], all());
        prop_assert_eq!(validator::faults(std::str::from_utf8(&file).unwrap()), Vec::<String>::new());
        let (again, _) = read(&file);
        prop_assert_eq!(write(&again, all()), file);
    }

    #[test]
    fn no_bytes_make_the_reader_panic_or_lose_count(
        before in vec(any::<u8>(), 0..40),
        inside in "([a-z<>&;/=\"' ]|<tu|</tu>|<tuv|<seg>|</seg>|<!--|<!\\[CDATA\\[|\\]\\]>|&#x|ң){0,40}",
        after in vec(any::<u8>(), 0..40),
    ) {
        let head = b"<tmx version=\"1.4\"><header/><body><tu><tuv xml:lang='en'><seg>".as_slice();
        let file = [head, &before, inside.as_bytes(), &after, b"</seg></tuv></tu></body></tmx>"].concat();
        let mut reader = tolmach::format::tmx::Reader::new(&file[..]).unwrap();
        let lost = reader.by_ref().filter(Result::is_err).count() as u64;
        let account = tolmach::format::UnitReader::account(&reader);
        prop_assert_eq!(account.read, account.taken + account.lost());
        prop_assert!(lost >= account.lost());
    }
}
