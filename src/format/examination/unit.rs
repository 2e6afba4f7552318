//! One unit after the other is looked at: its languages, its texts, and whether it came before.

use rustc_hash::{FxHashMap, FxHashSet};
use xxhash_rust::xxh3::xxh3_64;

use super::languages::Languages;
use super::sound::digest;
use super::{Detect, Examined, Finding};
use crate::format::{Place, Repair};
use crate::language::Language;
use crate::memory::{Unit, Variant};

/// From so many words on, a translation that equals its source is no name.
const WORDS: usize = 3;

/// Looks at units, and remembers them as digests.
pub(super) struct Inspector<'detect> {
    /// What the file calls the language that was translated from.
    source: Option<Language>,
    languages: Languages<'detect>,
    /// How many units begin with each language.
    first: FxHashMap<Language, u64>,
    units: FxHashSet<u64>,
    texts: FxHashSet<u64>,
    tuids: FxHashSet<u64>,
}

impl<'detect> Inspector<'detect> {
    pub(super) fn new(source: Option<Language>, detect: Detect<'detect>) -> Self {
        Self {
            source,
            languages: Languages::new(detect),
            first: FxHashMap::default(),
            units: FxHashSet::default(),
            texts: FxHashSet::default(),
            tuids: FxHashSet::default(),
        }
    }

    /// Looks at a unit that begins at `place`.
    pub(super) fn inspect(&mut self, unit: &Unit, place: Place, examined: &mut Examined) {
        for variant in unit.variants.iter().filter(|variant| !variant.language.is_registered()) {
            examined.find(Finding::UnknownCode(variant.language.clone()), place);
        }
        if unit.variants.iter().any(|variant| variant.text.contains(char::REPLACEMENT_CHARACTER)) {
            examined.findings.entry(Finding::Repaired(Repair::Bytes)).or_default().name(place);
        }
        self.pair(unit, place, examined);
        self.repetition(unit, place, examined);
        let first = unit.variants.first().map(|variant| variant.text.as_str());
        let is_copied = |(index, variant): &(usize, &Variant)| *index > 0 && first == Some(&variant.text);
        for (_, variant) in unit.variants.iter().enumerate().filter(|text| !is_copied(text)) {
            if let Some(doubt) = self.languages.doubt(variant) {
                examined.find(doubt, place);
            }
        }
    }

    /// Says which language was translated from, where the file does not or no unit has what it says.
    pub(super) fn finish(self, examined: &mut Examined) {
        let is_used = |source: &Language| self.first.keys().any(|first| first.matches(source));
        let usual = self.usual();
        if usual.is_some() && !self.source.as_ref().is_some_and(is_used) {
            examined.findings.retain(|finding, _| !matches!(finding, Finding::NotFromSource(_)));
            examined.find(no_source(examined), Place::START);
            examined.source = usual;
        } else {
            examined.source = self.source;
        }
    }

    /// The language that most units begin with.
    fn usual(&self) -> Option<Language> {
        let mut first: Vec<_> = self.first.iter().collect();
        first.sort_by(|(language, count), (other, others)| others.cmp(count).then(language.cmp(other)));
        first.first().map(|(language, _)| (*language).clone())
    }

    /// The languages of a unit, and what is wrong between its source and its translations.
    fn pair(&mut self, unit: &Unit, place: Place, examined: &mut Examined) {
        let texts: Vec<&Variant> = unit.variants.iter().filter(|variant| !variant.is_blank()).collect();
        let said = self.source.as_ref().map(|source| unit.variant(source).filter(|text| !text.is_blank()));
        if let (Some(None), Some(source)) = (said, &self.source) {
            examined.find(Finding::NotFromSource(source.clone()), place);
        }
        let Some(source) = said.flatten().or(texts.first().copied()) else {
            return examined.find(Finding::Untranslated, place);
        };
        *self.first.entry(source.language.clone()).or_default() += 1;
        let translations: Vec<_> = texts.iter().filter(|text| text.language != source.language).collect();
        if translations.is_empty() {
            examined.find(Finding::Untranslated, place);
        }
        for translation in translations {
            let pair = (source.language.clone(), translation.language.clone());
            *examined.pairs.entry(pair).or_default() += 1;
            if translation.text == source.text && is_running_text(&source.text) {
                examined.find(Finding::EqualTexts, place);
            }
        }
    }

    fn repetition(&mut self, unit: &Unit, place: Place, examined: &mut Examined) {
        let is_new = self.texts.insert(digest_of_texts(unit));
        if !self.units.insert(digest(unit)) {
            return examined.find(Finding::Repeated, place);
        }
        examined.repeated_texts += u64::from(!is_new);
        if unit.tuid.as_ref().is_some_and(|tuid| !self.tuids.insert(xxh3_64(tuid.as_bytes()))) {
            examined.find(Finding::RepeatedTuid, place);
        }
    }
}

/// What is wrong with the source language of a file.
fn no_source(examined: &Examined) -> Finding {
    let said = examined.header.as_ref().and_then(|header| header.source_tag.as_deref());
    match said.map(str::trim).filter(|said| !said.is_empty() && *said != "*all*") {
        Some(said) => Finding::WrongSource(said.to_owned()),
        None => Finding::NoSource,
    }
}

fn is_running_text(text: &str) -> bool {
    text.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count() >= WORDS
}

fn digest_of_texts(unit: &Unit) -> u64 {
    let mut texts: Vec<(&str, &str)> =
        unit.variants.iter().map(|variant| (variant.language.as_str(), variant.text.as_str())).collect();
    texts.sort_unstable();
    let joined: Vec<u8> = texts
        .into_iter()
        .flat_map(|(language, text)| [language, "\0", text, "\0"])
        .flat_map(str::bytes)
        .collect();
    xxh3_64(&joined)
}
