//! What a memory wrote and takes in again adds nothing to it, in whatever format it was written.

use proptest::collection::vec;
use proptest::prelude::*;
use tolmach::format::tmx::{Languages, Level, Options, Tool, Writer};
use tolmach::format::{self, Kind, NamedLanguages, UnitWriter};
use tolmach::language::Language;
use tolmach::memory::{Edit, Unit, Variant};
use tolmach::store::{Store, StoreError, UnitFilter};

use super::round_trip::{store_all, stored, unit};

fn pair() -> Languages {
    Languages::Pair { source: Language::english(), target: Language::russian() }
}

/// A file with all units of a memory.
fn export(store: &Store, kind: Kind, tool: Option<Tool>, level: Level) -> Vec<u8> {
    let mut file = Vec::new();
    let options = Options { languages: pair(), created: Edit::default() };
    let mut writer: Box<dyn UnitWriter> = match kind {
        Kind::Tmx => Box::new(Writer::new(&mut file, &options).for_tool(tool).at_level(level)),
        _ => format::create(kind, "units", &mut file, &options).unwrap(),
    };
    let write = |unit, neighbours| {
        writer.write_in_context(&unit, &neighbours).unwrap();
        Ok::<_, StoreError>(())
    };
    store.for_each_unit_in_context(&UnitFilter::default(), write).unwrap();
    writer.finish().unwrap();
    file
}

/// The units of a file whose texts came back as they are stored.
fn whole_units(kind: Kind, file: &[u8], store: &Store) -> Vec<Unit> {
    let stored: Vec<Variant> = stored(store).into_iter().flat_map(|unit| unit.variants).collect();
    let is_whole = |text: &Variant| stored.iter().any(|there| there.text == text.text);
    let reader = format::open(kind, file, &NamedLanguages::default()).unwrap();
    reader.filter_map(Result::ok).filter(|unit| unit.variants.iter().all(is_whole)).collect()
}

proptest! {
    #[test]
    fn what_was_written_is_known_when_it_comes_in_again(
        units in vec(unit(), 1..4),
        kind in proptest::sample::select([Kind::Tmx, Kind::Table, Kind::Workbook, Kind::Po].as_slice()),
        tool in proptest::option::of(proptest::sample::select([Tool::OmegaT, Tool::MemoQ, Tool::Trados].as_slice())),
        level in proptest::sample::select([Level::One, Level::Two, Level::OmegaT].as_slice()),
    ) {
        let mut store = Store::in_memory().unwrap();
        store_all(&mut store, &units);
        let file = export(&store, kind, tool, level);
        let again = whole_units(kind, &file, &store);
        let before = stored(&store);
        let (new, _) = store_all(&mut store, &again);
        prop_assert_eq!(new, 0, "{:?}\nis not among\n{:?}", &stored(&store)[before.len()..], before);
    }
}
