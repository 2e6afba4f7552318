//! Which units of a file are in the languages that are asked for, and what is said of the others.

use std::collections::BTreeSet;
use std::ops::AddAssign;
use std::path::Path;

use tolmach::language::Language;
use tolmach::memory::Unit;

use super::desk::Found;
use crate::cli::args::Check;
use crate::cli::error::usage;

/// How many units were checked, and which were not.
#[derive(Debug, Default)]
pub(super) struct Scope {
    /// What the file calls the language that was translated from.
    source: Option<Language>,
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

    /// The same of a file that calls this the language that was translated from.
    pub(super) fn of_source(self, source: Option<Language>) -> Self {
        Self { source, ..self }
    }

    /// Says which units of a file were passed over; `is_all` where nothing else is checked.
    ///
    /// # Errors
    /// As [`nothing_asked_for`].
    pub(super) fn tell(
        &self,
        arguments: &Check,
        file: &Path,
        is_all: bool,
        found: &mut Found,
    ) -> anyhow::Result<()> {
        let units = match self.passed_over {
            0 => return Ok(()),
            1 => "1 unit is".to_owned(),
            units => format!("{units} units are"),
        };
        let message = format!("{}: {units} not checked: {}", file.display(), self.why(arguments));
        if self.checked == 0 {
            return nothing_asked_for(message, is_all, found);
        }
        found.note(message);
        Ok(())
    }

    fn why(&self, arguments: &Check) -> String {
        let said = [("--from", &arguments.from), ("--to", &arguments.to)].into_iter();
        let said = said.filter_map(|(option, language)| Some(format!("{option} {}", language.as_ref()?)));
        let asked = said.collect::<Vec<_>>().join(" ");
        let tags = self.languages.iter().map(Language::as_str).collect::<Vec<_>>().join(", ");
        match &self.source {
            Some(source) if asked.is_empty() => {
                format!("no text is in {source}, which the file calls its source, but in {tags}; say --from")
            }
            _ => format!("{asked} asks for other languages than {tags}"),
        }
    }
}

/// Notes that nothing of a file is asked for.
///
/// # Errors
/// Where it is all that is checked: then other languages were meant.
pub(super) fn nothing_asked_for(message: String, is_all: bool, found: &mut Found) -> anyhow::Result<()> {
    if is_all {
        return Err(usage(message));
    }
    found.note(message);
    Ok(())
}

impl AddAssign for Scope {
    fn add_assign(&mut self, other: Self) {
        self.source = self.source.take().or(other.source);
        self.checked += other.checked;
        self.passed_over += other.passed_over;
        self.languages.extend(other.languages);
    }
}
