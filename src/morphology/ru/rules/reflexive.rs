//! The particle of reflexive verbs.
//!
//! Comes in: a verb or its forms. Goes out: the verb without the particle, the forms with it:
//! -сь after a vowel, -ся after a consonant and in participles.

use crate::morphology::ru::letters::is_vowel;
use crate::morphology::ru::slots::Cell;

/// The verb without its particle, if it has one.
pub(super) fn plain(verb: &str) -> Option<&str> {
    verb.strip_suffix("ся").or_else(|| verb.strip_suffix("сь"))
}

/// Participles are told by the places they agree in.
pub(super) fn of(cells: Vec<Cell>) -> Vec<Cell> {
    let with_particle = |cell: Cell| Cell { form: cell.form.clone() + particle(&cell), ..cell };
    cells.into_iter().map(with_particle).collect()
}

fn particle(cell: &Cell) -> &'static str {
    if cell.slots.is_empty() && cell.form.ends_with(is_vowel) { "сь" } else { "ся" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::morphology::ru::slots::Slots;

    #[test]
    fn the_particle_follows_the_last_letter() {
        for (form, slots, expected) in [
            ("встречаю", Slots::NONE, "сь"),
            ("встречая", Slots::NONE, "сь"),
            ("встречает", Slots::NONE, "ся"),
            ("встречающая", Slots::NOMINATIVE, "ся"),
        ] {
            assert_eq!(particle(&Cell { form: form.to_owned(), slots }), expected, "{form}");
        }
    }
}
