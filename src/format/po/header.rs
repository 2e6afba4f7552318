//! The header of a catalogue → the languages of its texts.

use super::entry::Entry;
use super::error::PoError;
use crate::format::NamedLanguages;
use crate::language::Language;

/// The languages of a catalogue.
#[derive(Debug, Clone)]
pub(super) struct Languages {
    pub(super) from: Language,
    pub(super) to: Language,
}

impl Languages {
    /// What the header says, else what the user says; texts are in English where nobody says it, as gettext asks.
    pub(super) fn of(entries: &[Entry], named: &NamedLanguages) -> Result<Self, PoError> {
        let header = entries.iter().find(|entry| entry.is_header() && entry.fault.is_none());
        let fields = header.and_then(|entry| entry.forms.first()).map(|(_, text)| text.text());
        let fields = fields.unwrap_or_default();
        let target = agreed(field(&fields, "Language"), named.to.as_ref())?;
        let source = agreed(field(&fields, "X-Source-Language"), named.from.as_ref())?;
        Ok(Self { from: source.unwrap_or_else(Language::english), to: target.ok_or(PoError::NoLanguage)? })
    }
}

fn agreed(found: Option<Language>, named: Option<&Language>) -> Result<Option<Language>, PoError> {
    match (found, named) {
        (Some(found), Some(named)) if !found.matches(named) => {
            Err(PoError::OtherLanguage { found, named: named.clone() })
        }
        (found, named) => Ok(found.or_else(|| named.cloned())),
    }
}

/// The language that a field of the header names; locales such as `kk_KZ.UTF-8` and `uz@Cyrl` are understood.
fn field(fields: &str, name: &str) -> Option<Language> {
    let value = |line: &str| {
        let (key, value) = line.split_once(':')?;
        key.trim().eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
    };
    let locale = fields.lines().find_map(value)?;
    let locale = locale.split('.').next().unwrap_or_default();
    let (tag, variant) = locale.split_once('@').unwrap_or((locale, ""));
    let script = match variant.to_lowercase().as_str() {
        "latin" | "latn" => "-Latn",
        "cyrillic" | "cyrl" => "-Cyrl",
        _ => "",
    };
    Language::parse(&format!("{tag}{script}")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locales_are_languages() {
        let language = |value: &str| field(&format!("Project: x\nLanguage: {value}\n"), "language");
        assert_eq!(language("kk_KZ.UTF-8").unwrap().as_str(), "kk-KZ");
        assert_eq!(language("kk@latin").unwrap().as_str(), "kk-Latn");
        assert_eq!(language(""), None);
    }
}
