//! The languages of source and target: what the elements say, else the file, else the user.
//!
//! Source: XLIFF 1.2, section 2.3 (`source-language`, `target-language`, `xml:lang`); XLIFF 2.1, section 4.3.1
//! (`srcLang`, `trgLang`).

use super::attribute::value;
use super::scan::{Element, Part, RawUnit, Scan};
use crate::format::{NamedLanguages, Reason};
use crate::language::Language;

/// The languages of both sides, or why there are none.
pub(super) struct Sides {
    pub(super) source: Result<Language, Reason>,
    pub(super) target: Result<Language, Reason>,
}

impl Sides {
    /// Of a part of a unit; `languages` are those that the user named.
    pub(super) fn of(
        text: &str,
        scan: &Scan,
        unit: &RawUnit,
        part: &Part,
        languages: &NamedLanguages,
    ) -> Self {
        let own = |element: Option<&Element>| value(&text[element?.tag.clone()], "xml:lang");
        let [(source, source_name), (target, target_name)] = of_file(text, scan, unit, part);
        let unnamed = |side, attribute| Reason::NoFileLanguage { side, attribute };
        Self {
            source: language(own(part.source.as_ref()).or(source), languages.from.as_ref())
                .unwrap_or_else(|| Err(unnamed("source", source_name))),
            target: language(own(part.target.as_ref()).or(target), languages.to.as_ref())
                .unwrap_or_else(|| Err(unnamed("target", target_name))),
        }
    }
}

/// What the file says, and the names of the attributes that say it.
fn of_file<'text>(
    text: &'text str,
    scan: &Scan,
    unit: &RawUnit,
    part: &Part,
) -> [(Option<&'text str>, &'static str); 2] {
    let (tag, names) = match part.tag {
        Some(_) => (Some(&scan.root), ["srcLang", "trgLang"]),
        None => (scan.files.get(unit.file), ["source-language", "target-language"]),
    };
    names.map(|name| (tag.and_then(|tag| value(&text[tag.clone()], name)), name))
}

/// The language of a tag; the one that the user named, where there is no tag or one that names no language.
fn language(tag: Option<&str>, named: Option<&Language>) -> Option<Result<Language, Reason>> {
    let parsed = tag.filter(|tag| !tag.trim().is_empty()).map(Language::parse);
    match (parsed, named) {
        (Some(Ok(language)), _) => Some(Ok(language)),
        (_, Some(named)) => Some(Ok(named.clone())),
        (unknown, None) => unknown.map(|unknown| unknown.map_err(Reason::from)),
    }
}
