//! Words beside a name whose own form depends on it: «во», «об», a particle in harmony, an article.
//!
//! Comes in: the words before and after a name in small letters, and the name that is to stand between them. Goes out:
//! whether they can stay as they are. Source: the reference grammars of the three languages.

use crate::language::Language;

/// Particles of Kazakh that follow the vowels and the last sound of the word before them.
const PARTICLES: [&str; 13] =
    ["мен", "бен", "пен", "да", "де", "та", "те", "ма", "ме", "ба", "бе", "па", "пе"];

/// Whether the words beside a name can stay as they are, articles apart; never in a language that is not known here.
#[must_use]
pub(crate) fn suits_neighbours(language: &Language, before: &str, after: &str, name: &str) -> bool {
    match language.primary() {
        "en" => true,
        "ru" => match before {
            "во" | "со" | "об" | "ко" => false,
            "в" | "с" | "к" => !begins_with_cluster(name),
            "о" => !begins_with_vowel(name),
            _ => true,
        },
        "kk" => !PARTICLES.contains(&after),
        _ => false,
    }
}

/// Whether an English name stands without an article: one word that is no plural (Netherlands) and no abbreviation (EU).
#[must_use]
pub(crate) fn takes_no_article(name: &str) -> bool {
    name.split_whitespace().count() == 1
        && !name.ends_with('s')
        && name.chars().filter(|letter| letter.is_lowercase()).count() > 1
}

fn begins_with_vowel(name: &str) -> bool {
    name.to_lowercase().starts_with(['а', 'э', 'и', 'о', 'у'])
}

/// Вьетнам, Франция, Словакия: «во», «со» stand before some of these.
fn begins_with_cluster(name: &str) -> bool {
    let lower = name.to_lowercase();
    let second_is_vowel = lower.chars().nth(1).is_some_and(|letter| "аэиоуыеёюя".contains(letter));
    lower.starts_with(['в', 'ф', 'с', 'з', 'ш', 'м', 'л']) && !second_is_vowel
}
