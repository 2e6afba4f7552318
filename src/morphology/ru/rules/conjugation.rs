//! All forms of a verb from its principal parts.
//!
//! Comes in: one line of `verbs.txt`. Goes out: the ends of the infinitive, present or future, past,
//! imperative, gerunds and participles with their declension.

use super::{adjective, short};
use crate::morphology::ru::letters::{is_husher, is_vowel};
use crate::morphology::ru::slots::{Cell, Slots};

/// What a class of verbs is known by.
pub(super) struct PrincipalParts<'a> {
    infinitive: &'a str,
    first: &'a str,
    second: &'a str,
    past: &'a str,
    passive: &'a str,
    further: &'a str,
}

impl<'a> PrincipalParts<'a> {
    /// From the fields of a line; a missing field is no such form.
    pub(super) fn parse(fields: &[&'a str]) -> Self {
        let field = |at: usize| fields.get(at).copied().unwrap_or("-");
        Self {
            infinitive: field(0),
            first: field(2),
            second: field(3),
            past: field(4),
            passive: field(5),
            further: field(6),
        }
    }

    /// Participles keep the places they agree in; other forms have none.
    pub(super) fn cells(&self) -> Vec<Cell> {
        let mut cells = vec![finite(self.infinitive)];
        cells.extend(self.present());
        cells.extend(self.past.split(',').flat_map(|past| past_cells(past.trim_start_matches('-'))));
        cells.extend(given(self.passive).flat_map(participle));
        cells.extend(given(self.further).flat_map(finite_or_participle));
        cells
    }

    /// Present or future with the imperative, the gerund and the participles of its stem.
    fn present(&self) -> Vec<Cell> {
        let mut cells = vec![finite(self.first), finite(self.second)];
        let Some((stem, theme)) = self.present_stem() else {
            return cells;
        };
        let third = self.third_plural(stem, theme);
        cells.extend(["т", "м", "те"].map(|end| finite(&format!("{stem}{theme}{end}"))));
        cells.push(finite(&third));
        cells.extend(imperative_and_gerund(&third));
        cells.extend(participle(&format!("{}щий", third.trim_end_matches('т'))));
        cells.extend(participle(&format!("{stem}{theme}мый")));
        cells
    }

    /// The second person without its ending, and the vowel of the conjugation.
    fn present_stem(&self) -> Option<(&'a str, char)> {
        let stem_and_theme = self.second.strip_suffix("шь")?;
        let theme = stem_and_theme.chars().last().filter(|&last| last == 'е' || last == 'и')?;
        Some((stem_and_theme.strip_suffix(theme)?, theme))
    }

    fn third_plural(&self, stem: &str, theme: char) -> String {
        match theme {
            'и' if stem.ends_with(is_husher) || self.hushes_before(stem) => format!("{stem}ат"),
            'и' => format!("{stem}ят"),
            _ => format!("{}т", self.first),
        }
    }

    /// Whether the class is of stems in a husher, which then stands before the end: `у`, `ишь`.
    fn hushes_before(&self, stem: &str) -> bool {
        stem.is_empty() && self.first.starts_with('у')
    }
}

fn given(variants: &str) -> impl Iterator<Item = &str> {
    variants.split(',').filter(|&form| form != "-")
}

fn finite(form: &str) -> Cell {
    Cell { form: form.to_owned(), slots: Slots::NONE }
}

fn finite_or_participle(form: &str) -> Vec<Cell> {
    let is_participle = form.ends_with("ий") || form.ends_with("ый");
    if is_participle { participle(form) } else { vec![finite(form)] }
}

fn past_cells(masculine: &str) -> Vec<Cell> {
    let stem = masculine.strip_suffix('л').unwrap_or(masculine);
    // The vowel of `шел` falls out: `шла`.
    let before_la = if masculine.ends_with("шел") { stem.trim_end_matches('е') } else { stem };
    let mut cells = vec![finite(masculine)];
    cells.extend(["ла", "ло", "ли"].map(|end| finite(&format!("{before_la}{end}"))));
    cells.extend(gerunds_of_past(masculine, stem));
    cells
}

fn gerunds_of_past(masculine: &str, stem: &str) -> Vec<Cell> {
    let suffixes: &[&str] =
        if masculine.ends_with('л') && stem.ends_with(is_vowel) { &["в", "вши"] } else { &["ши"] };
    let mut cells = participle(&format!("{stem}{}й", suffixes[suffixes.len() - 1]));
    cells.extend(suffixes.iter().map(|end| finite(&format!("{stem}{end}"))));
    cells
}

/// From the third person plural: `читают` gives `читай`, `читая`; `пишут` gives `пиши`.
fn imperative_and_gerund(third: &str) -> Vec<Cell> {
    let stem: String = third.chars().take(third.chars().count().saturating_sub(2)).collect();
    let hard = stem.ends_with(is_husher) || (stem.is_empty() && !third.starts_with(['ю', 'я']));
    let gerund = if hard { "а" } else { "я" };
    let ends: &[&str] = match stem.chars().last() {
        Some(last) if is_vowel(last) => &["й", "йте"],
        Some(_) => &["и", "ите", "ь", "ьте"],
        None => &["и", "ите", "ь", "ьте", "й", "йте"],
    };
    ends.iter().chain([&gerund]).map(|end| finite(&format!("{stem}{end}"))).collect()
}

/// The declension of a participle and its short forms.
fn participle(nominative: &str) -> Vec<Cell> {
    let is_active = nominative.ends_with("щий") || nominative.ends_with("ший");
    let short = if is_active { Vec::new() } else { short::cells(nominative) };
    let predicative = short.into_iter().filter(|cell| !short::is_comparative(&cell.form));
    adjective::cells(nominative).into_iter().chain(predicative).collect()
}
