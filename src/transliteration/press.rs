//! Russian and Kazakh as the English-language press spells them.
//!
//! Comes in: Cyrillic text. Goes out: plain Latin letters, letter case kept. Source: BGN/PCGN 1947
//! and 1979 without diacritics, with the habits of news agencies (Zelensky, Yeltsin, Kassym).

use crate::language::Language;

/// Text in plain Latin letters, as English-language newspapers write names of the language.
///
/// Letters that are not Cyrillic stay as they are; a language other than Kazakh is read as Russian.
///
/// ```
/// # use tolmach::{language::Language, transliteration::to_latin};
/// assert_eq!(to_latin("Касым-Жомарт Токаев", &Language::russian()), "Kasym-Zhomart Tokayev");
/// assert_eq!(to_latin("Қасым-Жомарт Тоқаев", &Language::kazakh()), "Kassym-Zhomart Tokayev");
/// ```
#[must_use]
pub fn to_latin(text: &str, language: &Language) -> String {
    let is_kazakh = language.primary() == "kk";
    let letters: Vec<char> = text.chars().collect();
    let mut latin = String::with_capacity(text.len());
    let mut at = 0;
    while at < letters.len() {
        let place = Place { letters: &letters, at };
        let (spelling, length) = match place.ending_in_y(is_kazakh) {
            true => ("y", 2),
            false => (place.spelling(is_kazakh), 1),
        };
        place.push(spelling, &mut latin);
        at += length;
    }
    latin
}

/// A letter among its neighbours.
struct Place<'a> {
    letters: &'a [char],
    at: usize,
}

impl Place<'_> {
    /// The letter `offset` places away, in lower case.
    fn letter(&self, offset: isize) -> Option<char> {
        let at = self.at.checked_add_signed(offset)?;
        self.letters.get(at).and_then(|letter| letter.to_lowercase().next())
    }

    fn spelling(&self, is_kazakh: bool) -> &'static str {
        match self.letter(0) {
            Some('е') if self.follows_vowel_or_start() => "ye",
            Some('с') if is_kazakh && self.is_doubled_in_names() => "ss",
            Some(letter) => spelling(letter),
            None => "",
        }
    }

    /// -ий and -ый at the end of a Russian word: Zelensky, Dmitry.
    fn ending_in_y(&self, is_kazakh: bool) -> bool {
        !is_kazakh
            && matches!(self.letter(0), Some('и' | 'ы'))
            && self.letter(1) == Some('й')
            && !self.letter(2).is_some_and(char::is_alphabetic)
    }

    fn follows_vowel_or_start(&self) -> bool {
        match self.letter(-1) {
            Some(before) => !before.is_alphabetic() || is_vowel(before) || matches!(before, 'ь' | 'ъ'),
            None => true,
        }
    }

    /// `с` between the first vowels of a Kazakh name, lest English read z: Kassym, Yessimov.
    fn is_doubled_in_names(&self) -> bool {
        let word = self.letters[..self.at].rsplit(|letter| !letter.is_alphabetic()).next().unwrap_or(&[]);
        let is_name = word.first().is_some_and(|first| first.is_uppercase());
        let vowels =
            word.iter().flat_map(|letter| letter.to_lowercase()).filter(|&letter| is_vowel(letter)).count();
        let between = self.letter(-1).is_some_and(is_vowel) && self.letter(1).is_some_and(is_vowel);
        is_name && between && vowels == 1
    }

    /// Writes the spelling in the case of the letter.
    fn push(&self, spelling: &str, latin: &mut String) {
        let own = self.letters[self.at];
        let mut rest = spelling.chars();
        match rest.next() {
            None if !is_silent(own) => latin.push(own),
            Some(first) if own.is_uppercase() => {
                latin.extend(first.to_uppercase());
                let shouting = self.letters.get(self.at + 1).is_some_and(|next| next.is_uppercase());
                let tail = rest.as_str();
                latin.push_str(&if shouting { tail.to_uppercase() } else { tail.to_owned() });
            }
            _ => latin.push_str(spelling),
        }
    }
}

fn is_silent(letter: char) -> bool {
    matches!(letter, 'ь' | 'ъ' | 'Ь' | 'Ъ')
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'а' | 'ә' | 'е' | 'ё' | 'и' | 'о' | 'ө' | 'у' | 'ұ' | 'ү' | 'ы' | 'і' | 'э' | 'ю' | 'я')
}

/// The usual spelling of a lower-case letter; empty for what is silent or not Cyrillic.
fn spelling(letter: char) -> &'static str {
    match letter {
        'а' | 'ә' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ғ' => "g",
        'д' => "d",
        'е' | 'э' => "e",
        'ё' => "yo",
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' => "i",
        'й' | 'ы' => "y",
        'к' | 'қ' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'ң' => "ng",
        'о' | 'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ұ' | 'ү' => "u",
        'ф' => "f",
        'х' => "kh",
        'һ' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ю' => "yu",
        'я' => "ya",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn russian_names_are_spelled_as_agencies_do() {
        for (name, expected) in [
            ("Владимир Зеленский", "Vladimir Zelensky"),
            ("Ельцин", "Yeltsin"),
            ("Хрущёв", "Khrushchyov"),
            ("Юлия Жукова", "Yuliya Zhukova"),
            ("Соловьев", "Solovyev"),
            ("ЩЕРБАКОВ, 5", "SHCHERBAKOV, 5"),
            ("UN и НАТО", "UN i NATO"),
        ] {
            assert_eq!(to_latin(name, &Language::russian()), expected);
        }
    }

    #[test]
    fn kazakh_names_are_spelled_as_agencies_do() {
        for (name, expected) in [
            ("Әлихан Смайылов", "Alikhan Smayylov"),
            ("Нұрлан Ермекбаев", "Nurlan Yermekbayev"),
            ("Есімов", "Yessimov"),
            ("Теңіз", "Tengiz"),
            ("Астана", "Astana"),
            ("Президенттің кеңесі", "Prezidentting kengesi"),
        ] {
            assert_eq!(to_latin(name, &Language::kazakh()), expected);
        }
    }
}
