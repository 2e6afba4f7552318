//! Verbs of both conjugations, with their participles and gerunds.
//!
//! Comes in: a folded infinitive. Goes out: its forms; a reflexive verb is kept apart from the
//! plain one. The classes follow Zaliznyak's grammatical dictionary; they are listed in `verbs.txt`.

use std::sync::LazyLock;

use super::pattern::{After, Pattern, rows};
use super::{conjugation, reflexive};
use crate::morphology::ru::slots::Cell;

const PREFIXES: [&str; 48] = [
    "без",
    "бес",
    "в",
    "вз",
    "во",
    "воз",
    "вос",
    "вс",
    "вы",
    "до",
    "за",
    "из",
    "изо",
    "ис",
    "на",
    "над",
    "надо",
    "недо",
    "низ",
    "о",
    "об",
    "обо",
    "от",
    "ото",
    "пере",
    "по",
    "под",
    "подо",
    "пре",
    "предо",
    "пред",
    "при",
    "про",
    "раз",
    "разо",
    "рас",
    "с",
    "со",
    "у",
    "взо",
    "воспре",
    "воспро",
    "предпо",
    "произ",
    "сопро",
    "съ",
    "превоз",
    "преду",
];

/// A class and whether it is of a root, to which only prefixes are added.
pub(super) struct VerbClass {
    pub(super) pattern: Pattern,
    is_root: bool,
}

impl VerbClass {
    fn stem<'a>(&self, infinitive: &'a str) -> Option<&'a str> {
        let stem = self.pattern.stem(infinitive)?;
        let fits = !self.is_root || stem.is_empty() || PREFIXES.contains(&stem);
        fits.then_some(stem)
    }
}

pub(super) static CLASSES: LazyLock<Vec<VerbClass>> =
    LazyLock::new(|| rows(include_str!("verbs.txt")).map(|fields| class(&fields)).collect());

fn class(fields: &[&str]) -> VerbClass {
    let is_root = fields[1] == "@";
    let after = if is_root { After::Anything } else { After::parse(fields[1]) };
    let ends = conjugation::PrincipalParts::parse(fields).cells();
    VerbClass { pattern: Pattern { end: fields[0].to_owned(), after, ends }, is_root }
}

pub(super) fn is_infinitive(word: &str) -> bool {
    let plain = reflexive::plain(word).unwrap_or(word);
    ["ать", "ять", "еть", "ить", "оть", "уть", "ыть", "сть", "зть", "ти", "чь"]
        .iter()
        .any(|end| plain.ends_with(end))
}

/// The forms of a verb, as cells without place; empty where no class fits.
pub(super) fn cells(infinitive: &str) -> Vec<Cell> {
    match reflexive::plain(infinitive) {
        Some(plain) => reflexive::of(plain_cells(plain)),
        None => plain_cells(infinitive),
    }
}

fn plain_cells(infinitive: &str) -> Vec<Cell> {
    let fitting: Vec<_> = CLASSES.iter().filter_map(|class| Some((class, class.stem(infinitive)?))).collect();
    let roots = fitting.iter().filter(|(class, _)| class.is_root);
    let longest_root = roots.max_by_key(|(class, _)| class.pattern.end.len());
    match longest_root {
        Some((class, stem)) => class.pattern.cells(stem),
        None => fitting.iter().flat_map(|(class, stem)| class.pattern.cells(stem)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_forms(infinitive: &str, expected: &[&str]) {
        let found: Vec<_> = cells(infinitive).into_iter().map(|cell| cell.form).collect();
        for form in expected {
            assert!(found.iter().any(|known| known == form), "{form} of {infinitive}");
        }
    }

    #[test]
    fn every_class_has_its_principal_parts() {
        for fields in rows(include_str!("verbs.txt")) {
            assert_eq!(fields.len(), 7, "{fields:?}");
        }
    }

    #[test]
    fn verbs_conjugate() {
        assert_forms(
            "организовать",
            &["организуют", "организовав", "организованного", "организован", "организующих"],
        );
        assert_forms("писать", &["пишу", "пишут", "пиши", "писавший"]);
        assert_forms("предложить", &["предложит", "предложат", "предложи", "предложив", "предложенная"]);
        assert_forms("подписать", &["подпишет", "подписал", "подписан", "подписанного"]);
        assert_forms("мочь", &["могу", "может", "могут", "мог", "могла"]);
        assert_forms("принять", &["примет", "приняли", "принят", "принятых"]);
        assert_forms("ходить", &["хожу", "ходят", "ходи", "ходя", "ходивший"]);
    }

    #[test]
    fn reflexive_verbs_keep_their_particle() {
        assert_forms(
            "встречаться",
            &["встречаюсь", "встречается", "встречались", "встречающихся", "встречаясь"],
        );
        assert!(
            cells("встречаться").iter().all(|cell| cell.form.ends_with("ся") || cell.form.ends_with("сь"))
        );
    }
}
