//! One noun in the form of another.
//!
//! Comes in: a form, its dictionary form and another one. Goes out: the other word in the same case and number; nothing
//! where the form may stand for several cases in which the other word has several forms, or the gender is another.

use super::slots::Slots;
use super::word::Word;
use crate::morphology::PartOfSpeech;

pub(super) fn same_form(form: &str, lemma: &str, other: &str) -> Option<String> {
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
    fn another_gender_or_number_is_no_exchange() {
        assert_eq!(same_form("Казахстана", "Казахстан", "Россия"), None);
        assert_eq!(same_form("Казахстана", "Казахстан", "Нидерланды"), None);
        assert_eq!(same_form("Астаны", "Астана", "Баку"), None);
    }
}
