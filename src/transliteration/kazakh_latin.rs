//! The Kazakh Latin alphabet in the version of 2021, both ways.
//!
//! Comes in: Kazakh text. Goes out: the same text in the other alphabet, letter case kept; what is in
//! neither alphabet stays. Source: the table presented by the government of Kazakhstan on 28 January
//! 2021; letters of Russian loanwords as their nearest neighbours (я is ia, ц is s).

/// Cyrillic letters and what stands for them, longest spellings first where two begin alike.
const LETTERS: [(char, &str); 42] = [
    ('а', "a"),
    ('ә', "ä"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('ғ', "ğ"),
    ('д', "d"),
    ('е', "e"),
    ('ё', "io"),
    ('ж', "j"),
    ('з', "z"),
    ('и', "i"),
    ('й', "i"),
    ('к', "k"),
    ('қ', "q"),
    ('л', "l"),
    ('м', "m"),
    ('н', "n"),
    ('ң', "ñ"),
    ('о', "o"),
    ('ө', "ö"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('у', "u"),
    ('ұ', "ū"),
    ('ү', "ü"),
    ('ф', "f"),
    ('х', "h"),
    ('һ', "h"),
    ('ц', "s"),
    ('ч', "ch"),
    ('ш', "ş"),
    ('щ', "ş"),
    ('ъ', ""),
    ('ы', "y"),
    ('і', "ı"),
    ('ь', ""),
    ('э', "e"),
    ('ю', "iu"),
    ('я', "ia"),
];

/// Kazakh in Cyrillic written in the Latin alphabet of 2021.
///
/// ```
/// # use tolmach::transliteration::kazakh_to_latin;
/// assert_eq!(kazakh_to_latin("Қазақстан"), "Qazaqstan");
/// assert_eq!(kazakh_to_latin("Бейбітшілік кеңесі"), "Beibıtşılık keñesı");
/// ```
#[must_use]
pub fn kazakh_to_latin(text: &str) -> String {
    let mut latin = String::with_capacity(text.len());
    for letter in text.chars() {
        match spelling_of(letter) {
            Some(spelling) if letter.is_uppercase() => push_capitalised(spelling, &mut latin),
            Some(spelling) => latin.push_str(spelling),
            None => latin.push(letter),
        }
    }
    latin
}

/// Kazakh in the Latin alphabet of 2021, or typed on a plain keyboard, written in Cyrillic.
///
/// Many texts lack the dotless ı, so `i` is read by its neighbours and by the vowels of the word.
/// Letters of other Latin alphabets are read as their nearest neighbours.
///
/// ```
/// # use tolmach::transliteration::kazakh_from_latin;
/// assert_eq!(kazakh_from_latin("Qazaqstan"), "Қазақстан");
/// assert_eq!(kazakh_from_latin("Beibıtşılık keñesı"), "Бейбітшілік кеңесі");
/// ```
#[must_use]
pub fn kazakh_from_latin(text: &str) -> String {
    let mut cyrillic = String::with_capacity(text.len() * 2);
    for word in text.split_inclusive(|letter: char| !letter.is_alphabetic()) {
        push_cyrillic(word, &mut cyrillic);
    }
    cyrillic
}

fn push_cyrillic(word: &str, cyrillic: &mut String) {
    let letters: Vec<char> = word.chars().flat_map(char::to_lowercase).collect();
    let dotted = reading_of_dotted(&letters);
    let mut capitals = word.chars().map(char::is_uppercase);
    let mut at = 0;
    while at < letters.len() {
        let (read, length) = read_at(&letters, at, dotted);
        let is_capital = capitals.nth(length - 1).unwrap_or(false);
        at += length;
        match read {
            Some(read) if is_capital => cyrillic.extend(read.to_uppercase()),
            read => cyrillic.push(read.unwrap_or(letters[at - length])),
        }
    }
}

/// What `i` between consonants stands for: и where the word has ı or a back vowel, else і.
fn reading_of_dotted(letters: &[char]) -> char {
    let official = letters.iter().any(|letter| matches!(letter, 'ı' | 'a' | 'o' | 'ū' | 'y' | 'q' | 'ğ'));
    if official { 'и' } else { 'і' }
}

fn spelling_of(letter: char) -> Option<&'static str> {
    let lower = letter.to_lowercase().next()?;
    LETTERS.iter().find(|(known, _)| *known == lower).map(|&(_, spelling)| spelling)
}

fn push_capitalised(spelling: &str, latin: &mut String) {
    let mut letters = spelling.chars();
    match letters.next() {
        // The capital of the dotless letter is the plain I, of the dotted one too.
        Some('ı') => latin.push('I'),
        Some(first) => latin.extend(first.to_uppercase()),
        None => {}
    }
    latin.push_str(letters.as_str());
}

/// The Cyrillic letter at a place and how many Latin ones it takes.
fn read_at(letters: &[char], at: usize, dotted: char) -> (Option<char>, usize) {
    let before = at.checked_sub(1).map(|before| letters[before]);
    let after = letters.get(at + 1).copied();
    let after_vowel = before.is_some_and(is_latin_vowel);
    match (letters[at], after) {
        ('c', Some('h')) => (Some('ч'), 2),
        ('s', Some('h')) => (Some('ш'), 2),
        ('g', Some('h')) => (Some('ғ'), 2),
        ('k', Some('h')) => (Some('х'), 2),
        ('z', Some('h')) => (Some('ж'), 2),
        ('i', Some('a')) if after_vowel => (Some('я'), 2),
        ('i', Some('u')) if after_vowel => (Some('ю'), 2),
        ('i', _) if after_vowel => (Some('й'), 1),
        ('i', Some(after)) if is_latin_vowel(after) => (Some('и'), 1),
        ('i', _) => (Some(dotted), 1),
        (letter, _) => (single(letter), 1),
    }
}

fn is_latin_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'ä' | 'e' | 'o' | 'ö' | 'u' | 'ū' | 'ü' | 'y' | 'ı')
}

/// Letters read one by one, those of the alphabet and those of its forerunners.
fn single(letter: char) -> Option<char> {
    match letter {
        'h' => Some('х'),
        'á' | 'ə' => Some('ә'),
        'ǵ' => Some('ғ'),
        'ń' | 'ŋ' => Some('ң'),
        'ó' | 'ô' => Some('ө'),
        'ú' | 'û' => Some('ү'),
        'ŭ' | 'ů' => Some('ұ'),
        'c' => Some('ц'),
        'w' => Some('у'),
        'x' => Some('х'),
        _ => {
            let spelled = |spelling: &str| spelling.chars().eq([letter]);
            LETTERS.iter().find(|(_, spelling)| spelled(spelling)).map(|&(cyrillic, _)| cyrillic)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn letters_of_the_alphabet_come_back(word in "[абвгғджзкқлмнңоөпрстұүшәеы]{1,12}") {
            prop_assert_eq!(kazakh_from_latin(&kazakh_to_latin(&word)), word);
        }
    }

    #[test]
    fn the_alphabet_goes_both_ways() {
        for (cyrillic, latin) in [
            ("Қазақстан Республикасы", "Qazaqstan Respublikasy"),
            ("Бейбітшілік кеңесінің", "Beibıtşılık keñesınıñ"),
            ("әңгіме, өмір, ұлт, үй, ғылым", "äñgıme, ömır, ūlt, üi, ğylym"),
            ("Тоқаев", "Toqaev"),
            ("ЖОЛ", "JOL"),
        ] {
            assert_eq!(kazakh_to_latin(cyrillic), latin);
            assert_eq!(kazakh_from_latin(latin), cyrillic);
        }
    }

    #[test]
    fn a_dotted_letter_reads_by_its_neighbours() {
        assert_eq!(kazakh_from_latin("keñesiniñ"), "кеңесінің");
        assert_eq!(kazakh_from_latin("Tokaiev"), "Токайев");
        assert_eq!(kazakh_from_latin("qoian"), "қоян");
    }

    #[test]
    fn other_letters_stay() {
        assert_eq!(kazakh_from_latin("2021 ж."), "2021 ж.");
        assert_eq!(kazakh_to_latin("G20-ға"), "G20-ğa");
    }
}
