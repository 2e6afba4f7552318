//! One name in the form of another.
//!
//! Comes in: a form, its dictionary form and another one. Goes out: the other name in the same case and number; nothing
//! where the form may stand for several cases in which the other name has several forms, or the gender is another.

use super::letters::fold;
use super::phrase::Phrase;
use super::slots::Slots;
use super::word::Word;
use crate::morphology::PartOfSpeech;
use crate::morphology::respelling::{parts, respelled};

pub(super) fn same_form(form: &str, lemma: &str, other: &str) -> Option<String> {
    let is_word = |name: &str| parts(name).len() == 1;
    if is_word(lemma) && is_word(other) {
        same_form_of_words(form, lemma, other)
    } else {
        same_form_of_phrases(form, lemma, other)
    }
}

/// Of terms of several words: every case and number in which the old one reads like `form` must give one new form.
fn same_form_of_phrases(form: &str, lemma: &str, other: &str) -> Option<String> {
    let [old, new] = [lemma, other].map(|term| Phrase::new(&parts(term), PartOfSpeech::Name));
    let written = fold(&parts(form).join(" "));
    let reads_so =
        |words: &Option<Vec<String>>| words.as_ref().is_some_and(|words| fold(&words.join(" ")) == written);
    let (old_forms, new_forms) = (old.declension(), new.declension());
    let mut fitting = old_forms.iter().zip(new_forms).filter(|(old, _)| reads_so(old)).map(|(_, new)| new);
    let first = fitting.next()??;
    let one_form = fitting.all(|form| form.as_ref() == Some(&first));
    let agrees_alike = old.agreement().is_some() && old.agreement() == new.agreement();
    (one_form && agrees_alike).then(|| respelled(other, &first))
}

fn same_form_of_words(form: &str, lemma: &str, other: &str) -> Option<String> {
    let (old, new) = (Word::new(lemma, PartOfSpeech::Name), Word::new(other, PartOfSpeech::Name));
    let places = old.slots(form);
    let same_gender = old.nominative() == new.nominative() && old.is_animate() == new.is_animate();
    let cells = new.cells();
    let mut fitting = cells.iter().filter(|cell| !(cell.slots & places).is_empty());
    let first = fitting.next()?;
    let covered = fitting.clone().fold(first.slots, |slots, cell| slots | cell.slots) & places;
    let one_form = fitting.all(|cell| cell.form == first.form);
    (same_gender && places != Slots::NONE && covered == places && one_form).then(|| first.form.clone())
}

#[cfg(test)]
mod tests {
    use super::same_form;

    #[test]
    fn a_name_takes_the_case_of_another() {
        assert_eq!(same_form("Казахстане", "Казахстан", "Узбекистан").as_deref(), Some("Узбекистане"));
        assert_eq!(same_form("Астану", "Астана", "Москва").as_deref(), Some("Москву"));
        assert_eq!(same_form("Россией", "Россия", "Германия").as_deref(), Some("Германией"));
        // Genitive, dative and locative of Россия are one form, and so are those of Германия; Москва has two.
        assert_eq!(same_form("России", "Россия", "Германия").as_deref(), Some("Германии"));
        assert_eq!(same_form("России", "Россия", "Москва"), None);
    }

    #[test]
    fn a_term_of_several_words_takes_the_case_of_another() {
        let exchanged = |form| same_form(form, "Совет по миру", "Совет мира");
        assert_eq!(exchanged("Совет по миру").as_deref(), Some("Совет мира"));
        assert_eq!(exchanged("Советом по миру").as_deref(), Some("Советом мира"));
        assert_eq!(exchanged("Совете по миру").as_deref(), Some("Совете мира"));
        let forum = same_form(
            "Мирового экономического форума",
            "Мировой экономический форум",
            "Всемирный экономический форум",
        );
        assert_eq!(forum.as_deref(), Some("Всемирного экономического форума"));
        assert_eq!(same_form("Совета по миру", "Совет по миру", "Палата мира"), None);
    }

    #[test]
    fn another_gender_or_number_is_no_exchange() {
        assert_eq!(same_form("Казахстана", "Казахстан", "Россия"), None);
        assert_eq!(same_form("Казахстана", "Казахстан", "Нидерланды"), None);
        assert_eq!(same_form("Астаны", "Астана", "Баку"), None);
    }
}
