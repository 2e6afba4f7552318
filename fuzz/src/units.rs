//! What must hold for every reader of units.

use tolmach::format::tmx::{Languages, Options, Writer};
use tolmach::format::{self, Certainty, Filling, Kind, UnitReader};
use tolmach::language::Language;
use tolmach::memory::{Edit, Unit};

use crate::{in_any_format, named};

/// What a reader of this format takes is read again from the TMX that it is written to.
pub fn units_survive(kind: Kind, bytes: &[u8]) {
    let Ok(mut reader) = format::open(kind, bytes, &named()) else { return };
    let taken = take(&mut *reader);
    let file = write(&taken);
    let mut again = format::open(Kind::Tmx, &file[..], &named()).expect("what was written is TMX");
    let read = take(&mut *again);
    assert_eq!(again.account().lost(), 0, "everything that was taken is read again");
    assert_eq!(texts(&read), texts(&taken), "the texts are the same");
    let (first, second) = (String::from_utf8_lossy(&file), write(&read));
    assert_eq!(String::from_utf8_lossy(&second), first, "what is read again is written as it was");
}

/// A file that nothing is put into stays as it is; one that is filled can be read again.
pub fn filling_keeps_the_rest(kind: Kind, bytes: &[u8]) {
    let Ok(file) = format::open_for_filling(kind, bytes.to_vec(), &named()) else { return };
    if let Ok(same) = file.fill(&[]) {
        assert_eq!(same.bytes, bytes, "no translation, no change");
    }
    for certainty in [Certainty::Exact, Certainty::Similar] {
        let open = file.segments().iter().enumerate().filter(|(_, segment)| segment.open);
        let fillings: Vec<_> = open.map(|(segment, _)| filling(segment, certainty)).collect();
        let Ok(filled) = file.fill(&fillings) else { continue };
        let again = format::open_for_filling(kind, filled.bytes, &named());
        let again = again.unwrap_or_else(|error| panic!("what was filled is broken: {error}"));
        assert_eq!(again.segments().len(), file.segments().len(), "filling adds and removes no segment");
    }
}

fn filling(segment: usize, certainty: Certainty) -> Filling {
    Filling { segment, translation: "R&D <\"кеңес\"> \\ 100 %".to_owned(), certainty }
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
    let mut writer =
        Writer::new(Vec::new(), &Options { languages, created: Edit::default() });
    for unit in units {
        writer.write(unit).expect("memory");
    }
    writer.finish().expect("memory")
}

fn texts(units: &[Unit]) -> Vec<(&Language, String, Option<&str>)> {
    let variants = units.iter().flat_map(|unit| &unit.variants);
    variants
        .map(|variant| (&variant.language, in_any_format(&variant.text), variant.markup.as_deref()))
        .collect()
}
