//! Verbs of both conjugations, with their participles and gerunds.
//!
//! Comes in: a folded infinitive. Goes out: its forms; a reflexive verb is kept apart from the
//! plain one. The classes follow Zaliznyak's grammatical dictionary; they are listed in `verbs.txt`.

use std::sync::LazyLock;

use super::pattern::{After, Pattern, rows};
use super::{conjugation, reflexive};
use crate::morphology::ru::slots::Cell;

const PREFIXES: [&str; 47] = [
    "без",
    "бес",
    "в",
    "вз",
    "взо",
    "во",
    "воз",
    "вос",
    "вс",
    "въ",
    "вы",
    "до",
    "за",
    "из",
    "изо",
    "изъ",
    "ис",
    "на",
    "над",
    "надо",
    "не",
    "низ",
    "о",
    "об",
    "обо",
    "объ",
    "от",
    "ото",
    "отъ",
    "пере",
    "по",
    "под",
    "подо",
    "подъ",
    "пре",
    "пред",
    "предо",
    "при",
    "про",
    "раз",
    "разо",
    "разъ",
    "рас",
    "с",
    "со",
    "съ",
    "у",
];

/// A class and whether it is of a root, to which only prefixes are added.
pub(super) struct VerbClass {
    pub(super) pattern: Pattern,
    is_root: bool,
}

impl VerbClass {
    fn stem<'a>(&self, infinitive: &'a str) -> Option<&'a str> {
        let stem = self.pattern.stem(infinitive)?;
        let fits = !self.is_root || stem.is_empty() || is_prefix(stem);
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

/// One verbal prefix or two: `под`, `пере-о`.
fn is_prefix(stem: &str) -> bool {
    let mut splits = stem.char_indices().map(|(at, _)| stem.split_at(at));
    PREFIXES.contains(&stem)
        || splits.any(|(first, second)| PREFIXES.contains(&first) && PREFIXES.contains(&second))
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
    let longest_root = roots.map(|(class, _)| class.pattern.end.len()).max();
    let applies =
        |class: &VerbClass| longest_root.is_none_or(|end| class.is_root && class.pattern.end.len() == end);
    let applying = fitting.into_iter().filter(|(class, _)| applies(class));
    applying.flat_map(|(class, stem)| class.pattern.cells(stem)).collect()
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
