//! The language that a text is written in: English, Russian or Kazakh.
//!
//! Comes in: a text, a few sentences suffice. Goes out: its language, where the words are clear
//! about it. Source: the n-gram models of the crate `lingua` in its low-accuracy mode, which on
//! documents is as sure and loads in milliseconds.

use std::sync::LazyLock;

use lingua::{Language as Known, LanguageDetector, LanguageDetectorBuilder};

use crate::language::Language;

/// How many characters are looked at: more cost time and change no answer.
const SAMPLE: usize = 2000;

/// Below this probability the words are not clear.
const CLEAR: f64 = 0.7;

/// The letters that Kazakh has and Russian has not; most Kazakh words hold one.
const KAZAKH_LETTERS: &[char] =
    &['ә', 'ғ', 'қ', 'ң', 'ө', 'ұ', 'ү', 'һ', 'і', 'Ә', 'Ғ', 'Қ', 'Ң', 'Ө', 'Ұ', 'Ү', 'Һ', 'І'];

static DETECTOR: LazyLock<LanguageDetector> = LazyLock::new(|| {
    LanguageDetectorBuilder::from_languages(&[Known::English, Known::Russian, Known::Kazakh])
        .with_low_accuracy_mode()
        .build()
});

/// The language that most of the words of `text` belong to; nothing where there are no words, or
/// where they are not clear about it.
#[must_use]
pub fn detect(text: &str) -> Option<Language> {
    let sample: String = text.chars().take(SAMPLE).collect();
    let ranked = DETECTOR.compute_language_confidence_values(without_few_kazakh_words(&sample));
    let (known, probability) = *ranked.first()?;
    (probability >= CLEAR).then(|| match known {
        Known::English => Language::english(),
        Known::Russian => Language::russian(),
        Known::Kazakh => Language::kazakh(),
    })
}

/// The text without words that have letters of Kazakh alone, unless these are at least a quarter of
/// its words: a Kazakh name would make any Russian sentence Kazakh for the models.
fn without_few_kazakh_words(text: &str) -> String {
    let is_kazakh = |word: &&str| word.contains(KAZAKH_LETTERS);
    let (all, kazakh) = (text.split_whitespace().count(), text.split_whitespace().filter(is_kazakh).count());
    let kept = text.split_whitespace().filter(|word| kazakh * 4 >= all || !is_kazakh(word));
    kept.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_detected(text: &str, language: Language) {
        assert_eq!(detect(text), Some(language), "{text}");
    }

    #[test]
    fn each_language_is_known_from_one_sentence() {
        assert_detected("The Board of Peace met in Astana on Thursday.", Language::english());
        assert_detected("Совет мира провел заседание в Астане.", Language::russian());
        assert_detected("Бейбітшілік кеңесі Астанада отырыс өткізді.", Language::kazakh());
    }

    #[test]
    fn foreign_names_do_not_turn_a_text() {
        let quoted = "Глава государства Қасым-Жомарт Тоқаев принял представителей Board of Peace в Астане.";
        assert_detected(quoted, Language::russian());
    }

    #[test]
    fn kazakh_is_known_without_its_special_letters() {
        assert_detected("Балалар мектептен келе жатыр.", Language::kazakh());
    }

    #[test]
    fn what_has_no_words_has_no_language() {
        assert_eq!(detect("2026 — 19.02, 14:30 %"), None);
        assert_eq!(detect(""), None);
    }
}
