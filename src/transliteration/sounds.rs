//! Any spelling as a row of sounds, one small letter each, coarse enough to be the same for all.
//!
//! Comes in: a word in Cyrillic or Latin letters. Goes out: ASCII letters: vowels `aeiou`, consonants
//! as in English but `j` for ж and j, `c` for ч, `x` for ш; doubled sounds once; anything else is
//! left out.

/// The sounds of a word in either alphabet.
pub(super) fn sounds(word: &str) -> Vec<u8> {
    let letters: Vec<char> =
        word.chars().flat_map(char::to_lowercase).filter(|letter| letter.is_alphabetic()).collect();
    let mut sounds = Vec::with_capacity(letters.len() + 2);
    let mut at = 0;
    while at < letters.len() {
        let (spelled, length) = read_at(&letters, at);
        spelled.bytes().for_each(|sound| push_single(sound, &mut sounds));
        at += length;
    }
    sounds
}

/// Whether a sound is a vowel.
pub(super) fn is_vowel(sound: u8) -> bool {
    matches!(sound, b'a' | b'e' | b'i' | b'o' | b'u')
}

fn push_single(sound: u8, sounds: &mut Vec<u8>) {
    if sounds.last() != Some(&sound) {
        sounds.push(sound);
    }
}

/// The sounds at a place and how many letters spell them.
fn read_at(letters: &[char], at: usize) -> (&'static str, usize) {
    let rest = &letters[at..];
    let groups = if may_begin_group(rest[0]) { &GROUPS[..] } else { &[] };
    if let Some((group, spelled)) = groups.iter().find(|(group, _)| begins_with(rest, group)) {
        return (spelled, group.chars().count());
    }
    let before = at.checked_sub(1).map(|before| letters[before]);
    (single(rest[0], before, rest.get(1).copied()), 1)
}

/// Whether one of the [`GROUPS`] begins with a letter, as they do with few.
fn may_begin_group(letter: char) -> bool {
    matches!(letter, 's' | 'd' | 't' | 'z' | 'c' | 'k' | 'g' | 'p' | 'q' | 'н' | 'ң' | 'д' | 'и')
}

fn begins_with(letters: &[char], group: &str) -> bool {
    let mut own = letters.iter();
    group.chars().all(|letter| own.next() == Some(&letter))
}

/// Letters that spell one sound together, the longer groups first.
const GROUPS: [(&str, &str); 21] = [
    ("shch", "x"),
    ("dzh", "j"),
    ("sch", "x"),
    ("tch", "c"),
    ("zh", "j"),
    ("sh", "x"),
    ("ch", "c"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("dj", "j"),
    ("tz", "ts"),
    ("ck", "k"),
    ("qu", "kv"),
    ("нг", "ng"),
    ("ңғ", "ng"),
    ("ңг", "ng"),
    ("дж", "j"),
    ("ия", "ia"),
    ("ий", "i"),
];

fn single(letter: char, before: Option<char>, after: Option<char>) -> &'static str {
    match letter {
        'c' if matches!(after, Some('e' | 'i' | 'y')) => "s",
        'h' if before.is_some() && after.is_none_or(|after| !is_latin_vowel(after)) => "",
        'j' if before.is_some_and(is_latin_vowel) && after.is_none_or(|after| !is_latin_vowel(after)) => "i",
        _ if letter.is_ascii() || letter < '\u{400}' => latin(letter),
        _ => cyrillic(letter),
    }
}

fn is_latin_vowel(letter: char) -> bool {
    is_vowel(latin(letter).bytes().next().unwrap_or(0))
}

fn latin(letter: char) -> &'static str {
    match letter {
        'a' | 'ä' | 'á' | 'à' | 'â' | 'ə' => "a",
        'b' => "b",
        'c' | 'k' | 'q' => "k",
        'ç' | 'č' => "c",
        'd' => "d",
        'e' | 'é' | 'è' | 'ê' => "e",
        'f' => "f",
        'g' | 'ğ' | 'ǵ' => "g",
        'h' => "h",
        'i' | 'ı' | 'y' | 'í' | 'ý' => "i",
        'j' | 'ž' => "j",
        'l' => "l",
        'm' => "m",
        'n' | 'ń' => "n",
        'ñ' => "ng",
        'o' | 'ö' | 'ó' | 'ô' => "o",
        'p' => "p",
        'r' => "r",
        's' => "s",
        'ş' | 'š' => "x",
        't' => "t",
        'u' | 'ū' | 'ü' | 'ú' => "u",
        'v' | 'w' => "v",
        'x' => "ks",
        'z' => "z",
        _ => "",
    }
}

fn cyrillic(letter: char) -> &'static str {
    match letter {
        'а' | 'ә' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ғ' => "g",
        'д' => "d",
        'е' | 'э' => "e",
        'ж' => "j",
        'з' => "z",
        'и' | 'й' | 'ы' | 'і' => "i",
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
        'х' | 'һ' => "h",
        'ц' => "ts",
        'ч' => "c",
        'ш' | 'щ' => "x",
        'ё' => "io",
        'ю' => "iu",
        'я' => "ia",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_begin_with_the_letters_that_may_begin_them() {
        assert!(GROUPS.iter().all(|(group, _)| group.starts_with(may_begin_group)));
    }

    #[test]
    fn alphabets_meet_in_their_sounds() {
        for (latin, cyrillic) in
            [("Shymkent", "Шымкент"), ("Chekhov", "Чехов"), ("Tengiz", "Теңіз"), ("Alexander", "Александер")]
        {
            assert_eq!(sounds(latin), sounds(cyrillic), "{latin}");
        }
    }
}
