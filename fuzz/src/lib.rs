//! What must hold whatever a file holds.
//!
//! Comes in: bytes. Goes out: nothing, or a panic that names what does not hold. A reader must not panic or hang, its
//! account must add up, and what it takes must survive being written and read again.

use tolmach::format::tmx::{Languages, Options, Writer};
use tolmach::format::{self, Kind, NamedLanguages, UnitReader};
use tolmach::language::Language;
use tolmach::memory::{Edit, Unit};

/// A reader of units of this format keeps its promises.
pub fn units_survive(kind: Kind, bytes: &[u8]) {
    let named = NamedLanguages { from: Some(Language::english()), to: Some(Language::russian()) };
    let Ok(mut reader) = format::open(kind, bytes, &named) else { return };
    let taken = take(&mut *reader);
    let file = write(&taken);
    let mut again = format::open(Kind::Tmx, &file[..], &named).expect("what was written is TMX");
    let read = take(&mut *again);
    assert_eq!(again.account().lost(), 0, "everything that was taken is read again");
    assert_eq!(texts(&read), texts(&taken), "the texts are the same");
    assert_eq!(write(&read), file, "what is read again is written as it was");
}

/// The units of a file whose account adds up.
fn take(reader: &mut dyn UnitReader) -> Vec<Unit> {
    let (mut units, mut problems) = (Vec::new(), 0);
    for item in &mut *reader {
        match item {
            Ok(unit) => units.push(unit),
            Err(_) => problems += 1,
        }
    }
    let account = reader.account();
    assert_eq!(account.read, account.taken + account.lost(), "every unit is taken or left out");
    assert!(problems >= account.lost(), "every loss is told");
    assert!(units.len() as u64 >= account.taken, "every unit that is counted is there");
    units
}

fn write(units: &[Unit]) -> Vec<u8> {
    let languages = Languages::All { source: Language::english() };
    let mut writer = Writer::new(Vec::new(), &Options { languages, created: Edit::default() }).expect("memory");
    for unit in units {
        writer.write(unit).expect("memory");
    }
    writer.finish().expect("memory")
}

fn texts(units: &[Unit]) -> Vec<(&Language, &str, Option<&str>)> {
    let variants = units.iter().flat_map(|unit| &unit.variants);
    variants.map(|variant| (&variant.language, variant.text.as_str(), variant.markup.as_deref())).collect()
}
