//! Codes and names of languages as people and tools write them → the code of BCP 47.
//!
//! Source: ISO 639-1 and 639-2 (codes), ISO 3166 (countries); names in English, Russian and Kazakh.

use super::Language;

/// Code of BCP 47, codes of three letters, which it does not allow here, and names in small letters.
const LANGUAGES: [(&str, &[&str], &[&str]); 34] = [
    ("en", &["eng"], &["english", "английский", "англ", "ағылшын", "ағылшынша"]),
    ("ru", &["rus"], &["russian", "русский", "русском", "рус", "орыс", "орысша"]),
    (
        "kk",
        &["kaz"],
        &["kazakh", "qazaq", "qazaqsha", "казахский", "казахском", "каз", "қазақ", "қазақша", "қаз"],
    ),
    ("ar", &["ara"], &["arabic", "арабский", "араб"]),
    ("az", &["aze"], &["azerbaijani"]),
    ("be", &["bel"], &["belarusian"]),
    ("bg", &["bul"], &["bulgarian"]),
    ("cs", &["ces", "cze"], &["czech"]),
    ("da", &["dan"], &["danish"]),
    ("de", &["deu", "ger"], &["german", "deutsch", "немецкий", "неміс"]),
    ("el", &["ell", "gre"], &["greek"]),
    ("es", &["spa"], &["spanish", "español", "испанский", "испан"]),
    ("et", &["est"], &["estonian"]),
    ("fi", &["fin"], &["finnish"]),
    ("fr", &["fra", "fre"], &["french", "français", "французский", "француз"]),
    ("hu", &["hun"], &["hungarian"]),
    ("it", &["ita"], &["italian"]),
    ("ja", &["jpn"], &["japanese", "японский", "жапон"]),
    ("ko", &["kor"], &["korean", "корейский", "корей"]),
    ("ky", &["kir"], &["kyrgyz", "киргизский", "қырғыз"]),
    ("lt", &["lit"], &["lithuanian"]),
    ("lv", &["lav"], &["latvian"]),
    ("nl", &["nld", "dut"], &["dutch"]),
    ("pl", &["pol"], &["polish"]),
    ("pt", &["por"], &["portuguese"]),
    ("ro", &["ron", "rum"], &["romanian"]),
    ("sk", &["slk", "slo"], &["slovak"]),
    ("sv", &["swe"], &["swedish"]),
    ("tg", &["tgk"], &["tajik"]),
    ("tk", &["tuk"], &["turkmen"]),
    ("tr", &["tur"], &["turkish", "турецкий", "түрік"]),
    ("uk", &["ukr"], &["ukrainian"]),
    ("uz", &["uzb"], &["uzbek", "узбекский", "өзбек"]),
    ("zh", &["zho", "chi"], &["chinese", "китайский", "қытай"]),
];

/// Codes of countries that are taken for those of languages, and name none.
const COUNTRIES: [(&str, &str); 5] = [("kz", "kk"), ("ua", "uk"), ("cn", "zh"), ("cz", "cs"), ("jp", "ja")];

/// Words that follow the name of a language.
const LANGUAGE_WORDS: [&str; 4] = ["language", "язык", "тілі", "тіл"];

/// The language that is meant by a code in small letters which names none, by a usual mistake.
pub(super) fn meant(code: &str) -> Option<&'static str> {
    let by_letters = LANGUAGES.iter().find(|(_, codes, _)| codes.contains(&code)).map(|(meant, ..)| *meant);
    by_letters.or_else(|| COUNTRIES.iter().find(|(country, _)| *country == code).map(|(_, meant)| *meant))
}

/// The language that a name means, with or without a word for "language": `Kazakh`, «русский язык», «қазақ тілі».
pub(crate) fn by_name(name: &str) -> Option<Language> {
    let small = name.trim().to_lowercase();
    let name = LANGUAGE_WORDS.iter().find_map(|word| small.strip_suffix(word)).unwrap_or(&small).trim();
    let (code, ..) = LANGUAGES.iter().find(|(_, _, names)| names.contains(&name))?;
    Language::parse(code).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_registered(code: &str) -> bool {
        language_tags::LanguageTag::parse(code).is_ok_and(|tag| tag.is_valid())
    }

    #[test]
    fn what_is_meant_is_a_language_and_what_is_taken_for_it_none() {
        let of_letters =
            LANGUAGES.iter().flat_map(|(code, codes, _)| codes.iter().map(|long| (*long, *code)));
        for (mistaken, code) in of_letters.chain(COUNTRIES) {
            assert!(!is_registered(mistaken) && is_registered(code), "{mistaken}");
            assert_eq!(meant(mistaken), Some(code));
        }
        assert_eq!((meant("kk"), meant("kzj"), meant("")), (None, None, None));
    }

    #[test]
    fn languages_are_known_by_name() {
        for name in ["Kazakh", "казахский язык", "қазақ тілі", " ҚАЗАҚША "] {
            assert_eq!(by_name(name), Some(Language::kazakh()), "{name}");
        }
        for name in ["", "тіл", "language", "note", "kaz"] {
            assert_eq!(by_name(name), None, "{name}");
        }
    }
}
