//! Surnames of the mixed declension, and names that do not decline.
//!
//! Comes in: a folded name. Goes out: its cells. A surname in -ов, -ев, -ин has the adjective's
//! instrumental and plural (`Токаевым`, `Токаевы`); its feminine is a word of its own (`Токаева`).

use std::sync::LazyLock;

use super::pattern::{After, Pattern, column_cells, rows};
use crate::morphology::ru::letters::vowels;
use crate::morphology::ru::slots::{Cell, Column};

/// end | letters before it | gender | six cases | plural
const TABLE: &str = "
    ов   *  m  ов ова ову = овым ове             овы овых овым = овыми овых
    ев   *  m  ев ева еву = евым еве             евы евых евым = евыми евых
    ин   *  m  ин ина ину = иным ине             ины иных иным = иными иных
    ын   *  m  ын ына ыну = ыным ыне             ыны ыных ыным = ыными ыных
    ова  *  f  ова овой овой ову овой,овою овой  овы овых овым = овыми овых
    ева  *  f  ева евой евой еву евой,евою евой  евы евых евым = евыми евых
    ина  *  f  ина иной иной ину иной,иною иной  ины иных иным = иными иных
    ына  *  f  ына ыной ыной ыну ыной,ыною ыной  ыны ыных ыным = ыными ыных
";

/// Towns and words in -ов, -ев, -ин and their like that decline as nouns do.
const NOT_SURNAMES: [&str; 23] = [
    "азов",
    "берлин",
    "гурьев",
    "дублин",
    "глазов",
    "иваново",
    "киев",
    "кишинев",
    "краков",
    "львов",
    "магазин",
    "могилев",
    "молдова",
    "николаев",
    "остров",
    "пекин",
    "псков",
    "ростов",
    "саратов",
    "серпухов",
    "тамбов",
    "харьков",
    "чернигов",
];

pub(super) static PATTERNS: LazyLock<Vec<Pattern>> =
    LazyLock::new(|| rows(TABLE).map(|fields| pattern(&fields)).collect());

fn pattern(fields: &[&str]) -> Pattern {
    let singular = if fields[2] == "m" { Column::Masculine } else { Column::Feminine };
    let mut ends = column_cells(&fields[3..9], &[singular]);
    ends.extend(column_cells(&fields[9..], &[Column::Plural]));
    Pattern { end: fields[0].to_owned(), after: After::parse(fields[1]), ends }
}

/// The cells of a surname in -ов, -ев, -ин and of its feminine; empty for other words.
pub(super) fn surname_cells(name: &str) -> Vec<Cell> {
    let town = NOT_SURNAMES.contains(&name);
    let fitting = PATTERNS.iter().filter_map(|class| Some((class, class.stem(name)?)));
    let long = fitting.filter(|(_, stem)| !town && vowels(stem) > 0);
    long.flat_map(|(class, stem)| class.cells(stem)).collect()
}

/// Whether the name can only be a surname of this declension.
pub(super) fn is_surname(name: &str) -> bool {
    let only = ["ов", "ев", "ова", "ева"];
    only.iter().any(|end| name.ends_with(end)) && !surname_cells(name).is_empty()
}

/// Possessive adjectives (`Марьин`, `кесарев`) in all genders.
pub(super) fn possessive_cells(adjective: &str) -> Vec<Cell> {
    let masculine = surname_cells(adjective);
    let feminine = surname_cells(&format!("{adjective}а"));
    [masculine, feminine].concat()
}

/// Whether a name ends as surnames and patronymics do.
pub(super) fn is_person_name(name: &str) -> bool {
    let ends = ["ович", "евич", "овна", "евна", "улы", "кызы", "швили", "ский", "ская", "енко", "ина", "ин"];
    is_surname(name) || (vowels(name) > 1 && ends.iter().any(|end| name.ends_with(end)))
}

/// Whether a noun of this form stays as it is: `Шевченко`, `Черных`, `ЮНЕСКО`, `меню`.
pub(super) fn is_indeclinable(noun: &str, is_name: bool) -> bool {
    let foreign = ["у", "ю", "э"].iter().any(|end| noun.ends_with(end));
    let surname = ["енко", "ных", "лых", "рых", "ских", "аго", "яго"].iter().any(|end| noun.ends_with(end));
    let long = vowels(noun) > 1;
    let vowel_name =
        is_name && ["и", "ы", "о", "е"].iter().any(|end| noun.ends_with(end)) && !has_neuter_end(noun);
    foreign || (surname && long) || vowel_name
}

/// Names of places and bodies do decline in these.
fn has_neuter_end(noun: &str) -> bool {
    let ends = ["ово", "ево", "ино", "ыно", "ство", "ие", "ье", "ое", "ее", "ые", "ии", "ры", "цы", "ны"];
    ends.iter().any(|end| noun.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_forms(name: &str, expected: &[&str]) {
        let found: Vec<_> = surname_cells(name).into_iter().map(|cell| cell.form).collect();
        for form in expected {
            assert!(found.iter().any(|known| known == form), "{form} of {name}: {found:?}");
        }
    }

    #[test]
    fn surnames_mix_noun_and_adjective() {
        assert_forms("сатыбалдиев", &["сатыбалдиева", "сатыбалдиеву", "сатыбалдиевым", "сатыбалдиевых"]);
        assert_forms("сатыбалдиева", &["сатыбалдиевой", "сатыбалдиеву", "сатыбалдиевы"]);
        assert!(surname_cells("совет").is_empty());
    }

    #[test]
    fn foreign_vowels_do_not_decline() {
        for name in ["шевченко", "черных", "меню", "шоу"] {
            assert!(is_indeclinable(name, true), "{name}");
        }
        assert!(!is_indeclinable("иваново", true));
    }
}
