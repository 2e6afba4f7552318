//! Which units of a file are in the languages that are asked for, and what is said of the others.

use std::collections::BTreeSet;
use std::ops::AddAssign;
use std::path::Path;

use tolmach::language::Language;
use tolmach::memory::Unit;

use super::desk::{Desk, Found};
use crate::cli::error::usage;

/// How many units were checked, and which were not.
#[derive(Debug, Default)]
pub(super) struct Scope {
    checked: u64,
    passed_over: u64,
    /// The languages of those that were passed over.
    languages: BTreeSet<Language>,
}

impl Scope {
    /// Counts a unit; one without a translation is nobody's mistake.
    pub(super) fn count(&mut self, unit: &Unit, is_checked: bool) {
        if is_checked {
            self.checked += 1;
        } else if unit.variants.len() > 1 {
            self.passed_over += 1;
            self.languages.extend(unit.variants.iter().map(|variant| variant.language.clone()));
        }
    }

    /// Says which units of a file were passed over.
    ///
    /// # Errors
    /// Where all were: then other languages were meant.
    pub(super) fn tell(&self, desk: &Desk<'_>, file: &Path, found: &mut Found) -> anyhow::Result<()> {
        if self.passed_over == 0 {
            return Ok(());
        }
        let said = [("--from", &desk.arguments.from), ("--to", &desk.arguments.to)];
        let asked: Vec<String> = said
            .iter()
            .filter_map(|(option, language)| Some(format!("{option} {}", language.as_ref()?)))
            .collect();
        let tags: Vec<&str> = self.languages.iter().map(Language::as_str).collect();
        let (name, asked, tags) = (file.display(), asked.join(" "), tags.join(", "));
        match (self.checked, self.passed_over) {
            (0, _) => {
                Err(usage(format!("{name}: no unit is asked for by {asked}; its languages are {tags}")))
            }
            (_, 1) => {
                found.note(format!(
                    "{name}: 1 unit is not checked, for {asked} does not ask for it; it is in {tags}"
                ));
                Ok(())
            }
            (_, units) => {
                let why = format!("for {asked} does not ask for them; they are in {tags}");
                found.note(format!("{name}: {units} units are not checked, {why}"));
                Ok(())
            }
        }
    }
}

impl AddAssign for Scope {
    fn add_assign(&mut self, other: Self) {
        self.checked += other.checked;
        self.passed_over += other.passed_over;
        self.languages.extend(other.languages);
    }
}
