//! Which pairs of texts were passed to a project, so that they are known when it saves them.
//!
//! Comes in: units as they are written for the project, and as it saves them. Goes out: whether a pair with the same
//! last change was passed. Source: `OmegaT` keeps author and date of what it takes over from `tm/auto`, sets its own
//! where the translator confirms or changes it. Its tags, such as `<b0>`, do not count: texts that came in with them as words
//! come back with them as markup.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};
use std::sync::LazyLock;

use jiff::Timestamp;
use regex::Regex;
use tolmach::language::Language;
use tolmach::memory::Unit;
use tolmach::text::normal::fold_space;

static TAG: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"</?\p{L}+\d+/?>").expect("a constant pattern"));

/// Pairs that were passed on, by their hashes.
#[derive(Default)]
pub(super) struct Passed {
    hashes: HashSet<u64>,
    hasher: RandomState,
}

impl Passed {
    pub(super) fn add(&mut self, unit: &Unit, from: &Language, to: &Language) {
        self.hashes.extend(self.hash(unit, from, to));
    }

    pub(super) fn contains(&self, unit: &Unit, from: &Language, to: &Language) -> bool {
        self.hash(unit, from, to).is_some_and(|hash| self.hashes.contains(&hash))
    }

    fn hash(&self, unit: &Unit, from: &Language, to: &Language) -> Option<u64> {
        let text =
            |language| unit.variant(language).map(|variant| fold_space(&TAG.replace_all(&variant.text, "")));
        Some(self.hasher.hash_one((text(from)?, text(to)?, last_change(unit, to))))
    }
}

/// When a translation was last touched: it says so itself, or its unit does.
fn last_change(unit: &Unit, to: &Language) -> Option<Timestamp> {
    let variant = unit.variant(to)?;
    [&variant.changed, &unit.changed, &variant.created, &unit.created].into_iter().find_map(|edit| edit.when)
}

#[cfg(test)]
mod tests {
    use tolmach::memory::{Edit, Variant};

    use super::*;

    fn unit(source: &str, target: &str, second: i64) -> Unit {
        let created = Edit { when: Timestamp::from_second(second).ok(), user: None };
        let variants =
            vec![Variant::new(Language::english(), source), Variant::new(Language::kazakh(), target)];
        Unit { variants, created, ..Unit::default() }
    }

    fn is_known(unit: &Unit) -> bool {
        let (from, to) = (Language::english(), Language::kazakh());
        let mut passed = Passed::default();
        passed.add(&self::unit("The Board of Peace", "Бейбітшілік кеңесі", 1), &from, &to);
        passed.contains(unit, &from, &to)
    }

    #[test]
    fn what_comes_back_as_it_went_is_known_with_or_without_tags() {
        assert!(is_known(&unit("The Board of Peace", "Бейбітшілік кеңесі", 1)));
        assert!(is_known(&unit("The <b0>Board of Peace</b0>", "<b0>Бейбітшілік кеңесі</b0> ", 1)));
    }

    #[test]
    fn what_the_translator_confirmed_or_changed_is_new() {
        assert!(!is_known(&unit("The Board of Peace", "Бейбітшілік кеңесі", 2)));
        assert!(!is_known(&unit("The Board of Peace", "Бітім кеңесі", 1)));
        assert!(!is_known(&unit("The Board of <Peace>", "Бейбітшілік кеңесі", 1)));
    }
}
