//! Which row of vowels a word takes in its suffixes.
//!
//! Comes in: the folded letters of a stem. Goes out: its [`Harmony`], wavering where usage does.
//! Source: the last vowel decides; loanwords after the practice of akorda.kz and egemen.kz.

use super::sound::{Harmony, is_vowel};

/// The harmony of a stem: that of its last vowel, with the exceptions of loanwords. A velar of the front row before
/// a final `у` draws the suffixes to it: Бакуден.
pub(super) fn of_stem(letters: &[char]) -> Harmony {
    let decided = of_last_vowel(letters);
    match letters {
        [.., 'ь'] if decided != Harmony::Front => Harmony::RatherFront,
        [.., before, 'к'] if is_hard_consonant(*before) && decided == Harmony::Back => Harmony::RatherFront,
        [.., 'к' | 'г', 'у'] if decided == Harmony::Back => Harmony::RatherFront,
        [stem @ .., 'е', 'в'] => of_surname_in_ev(stem),
        [stem @ .., 'о', 'в'] => of_surname_in_ov(stem),
        _ if letters.contains(&'ь') && decided == Harmony::Back => Harmony::RatherBack,
        _ => decided,
    }
}

/// Surnames in -ев follow the vowel before: Тоқаевтың, Медведевтің.
fn of_surname_in_ev(stem: &[char]) -> Harmony {
    match of_last_vowel(stem) {
        Harmony::Back => Harmony::RatherBack,
        _ => Harmony::Front,
    }
}

/// Surnames in -ов waver after a front vowel: Бектеновтің and Бектеновтың; not so Мұқановтың.
fn of_surname_in_ov(stem: &[char]) -> Harmony {
    match of_last_vowel(stem) {
        Harmony::Front => Harmony::RatherFront,
        Harmony::RatherFront => Harmony::RatherBack,
        _ => Harmony::Back,
    }
}

/// `и` and `у` leave the choice to a vowel further left, but in loanwords `и` rather is front.
fn of_last_vowel(letters: &[char]) -> Harmony {
    let mut iota = false;
    for (at, &letter) in letters.iter().enumerate().rev() {
        if let Some(row) = row_of(letters, at) {
            let wavers = iota && row == Harmony::Back;
            return if wavers { Harmony::RatherFront } else { row };
        }
        iota |= letter == 'и';
    }
    without_clear_vowel(letters)
}

/// The row of the letter if it is a vowel that decides.
fn row_of(letters: &[char], at: usize) -> Option<Harmony> {
    match letters[at] {
        'у' if is_loan_vowel(letters, at) => Some(Harmony::Back),
        letter if is_vowel(letter) => Harmony::of_letter(letter),
        _ => None,
    }
}

/// `у` between consonants is the back vowel of a loanword: курс, ресурс, парашют.
fn is_loan_vowel(letters: &[char], at: usize) -> bool {
    let after_consonant = at > 0 && !is_vowel(letters[at - 1]);
    let before_consonant = letters.get(at + 1).is_some_and(|&next| next.is_alphabetic() && !is_vowel(next));
    after_consonant && before_consonant
}

/// министр, су, ми: the neutral vowel itself, or a back velar, decides.
fn without_clear_vowel(letters: &[char]) -> Harmony {
    if letters.iter().any(|letter| matches!(letter, 'қ' | 'ғ')) {
        Harmony::Back
    } else if letters.contains(&'и') {
        Harmony::RatherFront
    } else if letters.contains(&'у') {
        Harmony::Back
    } else {
        Harmony::RatherBack
    }
}

/// банк, парк, Нью-Йорк: the consonant before a final `к` of a loanword.
fn is_hard_consonant(letter: char) -> bool {
    matches!(letter, 'н' | 'р' | 'л' | 'с')
}

#[cfg(test)]
mod tests {
    use super::super::letters::fold;
    use super::*;

    #[track_caller]
    fn assert_harmony(expected: Harmony, words: &[&str]) {
        for word in words {
            assert_eq!(of_stem(&fold(word)), expected, "{word}");
        }
    }

    #[test]
    fn the_last_vowel_decides() {
        assert_harmony(
            Harmony::Back,
            &["қала", "кітап", "оқу", "тау", "Түркия", "курс", "ресурс", "су", "Мұқанов"],
        );
        assert_harmony(Harmony::Front, &["үй", "кеңес", "президент", "Мәскеу", "келу", "Медведев", "әке"]);
    }

    #[test]
    fn usage_wavers_in_loanwords() {
        assert_harmony(
            Harmony::RatherFront,
            &["министр", "саммит", "банк", "Нью-Йорк", "рубль", "туризм", "Баку", "Бектенов", "Әуезов"],
        );
        assert_harmony(Harmony::RatherBack, &["Тоқаев", "альянс", "Смирнов"]);
    }
}
