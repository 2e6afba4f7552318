//! Languages as glossaries write them: any spelling of a code, and names, in; a [`Language`] out.
//!
//! Source: ISO 639-1 and 639-2 (codes); names of languages as heads of columns in English, Russian and Kazakh.

use crate::language::{Language, UnknownLanguage};

/// Two-letter code, three-letter codes, and names in small letters.
const LANGUAGES: [(&str, &[&str], &[&str]); 34] = [
    ("en", &["eng"], &["english", "английский", "ағылшын", "ағылшынша"]),
    ("ru", &["rus"], &["russian", "русский", "орыс", "орысша"]),
    ("kk", &["kaz"], &["kazakh", "qazaq", "казахский", "қазақ", "қазақша"]),
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

/// Words that follow the name of a language.
const LANGUAGE_WORDS: [&str; 4] = ["language", "язык", "тілі", "тіл"];

/// The language that a code or a name means: `en_US`, `RUS`, `Kazakh`, «русский язык».
pub(super) fn language(written: &str) -> Result<Language, UnknownLanguage> {
    let tag = written.trim().split(['(', '.', '@', ';']).next().unwrap_or_default().trim();
    match by_name(tag) {
        Some(language) => Ok(language),
        None => Language::parse(&shortest(tag)).map_err(|_| UnknownLanguage(written.trim().to_owned())),
    }
}

/// The language that the head of a column names; codes of two letters, or of three that are known, or names.
pub(super) fn of_head(head: &str) -> Option<Language> {
    let tag = head.trim();
    let first = tag.split(['-', '_', ' ', '(']).next().unwrap_or_default();
    let is_code =
        first.len() == 2 && first.is_ascii() || LANGUAGES.iter().any(|(_, codes, _)| holds(codes, first));
    if is_code || by_name(tag.split('(').next().unwrap_or_default().trim()).is_some() {
        return language(tag).ok();
    }
    None
}

fn by_name(name: &str) -> Option<Language> {
    let small = name.to_lowercase();
    let name = LANGUAGE_WORDS.iter().find_map(|word| small.strip_suffix(word)).unwrap_or(&small).trim();
    let (code, ..) = LANGUAGES.iter().find(|(_, _, names)| names.contains(&name))?;
    Language::parse(code).ok()
}

/// BCP 47 wants the code of two letters where there is one.
fn shortest(tag: &str) -> String {
    let (primary, rest) = tag.split_at(tag.find(['-', '_']).unwrap_or(tag.len()));
    let known = LANGUAGES.iter().find(|(_, codes, _)| holds(codes, primary));
    known.map_or_else(|| tag.to_owned(), |(code, ..)| format!("{code}{rest}"))
}

fn holds(codes: &[&str], code: &str) -> bool {
    codes.iter().any(|known| known.eq_ignore_ascii_case(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_names_mean_one_language() {
        for written in
            ["kk", "KK", "kaz", "KAZ", "Kazakh", "казахский язык", "қазақ тілі", " kk ", "kk (Kazakh)"]
        {
            assert_eq!(language(written).unwrap(), Language::kazakh(), "{written}");
        }
        for written in ["en-us", "EN_US", "eng-US", "en_US.UTF-8"] {
            assert_eq!(language(written).unwrap().as_str(), "en-US", "{written}");
        }
        assert_eq!(language("zh_hans_cn").unwrap().as_str(), "zh-Hans-CN");
        assert!(language("none").is_err());
    }

    #[test]
    fn other_heads_of_columns_are_no_languages() {
        for head in ["Note", "term", "ref", "Client", "status"] {
            assert_eq!(of_head(head), None, "{head}");
        }
        assert_eq!(of_head("RU (Russian)"), Some(Language::russian()));
        assert_eq!(of_head("Орыс тілі"), Some(Language::russian()));
    }
}
