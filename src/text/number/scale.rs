//! Words of scale: thousand, млн, миллиард, мың.
//!
//! Comes in: a word after a number. Goes out: the power of ten it multiplies by (short scale).

use super::ending::is_kazakh_form;
use super::scan::Speech;

/// With those of Indian English.
const ENGLISH: [(usize, &[&str]); 6] = [
    (3, &["thousand", "thousands"]),
    (5, &["lakh", "lakhs"]),
    (6, &["million", "millions", "mln", "mn"]),
    (7, &["crore", "crores"]),
    (9, &["billion", "billions", "bln", "bn"]),
    (12, &["trillion", "trillions", "trln", "tn"]),
];

/// Abbreviations that Russian and Kazakh share.
const SHORT: [(usize, &str); 4] = [(3, "тыс"), (6, "млн"), (9, "млрд"), (12, "трлн")];

/// Words that Russian and Kazakh share.
const LONG: [(usize, &str); 3] = [(6, "миллион"), (9, "миллиард"), (12, "триллион")];

const THOUSAND: [&str; 9] = ["", "а", "и", "у", "е", "ей", "ам", "ами", "ах"];
const MASCULINE: [&str; 10] = ["", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"];

/// The power of ten of a word.
pub(super) fn power(word: &str, speech: Speech) -> Option<usize> {
    let lower = word.to_lowercase();
    let found = match speech {
        Speech::English => {
            ENGLISH.iter().find(|(_, words)| words.contains(&&*lower)).map(|&(power, _)| power)
        }
        Speech::Russian => russian(&lower),
        Speech::Kazakh => kazakh(&lower),
        Speech::Other(_) => None,
    };
    found.or_else(|| short(&lower).filter(|_| !matches!(speech, Speech::Other(_) | Speech::English)))
}

/// The power of ten of an abbreviation that takes a full stop.
pub(super) fn short(lower: &str) -> Option<usize> {
    SHORT.iter().find(|(_, word)| *word == lower).map(|&(power, _)| power)
}

fn russian(lower: &str) -> Option<usize> {
    if lower.strip_prefix("тысяч").is_some_and(|ending| THOUSAND.contains(&ending)) {
        return Some(3);
    }
    let inflected = |stem| lower.strip_prefix(stem).is_some_and(|ending| MASCULINE.contains(&ending));
    LONG.iter().find(|(_, stem)| inflected(*stem)).map(|&(power, _)| power)
}

fn kazakh(lower: &str) -> Option<usize> {
    if is_kazakh_form(lower, "мың") {
        return Some(3);
    }
    LONG.iter().find(|(_, stem)| is_kazakh_form(lower, stem)).map(|&(power, _)| power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_are_known_in_every_case_form() {
        assert_eq!(power("миллионами", Speech::Russian), Some(6));
        assert_eq!(power("тысяч", Speech::Russian), Some(3));
        assert_eq!(power("мыңнан", Speech::Kazakh), Some(3));
        assert_eq!(power("миллиардқа", Speech::Kazakh), Some(9));
        assert_eq!(power("млрд", Speech::Kazakh), Some(9));
        assert_eq!(power("billion", Speech::English), Some(9));
        assert_eq!(power("crore", Speech::English), Some(7));
    }

    #[test]
    fn words_made_from_scales_are_no_scales() {
        assert_eq!(power("тысячелетие", Speech::Russian), None);
        assert_eq!(power("мыңжылдық", Speech::Kazakh), None);
        assert_eq!(power("миллионер", Speech::Russian), None);
        assert_eq!(power("millionaire", Speech::English), None);
    }
}
