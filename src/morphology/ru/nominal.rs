//! Russian words in a noun phrase.
//!
//! Comes in: a folded word. Goes out: what it may be there: nouns are heads, adjectives and participles stand before
//! them, genitives may follow. A word that the dictionary does not know is told by its end.

use super::{dictionary, rules};
use crate::morphology::Nominal;

pub(super) fn nominal(word: &str) -> Nominal {
    dictionary::nominal(word)
        .unwrap_or_else(|| Nominal { attribute: rules::is_adjectival(word), ..Nominal::ANY })
}

#[cfg(all(test, feature = "dictionary"))]
mod tests {
    use super::*;

    #[test]
    fn genitives_follow_a_head_and_verbs_belong_to_no_phrase() {
        assert_eq!(nominal("мира"), Nominal { head: true, attribute: false, dependent: true });
        assert_eq!(nominal("миром"), Nominal { head: true, attribute: false, dependent: false });
        assert_eq!(nominal("зимнее"), Nominal { head: false, attribute: true, dependent: false });
        assert!(nominal("зимней").dependent);
        assert_eq!(nominal("собрался"), Nominal::NONE);
        assert!(nominal("токаева").head, "unknown words may be anything");
    }
}
