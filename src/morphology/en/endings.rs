//! Regular English endings.
//!
//! Comes in: a dictionary form in lower case. Goes out: its regular forms. Spelling rules: e falls
//! before a vowel, y becomes i, a final consonant after one stressed vowel doubles.

/// Plural or third person: `-s`, `-es`, `-ies`; `-os` and `-oes` both stand.
pub(super) fn with_s(word: &str) -> Vec<String> {
    if let Some(stem) = consonant_before(word, 'y') {
        return vec![format!("{stem}ies")];
    }
    let hisses = ["s", "x", "z", "ch", "sh"].iter().any(|end| word.ends_with(end));
    if hisses {
        return vec![format!("{word}es")];
    }
    let both = consonant_before(word, 'o').is_some();
    let mut forms = vec![format!("{word}s")];
    forms.extend(both.then(|| format!("{word}es")));
    forms
}

/// A verb that ends in one s or z may double it: `busses`, `quizzes`.
pub(super) fn doubled_with_s(verb: &str) -> Option<String> {
    let last = verb.chars().last().filter(|last| matches!(last, 's' | 'z'))?;
    ends_in_single_consonant(verb).then(|| format!("{verb}{last}es"))
}

/// `-ed`, `-er`, `-est`: endings that begin with e.
pub(super) fn with_e_ending(word: &str, ending: &str) -> Vec<String> {
    if let Some(stem) = word.strip_suffix('e') {
        return vec![format!("{stem}{ending}")];
    }
    if let Some(stem) = consonant_before(word, 'y') {
        return vec![format!("{stem}i{ending}")];
    }
    stems_before_vowel(word).into_iter().map(|stem| format!("{stem}{ending}")).collect()
}

/// `-ing`; e falls but after e, o, y (`seeing`, `shoeing`, `dyeing`), and stays if need be (`ageing`).
pub(super) fn with_ing(verb: &str) -> Vec<String> {
    let Some(stem) = verb.strip_suffix('e') else {
        return stems_before_vowel(verb).into_iter().map(|stem| format!("{stem}ing")).collect();
    };
    let kept = format!("{verb}ing");
    let dropped = format!("{stem}ing");
    match stem.chars().last() {
        Some('e' | 'o' | 'y') => vec![kept],
        Some('g' | 'u') => vec![dropped, kept],
        Some('i') => vec![format!("{}ying", stem.trim_end_matches('i')), dropped],
        _ => vec![dropped],
    }
}

/// The stem before an ending in a vowel: doubled in words of one syllable, either way in longer
/// ones, for stress is not written; `-c` takes k.
fn stems_before_vowel(word: &str) -> Vec<String> {
    let plain = word.to_owned();
    if word.ends_with('c') {
        return vec![format!("{word}k"), plain];
    }
    if ["ual", "uel", "ial", "iel"].iter().any(|end| word.ends_with(end)) {
        return vec![plain, format!("{word}l")];
    }
    let Some(last) = word.chars().last().filter(|_| ends_in_single_consonant(word)) else {
        return vec![plain];
    };
    let doubled = format!("{word}{last}");
    match (syllables(word), is_unstressed(word)) {
        (..=1, _) => vec![doubled],
        (_, true) => vec![plain],
        _ => vec![plain, doubled],
    }
}

/// Whether the word ends in one vowel and one consonant that can double.
fn ends_in_single_consonant(word: &str) -> bool {
    let mut letters = word.chars().rev();
    let (Some(last), Some(before)) = (letters.next(), letters.next()) else {
        return false;
    };
    let preceding = letters.next();
    let after_qu = preceding == Some('u') && letters.next() == Some('q');
    let one_vowel = is_vowel(before) && (after_qu || !preceding.is_some_and(is_vowel));
    !is_vowel(last) && !matches!(last, 'w' | 'x' | 'y' | 'h' | 'c') && last.is_alphabetic() && one_vowel
}

/// Whether the last syllable is one that bears no stress, as in `offer`, `visit`, `develop`, but not
/// in `prefer`, `submit`, `workshop`.
fn is_unstressed(word: &str) -> bool {
    let ends_with = |ends: &[&str]| ends.iter().any(|end| word.ends_with(end));
    let stressed =
        ["fer", "deter", "mit", "quit", "gret", "set", "get", "bet", "net", "let", "hop", "top", "rop"];
    let weak = ["ffer", "imit", "er", "en", "on", "or", "om", "op", "it", "et"];
    ends_with(&["ffer", "imit"]) || (ends_with(&weak) && !ends_with(&stressed))
}

fn syllables(word: &str) -> usize {
    let mut count = 0;
    let mut in_vowel = false;
    let bare = word.replace("qu", "q");
    for letter in bare.chars() {
        let vowel = is_vowel(letter) || letter == 'y';
        count += usize::from(vowel && !in_vowel);
        in_vowel = vowel;
    }
    count
}

fn consonant_before(word: &str, last: char) -> Option<&str> {
    let stem = word.strip_suffix(last)?;
    stem.chars().last().filter(|&letter| !is_vowel(letter) && letter.is_alphabetic()).map(|_| stem)
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_change_the_stem_by_rule() {
        assert_eq!(with_s("country"), ["countries"]);
        assert_eq!(with_s("address"), ["addresses"]);
        assert_eq!(with_s("key"), ["keys"]);
        assert_eq!(with_e_ending("plan", "ed"), ["planned"]);
        assert_eq!(with_e_ending("adopt", "ed"), ["adopted"]);
        assert_eq!(with_e_ending("apply", "ed"), ["applied"]);
        assert_eq!(with_e_ending("large", "er"), ["larger"]);
        assert_eq!(with_e_ending("offer", "ed"), ["offered"]);
        assert_eq!(with_e_ending("fuel", "ed"), ["fueled", "fuelled"]);
        assert_eq!(with_e_ending("counsel", "ed"), ["counseled", "counselled"]);
        assert_eq!(with_e_ending("equip", "ed"), ["equiped", "equipped"]);
        assert_eq!(with_ing("agree"), ["agreeing"]);
        assert_eq!(with_ing("make"), ["making"]);
        assert_eq!(with_ing("need"), ["needing"]);
    }
}
