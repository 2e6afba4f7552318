//! Whether the texts of a file are plainly in other languages than they say: `--from` and `--to` exchanged, say.
//!
//! Comes in: texts with the languages that they say. Goes out: a line that says what is wrong, with an example. Of each
//! language a sample is read, and looked at as one text: words of many short texts are clearer than those of one.

use std::collections::BTreeMap;
use std::fmt;

use super::Detect;
use super::languages::Languages;
use crate::format::Place;
use crate::language::Language;
use crate::memory::{Unit, Variant};

/// The first texts are all in the sample, then ever fewer: the second thousand adds one.
const FIRST: u64 = 16;
/// So many characters of a text are in the sample, and so many texts.
const OF_TEXT: usize = 200;
const MOST_TEXTS: usize = 24;
/// So many characters of a text are shown.
const SHOWN: usize = 60;

/// A sample of the texts of a file, language by language.
#[derive(Debug, Default)]
pub struct Sample(BTreeMap<Language, OfLanguage>);

#[derive(Debug, Default)]
struct OfLanguage {
    texts: u64,
    /// Those in the sample.
    sampled: Vec<(Option<Place>, String)>,
}

/// Texts that are plainly in another language than they say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MixedUp {
    said: Language,
    is: Language,
    /// Whether the texts that say to be in the other language are in this one.
    exchanged: bool,
    place: Option<Place>,
    example: String,
}

impl Sample {
    /// Takes a text in; where it stands, if that is known.
    pub fn add(&mut self, language: &Language, text: &str, place: Option<Place>) {
        if !self.0.contains_key(language) {
            self.0.insert(language.clone(), OfLanguage::default());
        }
        if let Some(sample) = self.0.get_mut(language) {
            sample.add(text, place);
        }
    }

    /// Takes every text of a unit in.
    pub fn add_unit(&mut self, unit: &Unit, place: Place) {
        unit.variants.iter().for_each(|variant| self.add(&variant.language, &variant.text, Some(place)));
    }

    /// The texts of the first language that is not what it says; none where all are, or none is clear about it.
    #[must_use]
    pub fn mixed_up(&self, detect: Detect<'_>) -> Option<MixedUp> {
        let others: Vec<(&Language, Language)> =
            self.0.iter().filter_map(|(said, sample)| Some((said, sample.other(said, detect)?))).collect();
        let (said, is) = others.first()?;
        let (place, example) = self.0.get(said)?.example(is, detect)?;
        let exchanged = others.iter().any(|(other, found)| other.matches(is) && found.matches(said));
        Some(MixedUp { said: (*said).clone(), is: is.clone(), exchanged, place, example })
    }
}

impl OfLanguage {
    fn add(&mut self, text: &str, place: Option<Place>) {
        self.texts += 1;
        let is_taken = self.texts <= FIRST || self.texts.is_power_of_two();
        if is_taken && self.sampled.len() < MOST_TEXTS && !text.trim().is_empty() {
            self.sampled.push((place, text.chars().take(OF_TEXT).collect()));
        }
    }

    /// The language that the texts are in, where it is plainly not the one that they say.
    fn other(&self, said: &Language, detect: Detect<'_>) -> Option<Language> {
        let whole: String = self.sampled.iter().flat_map(|(_, text)| [text, ". "]).collect();
        Languages::new(detect).doubt(&Variant::new(said.clone(), whole.as_str()))?;
        detect(&whole).filter(|is| !is.matches(said))
    }

    /// The first text that is plainly in a language, else the first of all.
    fn example(&self, language: &Language, detect: Detect<'_>) -> Option<(Option<Place>, String)> {
        let is_plain =
            |(_, text): &&(Option<Place>, String)| detect(text).is_some_and(|found| found.matches(language));
        let (place, text) = self.sampled.iter().find(is_plain).or(self.sampled.first())?;
        Some((*place, text.chars().take(SHOWN).collect()))
    }
}

impl fmt::Display for MixedUp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { said, is, .. } = self;
        match self.exchanged {
            true => write!(formatter, "{said} and {is} seem to be swapped")?,
            false => write!(formatter, "what is said to be in {said} seems to be in {is}")?,
        }
        let line = self.place.map(|place| format!(" in line {}", place.line)).unwrap_or_default();
        write!(formatter, ", such as the {said} text{line}: {}; ", self.example)?;
        formatter.write_str(if self.exchanged {
            "exchange the languages, in --from and --to or in the file"
        } else {
            "correct --from and --to or the file"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::language::detect;

    const ENGLISH: &str = "The Board of Peace met in Astana on Thursday.";
    const RUSSIAN: &str = "Совет мира провел заседание в Астане в четверг, 19 февраля.";
    const KAZAKH: &str = "Бейбітшілік кеңесі бейсенбі күні Астанада отырыс өткізді.";

    fn told(texts: &[(&str, &str)]) -> Option<String> {
        let mut sample = Sample::default();
        for (line, (tag, text)) in (1..).zip(texts) {
            sample.add(&Language::parse(tag).unwrap(), text, Some(Place { line, column: 1 }));
        }
        sample.mixed_up(&detect).map(|mixed_up| mixed_up.to_string())
    }

    #[test]
    fn exchanged_languages_are_called_swapped() {
        for (one, of_one, other, of_other) in [
            ("en", RUSSIAN, "ru", ENGLISH),
            ("kk", RUSSIAN, "ru", KAZAKH),
            ("en-US", KAZAKH, "kk-KZ", ENGLISH),
        ] {
            let told = told(&[(one, of_one), (other, of_other)]).unwrap();
            assert!(told.contains("seem to be swapped") && told.contains("in line 1: "), "{told}");
        }
    }

    #[test]
    fn another_language_is_named_with_an_example() {
        let told = told(&[("en", ENGLISH), ("ru", KAZAKH)]).unwrap();
        assert!(
            told.starts_with(
                "what is said to be in ru seems to be in kk, such as the ru text in line 2: Бейб"
            )
        );
    }

    #[test]
    fn many_short_texts_are_clear_together() {
        let terms = ["Бейбітшілік кеңесі", "төраға", "кеңес мүшесі", "атқарушы кеңес", "жарғы"];
        assert!(told(&terms.map(|term| ("ru", term))).is_some());
        assert_eq!(told(&terms.map(|term| ("kk", term))), None);
    }

    #[test]
    fn names_numbers_and_unknown_languages_are_no_reason_to_warn() {
        assert_eq!(told(&[("en", ENGLISH), ("ru", RUSSIAN), ("kk", KAZAKH)]), None);
        assert_eq!(told(&[("ru", "OpenAI"), ("kk", "2026"), ("en", "")]), None);
        assert_eq!(told(&[("ru", RUSSIAN), ("ru", "Board of Peace"), ("ru", "Тоқаев")]), None);
        assert_eq!(told(&[("de", "Der Friedensrat tagte am Donnerstag in Astana.")]), None);
    }
}
