//! English words in a noun phrase.
//!
//! Comes in: a folded word. Goes out: what it may be there. Without a dictionary only endings and the irregular verbs
//! tell: `approved` is no head, `said` and `quickly` are no part at all.

use super::irregular::VERBS;
use crate::morphology::Nominal;

/// Nouns and adjectives in -ly.
const NOT_ADVERBS: [&str; 24] = [
    "ally",
    "anomaly",
    "assembly",
    "belly",
    "bully",
    "butterfly",
    "daily",
    "doily",
    "early",
    "elderly",
    "family",
    "fly",
    "friendly",
    "italy",
    "jelly",
    "july",
    "lily",
    "monopoly",
    "monthly",
    "multiply",
    "rally",
    "reply",
    "supply",
    "weekly",
];
/// Words in -ed that are no participles.
const NOT_PARTICIPLES: [&str; 8] = ["bed", "breed", "feed", "need", "seed", "shed", "speed", "weed"];
/// Past forms that are nouns or adjectives of their own.
const NOT_PAST: [&str; 10] =
    ["bound", "felt", "found", "ground", "left", "rose", "saw", "shot", "thought", "wound"];

pub(super) fn nominal(word: &str) -> Nominal {
    let lemmas = VERBS.lemmas(word);
    let is_past = lemmas.iter().any(|lemma| lemma != word) && !word.ends_with("ing");
    if (is_past && !NOT_PAST.contains(&word) && !word.ends_with("en")) || is_adverb(word) {
        return Nominal::NONE;
    }
    let is_possessive = word.ends_with("'s") || word.ends_with('\'');
    Nominal { head: !is_possessive && !is_participle(word), ..Nominal::ANY }
}

fn is_adverb(word: &str) -> bool {
    word.len() > 3 && word.ends_with("ly") && !NOT_ADVERBS.contains(&word)
}

fn is_participle(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ed") && !NOT_PARTICIPLES.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn participles_stand_before_their_noun_and_adverbs_nowhere() {
        assert!(nominal("supply").head && nominal("meeting").head && nominal("ground").head);
        assert!(!nominal("united").head && nominal("united").attribute);
        assert!(!nominal("kazakhstan's").head);
        assert_eq!(nominal("said"), Nominal::NONE);
        assert_eq!(nominal("recently"), Nominal::NONE);
    }
}
