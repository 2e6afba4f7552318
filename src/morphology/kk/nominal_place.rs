//! Kazakh words in a noun phrase, whose head stands last.
//!
//! Comes in: a word and its dictionary form. Goes out: what it may be there: bare nouns and genitives stand before
//! others, a word in any other case ends the phrase, a finite verb or converb is no part of it.

use crate::morphology::Nominal;

/// Endings of the dative, locative, ablative and instrumental, and of the accusative that is no end of a stem.
const CASES: [&str; 28] = [
    "ға", "ге", "қа", "ке", "на", "не", "да", "де", "та", "те", "дан", "ден", "тан", "тен", "нан", "нен",
    "ны", "ні", "ды", "ді", "ты", "ті", "сын", "сін", "мен", "бен", "пен", "ына",
];
/// Endings of verbs in the past, the present and the future, and of converbs, as far as few nouns end so.
const VERBS: [&str; 20] = [
    "ды", "ді", "ты", "ті", "йды", "йді", "ады", "еді", "ып", "іп", "йып", "йіп", "мақ", "мек", "атын",
    "етін", "йтын", "йтін", "уда", "уде",
];
/// Endings of participles, which stand before a noun.
const PARTICIPLES: [&str; 4] = ["ған", "ген", "қан", "кен"];
/// Fewest letters before an ending.
const SHORTEST_STEM: usize = 2;

pub(super) fn nominal(form: &str, lemma: &str) -> Nominal {
    let (lower, lemma) = (form.to_lowercase(), lemma.to_lowercase());
    let ends = |endings: &[&str]| {
        let stems = endings.iter().filter_map(|ending| lower.strip_suffix(ending));
        stems.into_iter().any(|stem| stem.chars().count() >= SHORTEST_STEM)
    };
    let only_last = Nominal { head: true, attribute: false, dependent: false };
    match lower == lemma {
        false if ends(&CASES) => only_last,
        true if form.starts_with(char::is_lowercase) && ends(&VERBS) => Nominal::NONE,
        true if form.starts_with(char::is_lowercase) && ends(&PARTICIPLES) => {
            Nominal { head: false, ..Nominal::ANY }
        }
        _ => Nominal { dependent: false, ..Nominal::ANY },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_ends_the_phrase_and_a_genitive_does_not() {
        assert!(!nominal("Астанада", "Астана").attribute && nominal("Астанада", "Астана").head);
        assert!(nominal("Республикасының", "Республика").attribute);
        assert!(nominal("кеңесі", "кеңес").attribute && nominal("Алматы", "Алматы").head);
    }

    #[test]
    fn verbs_are_no_part_of_a_phrase() {
        assert_eq!(nominal("мақұлдады", "мақұлдады"), Nominal::NONE);
        assert!(!nominal("болған", "болған").head);
    }
}
