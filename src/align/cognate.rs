//! Words of two languages that are one word in two spellings: names, loans, terms.
//!
//! Comes in: the distinct words of each side. Goes out: pairs of their stems with a weight of 0 to
//! one. Source: Simard, Foster & Isabelle (1992); skeletons of consonants as in Soundex block the
//! pairs, normalised edit similarity weighs them.

use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;

/// Fewest Latin letters that make a word worth comparing.
const SHORTEST: usize = 4;
/// Words less similar than this are strangers.
const LEAST_SIMILARITY: f32 = 0.65;
/// Most words of a side that may share a block: larger blocks say nothing.
const BLOCK_LIMIT: usize = 60;

/// Pairs `(source stem, target stem, similarity)` of words that sound alike.
pub(super) fn cognates(source: &[(String, u32)], target: &[(String, u32)]) -> Vec<(u32, u32, f32)> {
    let blocks = blocks(target);
    let mut found: FxHashMap<(u32, u32), f32> = FxHashMap::default();
    for (word, stem) in source {
        let latin = to_latin(word);
        for (other, other_stem) in candidates(&blocks, &latin) {
            let similarity = similarity(&latin, other);
            if similarity >= LEAST_SIMILARITY {
                let best = found.entry((*stem, *other_stem)).or_default();
                *best = best.max(similarity);
            }
        }
    }
    let mut pairs: Vec<_> =
        found.into_iter().map(|((source, target), weight)| (source, target, weight)).collect();
    pairs.sort_unstable_by_key(|pair| (pair.0, pair.1));
    pairs
}

type Blocks = FxHashMap<String, Vec<(String, u32)>>;

fn blocks(words: &[(String, u32)]) -> Blocks {
    let mut blocks = Blocks::default();
    for (word, stem) in words {
        let latin = to_latin(word);
        if latin.chars().count() >= SHORTEST {
            blocks.entry(skeleton(&latin)).or_default().push((latin, *stem));
        }
    }
    blocks.retain(|_, members| members.len() <= BLOCK_LIMIT);
    blocks
}

fn candidates<'blocks>(blocks: &'blocks Blocks, latin: &str) -> &'blocks [(String, u32)] {
    let long_enough = latin.chars().count() >= SHORTEST;
    let block = long_enough.then(|| blocks.get(&skeleton(latin))).flatten();
    block.map_or(&[], Vec::as_slice)
}

/// Edit similarity of two Latin spellings, endings aside: the longer one is also compared with as
/// many letters as the shorter one has.
fn similarity(left: &str, right: &str) -> f32 {
    let shorter = left.chars().count().min(right.chars().count());
    let cut = |word: &str| word.chars().take(shorter).collect::<String>();
    let whole = strsim::normalized_levenshtein(left, right);
    let without_ending = strsim::normalized_levenshtein(&cut(left), &cut(right));
    (0.5 * (whole + without_ending)) as f32
}

/// The first three classes of consonants, repeated ones once.
fn skeleton(latin: &str) -> String {
    let mut classes = String::with_capacity(3);
    for class in latin.chars().filter_map(consonant_class) {
        if !classes.ends_with(class) {
            classes.push(class);
        }
        if classes.len() == 3 {
            break;
        }
    }
    classes
}

/// Letters that one language writes for another's: `None` for vowels and `h`, which come and go.
fn consonant_class(letter: char) -> Option<char> {
    Some(match letter {
        'b' | 'p' => 'p',
        'c' | 'k' | 'q' | 'g' | 'x' => 'k',
        'd' | 't' => 't',
        's' | 'z' | 'j' => 's',
        'f' | 'v' | 'w' => 'f',
        'm' | 'n' => 'n',
        'l' | 'r' => letter,
        _ => return None,
    })
}

/// A word in plain Latin letters: Cyrillic letter by letter, Latin without accents.
fn to_latin(word: &str) -> String {
    let mut latin = String::with_capacity(word.len());
    for letter in word.chars() {
        match cyrillic(letter) {
            Some(letters) => latin.push_str(letters),
            None => latin.extend([letter].into_iter().nfd().filter(|part| part.is_alphanumeric())),
        }
    }
    latin
}

/// Latin letters for a Russian or Kazakh one, as English writes names.
fn cyrillic(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' | 'ә' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ғ' => "g",
        'д' => "d",
        'е' | 'э' => "e",
        'ё' | 'о' | 'ө' => "o",
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' => "i",
        'й' | 'ы' => "y",
        'к' | 'қ' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'ң' => "ng",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ұ' | 'ү' => "u",
        'ф' => "f",
        'х' | 'һ' => "h",
        'ц' => "c",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "sh",
        'ъ' | 'ь' => "",
        'ю' => "yu",
        'я' => "ya",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn are_cognates(source: &str, target: &str) -> bool {
        !cognates(&[(source.to_owned(), 1)], &[(target.to_owned(), 2)]).is_empty()
    }

    #[test]
    fn names_and_loans_meet_across_scripts() {
        for (source, target) in [
            ("tokayev", "токаева"),
            ("kazakhstan", "қазақстан"),
            ("system", "системы"),
            ("almaty", "алматыда"),
        ] {
            assert!(are_cognates(source, target), "{source} {target}");
        }
    }

    #[test]
    fn accents_do_not_part_words_of_one_script() {
        assert!(are_cognates("expédition", "expedition"));
    }

    #[test]
    fn strangers_and_short_words_do_not_meet() {
        for (source, target) in [("winter", "лето"), ("on", "он"), ("council", "совет")] {
            assert!(!are_cognates(source, target), "{source} {target}");
        }
    }
}
