//! The sound version of an exchange file: written, read again and compared unit by unit before it takes its name.

use std::io::{self, Write};
use std::path::Path;

use anyhow::bail;
use tolmach::format::examination::{Examined, Finding, Sound, changes, sound};
use tolmach::format::packing::{Packing, pack};
use tolmach::format::tmx::{Header, Languages, Writer};
use tolmach::format::{Kind, NamedLanguages};
use tolmach::language::Language;
use tolmach::memory::Unit;

use super::file::{look_at, write as write_findings};
use crate::cli::config::Session;
use crate::cli::error::{Outcome, Unusable, usage};
use crate::cli::exchange::{self, ExchangeFile};
use crate::cli::export::packing;
use crate::cli::files;
use crate::cli::output::print;
use crate::cli::progress::refuse_interrupted;

pub(super) fn run(session: &Session, file: &Path, output: &Path) -> anyhow::Result<Outcome> {
    require_files(file, output)?;
    let examined = look_at(session, open(session, file)?)?;
    print(|stream| write_findings(stream, &file.display().to_string(), &examined))?;
    if examined.account.taken == 0 {
        return Err(Unusable(format!("{} has no unit that could be written", file.display())).into());
    }
    let header = header(session, &examined);
    let (packing, inside) = packing(output);
    let repaired = files::write_proved(
        output,
        |stream| pack(packing, &inside, stream, |stream| fill(session, file, stream, &header)),
        |written| prove(session, file, written, &header),
    )?;
    print(|stream| repaired.tell(stream, output, &examined, &header))?;
    let is_whole = examined.findings.keys().all(Finding::is_put_right);
    Ok(if is_whole { Outcome::Done } else { Outcome::Noteworthy })
}

/// What the sound version says of itself.
fn header(session: &Session, examined: &Examined) -> Header {
    let source = examined.source.clone().unwrap_or_else(Language::english);
    match &examined.header {
        Some(header) => sound(header, &source),
        None => Header::own(&source, session.edit()),
    }
}

/// What became of the units that could be read.
struct Repaired {
    written: u64,
    sound: Sound,
}

impl Repaired {
    fn tell(
        &self,
        stream: &mut dyn Write,
        output: &Path,
        examined: &Examined,
        header: &Header,
    ) -> io::Result<()> {
        let changed = examined.header.as_ref().map(|before| changes(before, header)).unwrap_or_default();
        if !changed.is_empty() {
            writeln!(stream, "header      {}", changed.join(", "))?;
        }
        let left_out = self.left_out(examined);
        if !left_out.is_empty() {
            writeln!(stream, "left out    {}", left_out.join(", "))?;
        }
        writeln!(stream, "written     {} units to {}", self.written, output.display())?;
        writeln!(stream, "proved      read again, and every unit is equal to what could be read")
    }

    /// How many units of the file are not in the sound version, and why.
    fn left_out(&self, examined: &Examined) -> Vec<String> {
        let waiting = examined.account.waiting();
        let parts = [
            (examined.account.lost() - waiting, "that cannot be read"),
            (self.sound.untranslated + waiting, "without a translation"),
            (self.sound.repeated, "repeated"),
        ];
        parts.iter().filter(|(count, _)| *count > 0).map(|(count, why)| format!("{count} {why}")).collect()
    }
}

fn require_files(file: &Path, output: &Path) -> anyhow::Result<()> {
    let name = output.to_string_lossy();
    let is_tmx = Kind::of_name(&name) == Some(Kind::Tmx) && Packing::of_name(&name).0 != Some(Packing::Zip);
    match () {
        () if files::is_standard(file) => {
            Err(usage("a file is repaired by its name: it is read again to prove that nothing is lost"))
        }
        () if files::are_the_same(file, output) => {
            Err(usage(format!("{name} is the file itself; name another for the sound version")))
        }
        () if !is_tmx => Err(usage(format!("{name} must end in .tmx or .tmx.gz, for TMX is written"))),
        () => Ok(()),
    }
}

fn open(session: &Session, file: &Path) -> anyhow::Result<ExchangeFile> {
    let mut files = exchange::open(file, &NamedLanguages::default(), session.quiet)?;
    match (files.pop(), files.is_empty()) {
        (Some(only), true) => Ok(only),
        _ => Err(usage(format!("{} holds several files; unpack it and repair each", file.display()))),
    }
}

/// Writes the sound units.
fn fill(session: &Session, file: &Path, stream: &mut dyn Write, header: &Header) -> anyhow::Result<Repaired> {
    let mut sound = Sound::new(header.source.clone());
    let languages = Languages::All { source: header.source.clone().unwrap_or_else(Language::english) };
    let mut writer = Writer::with_header(stream, languages, header.clone());
    let mut written = 0;
    for unit in units(open(session, file)?)? {
        refuse_interrupted()?;
        if let Some(unit) = sound.make(unit) {
            written += u64::from(writer.write(&unit)?);
        }
    }
    writer.finish()?;
    Ok(Repaired { written, sound })
}

/// Reads the file that was written beside the original and compares their units.
fn prove(session: &Session, file: &Path, written: &Path, header: &Header) -> anyhow::Result<()> {
    let mut sound = Sound::new(header.source.clone());
    let mut expected = units(open(session, file)?)?.filter_map(|unit| sound.make(unit));
    let mut found = open(session, written)?.reader(&NamedLanguages::default())?;
    for number in 1_u64.. {
        refuse_interrupted()?;
        match (expected.next(), found.next().transpose()?) {
            (None, None) => break,
            (expected, found) if expected == found => {}
            _ => bail!(
                "unit {number} is not read back as it was written; nothing was written, please report it"
            ),
        }
    }
    Ok(())
}

/// The units that can be read.
fn units(file: ExchangeFile) -> anyhow::Result<impl Iterator<Item = Unit>> {
    Ok(file.reader(&NamedLanguages::default())?.filter_map(Result::ok))
}
