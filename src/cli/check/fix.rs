//! `--fix`: puts right in the files what can be put right exactly, and shows it.
//!
//! Method: everything is checked, what is exact is put right in memory, and all is checked again until nothing is left
//! to put right; only then are files written, each through a temporary one. So a second run changes nothing. A file
//! whose fixes call for each other without end stays as it is.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};

use anyhow::Context;
use tolmach::document::{Format, Original};
use tolmach::report::corrections::write_corrections;
use tolmach::report::findings::Located;
use tolmach::text::edit::{Edit, apply, compatible};

use super::desk::{Desk, Found, Overlay, bytes};
use super::mended::Mended;
use super::units::holds_units;
use super::work::Work;
use crate::cli::args::CheckFormat;
use crate::cli::error::{Unusable, usage};
use crate::cli::files;
use crate::cli::output::{print, standard_error};

/// A fix may call for another one in its place, seldom for a third; what goes on longer goes round in a circle.
const ROUNDS: usize = 8;

/// Puts right what can be; gives what is left, and whether files would change that must not.
pub(super) fn run(desk: &Desk<'_>, work: &Work) -> anyhow::Result<(Found, bool)> {
    if work.files().any(files::is_standard) {
        return Err(usage("standard input cannot be put right; name a file"));
    }
    let mut workshop = Workshop::default();
    let mut found = desk.check(work, &workshop.overlay)?;
    while workshop.mend(&found.findings)? {
        found = desk.check(work, &workshop.overlay)?;
    }
    let changed = workshop.changed()?;
    show(desk, &changed)?;
    if !desk.arguments.dry_run {
        changed.iter().try_for_each(Correction::write)?;
    } else if !changed.is_empty() {
        found.note("nothing was written (dry run)".to_owned());
    }
    found.extend_notes(exchange_files_with_findings(work, &found));
    workshop.problems.drain(..).for_each(|problem| found.note(problem));
    Ok((found, desk.arguments.dry_run && !changed.is_empty()))
}

/// What is said of exchange files, which are left as they are: their tools keep more than their texts.
fn exchange_files_with_findings(work: &Work, found: &Found) -> Vec<String> {
    let unplaced = found.findings.iter().filter(|located| located.place.is_none());
    let named: HashSet<&Path> = unplaced.map(|located| Path::new(&located.file)).collect();
    // A file of an archive is named behind it.
    let has_findings = |file: &&PathBuf| named.iter().any(|named| named.starts_with(file));
    let files = work.units.iter().map(|(file, _)| file).filter(has_findings);
    files
        .map(|file| {
            format!(
                "{}: --fix leaves exchange files as they are; correct the texts in their tool",
                file.display()
            )
        })
        .collect()
}

/// The files being put right.
#[derive(Default)]
struct Workshop {
    overlay: Overlay,
    mended: HashMap<PathBuf, Mended>,
    /// Files that stay as they are from now on.
    left_alone: HashSet<PathBuf>,
    problems: Vec<String>,
}

impl Workshop {
    /// Makes every exact fix; whether there was any.
    fn mend(&mut self, findings: &[Located]) -> anyhow::Result<bool> {
        let mut changed = false;
        for (file, edits) in edits(findings) {
            if !self.left_alone.contains(&file) {
                changed |= self.mend_file(file, edits)?;
            }
        }
        Ok(changed)
    }

    fn mend_file(&mut self, file: PathBuf, edits: Vec<Edit>) -> anyhow::Result<bool> {
        let original = read(&file, &bytes(&file, &self.overlay)?)?;
        let edits = compatible(edits);
        let text = apply(original.text(), &edits);
        if text == original.text() {
            return Ok(false);
        }
        let mended = self.mended.entry(file.clone()).or_default();
        mended.take(&edits);
        let goes_round = mended.again >= ROUNDS;
        match original.encode(&text) {
            Some(bytes) if !goes_round => self.overlay.insert(file, bytes),
            Some(_) => self.leave(file, "its fixes call for each other without end"),
            None => self.leave(file, "its encoding does not have what would be written"),
        };
        Ok(true)
    }

    fn leave(&mut self, file: PathBuf, why: &str) -> Option<Vec<u8>> {
        self.problems.push(format!("{}: {why}; it stays as it is", file.display()));
        self.left_alone.insert(file.clone());
        self.overlay.remove(&file)
    }

    /// The files that are to change, in the order of their names.
    fn changed(&self) -> anyhow::Result<Vec<Correction>> {
        let correction = |(file, new): (&PathBuf, &Vec<u8>)| {
            anyhow::Ok(Correction { file: file.clone(), old: files::read(file)?, new: new.clone() })
        };
        let mut changed = self.overlay.iter().map(correction).collect::<Result<Vec<_>, _>>()?;
        changed.retain(|correction| correction.old != correction.new);
        changed.sort_by(|one, other| one.file.cmp(&other.file));
        Ok(changed)
    }
}

/// A file, as it is and as it is to be.
struct Correction {
    file: PathBuf,
    old: Vec<u8>,
    new: Vec<u8>,
}

impl Correction {
    /// Writes the file through a temporary one; a link keeps pointing where it does.
    fn write(&self) -> anyhow::Result<()> {
        let file = std::fs::canonicalize(&self.file).unwrap_or_else(|_| self.file.clone());
        if files::read(&file)? != self.old {
            let message = "it was changed by somebody else meanwhile, and is left as it is";
            return Err(Unusable(format!("{}: {message}", self.file.display())).into());
        }
        files::write(Some(&file), |output| Ok(output.write_all(&self.new)?))
    }
}

/// The exact fixes of each file.
fn edits(findings: &[Located]) -> BTreeMap<PathBuf, Vec<Edit>> {
    let mut edits: BTreeMap<PathBuf, Vec<Edit>> = BTreeMap::new();
    for located in findings {
        if let (Some(place), Some(replacement)) = (located.place, &located.replacement) {
            let edit = Edit { span: place.span, text: replacement.clone() };
            edits.entry(PathBuf::from(&located.file)).or_default().push(edit);
        }
    }
    edits
}

fn read(file: &Path, bytes: &[u8]) -> anyhow::Result<Original> {
    let name = file.to_string_lossy();
    let format = if holds_units(file) { Format::Plain } else { Format::of(&name, bytes) };
    Original::read(bytes, format).with_context(|| name.into_owned())
}

/// Shows the lines that change: among the results, or beside them where they are for programs.
fn show(desk: &Desk<'_>, changed: &[Correction]) -> anyhow::Result<()> {
    for correction in changed {
        let name = correction.file.display().to_string();
        let texts = [&correction.old, &correction.new].map(|bytes| read(&correction.file, bytes));
        let [old, new] = texts;
        let (old, new) = (old?, new?);
        let among_results = desk.arguments.format == CheckFormat::Text && desk.arguments.output.is_none();
        if among_results {
            print(|output| write_corrections(output, &name, old.text(), new.text()))?;
        } else if !desk.session.quiet {
            write_corrections(&mut standard_error(), &name, old.text(), new.text())?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use tolmach::check::{Finding, Rule, Side};
    use tolmach::document::Position;
    use tolmach::text::Span;

    use super::*;

    /// A finding that wants `replacement` at the very beginning of a file.
    fn wants_before_all(file: &Path, replacement: &str) -> Located {
        let finding = Finding {
            rule: Rule::Spacing,
            severity: Rule::Spacing.severity(),
            side: Side::Target,
            span: Span::new(0, 0),
            message: String::new(),
            concept: None,
            suggestions: vec![replacement.to_owned()],
        };
        let start = Position { line: 1, column: 1 };
        let place = read(file, b"text").unwrap().place("", start, start);
        Located {
            finding,
            file: file.display().to_string(),
            line: 1,
            column: 1,
            in_memory: false,
            place: Some(place),
            replacement: Some(replacement.to_owned()),
            source: None,
            target: "text".to_owned(),
        }
    }

    #[test]
    fn a_file_whose_fixes_never_end_stays_as_it_is_and_no_other_does() {
        let folder = tempfile::tempdir().unwrap();
        let files = ["a.txt", "b.txt"].map(|name| folder.path().join(name));
        files.iter().for_each(|file| std::fs::write(file, "text").unwrap());
        let mut workshop = Workshop::default();
        let endless = wants_before_all(&files[0], "more ");
        assert!(workshop.mend(&[endless.clone(), wants_before_all(&files[1], "some ")]).unwrap());
        let rounds = (0..100).take_while(|_| workshop.mend(std::slice::from_ref(&endless)).unwrap()).count();
        assert_eq!(rounds, ROUNDS);
        let changed = workshop.changed().unwrap();
        assert_eq!(changed.iter().map(|one| one.new.as_slice()).collect::<Vec<_>>(), [b"some text"]);
        assert!(workshop.problems[0].contains("a.txt: its fixes call for each other without end"));
    }

    #[test]
    fn a_file_that_somebody_else_changed_meanwhile_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.txt");
        std::fs::write(&file, "theirs").unwrap();
        let correction = Correction { file: file.clone(), old: b"old".to_vec(), new: b"ours".to_vec() };
        assert!(correction.write().unwrap_err().to_string().contains("changed by somebody else"));
        assert_eq!(std::fs::read(&file).unwrap(), b"theirs");
    }
}
