//! Irregular English words.
//!
//! Comes in: a dictionary form or another form in lower case. Goes out: the forms that no rule gives,
//! or the dictionary forms that a form may belong to.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// One list: the forms by dictionary form, and the dictionary forms by form.
pub(super) struct Irregular {
    forms: FxHashMap<&'static str, Vec<&'static str>>,
    lemmas: FxHashMap<&'static str, Vec<&'static str>>,
    prefixes: &'static [&'static str],
}

pub(super) static NOUNS: LazyLock<Irregular> =
    LazyLock::new(|| Irregular::parse(include_str!("irregular_nouns.txt"), &NOUN_PREFIXES));
pub(super) static VERBS: LazyLock<Irregular> =
    LazyLock::new(|| Irregular::parse(include_str!("irregular_verbs.txt"), &VERB_PREFIXES));
/// Adjectives and their comparison.
pub(super) static ADJECTIVES: LazyLock<Irregular> = LazyLock::new(|| {
    Irregular::parse(
        "good better best\nbad worse worst\nfar farther farthest further furthest\nlittle less least\nmuch more most\nmany more most\nold elder eldest",
        &[],
    )
});

/// First parts of nouns whose second part keeps its irregular plural.
const NOUN_PREFIXES: [&str; 10] =
    ["grand", "step", "god", "house", "mid", "sub", "meta", "photo", "counter", "over"];

/// Words in -man that are no compounds of `man`.
const NOT_MEN: [&str; 13] = [
    "human", "german", "roman", "norman", "ottoman", "talisman", "shaman", "caiman", "cayman", "brahman",
    "oman", "toman", "dragoman",
];

/// The plural of a compound of `man`: `spokesmen`.
pub(super) fn men(noun: &str) -> Option<String> {
    let stem = noun.strip_suffix("man").filter(|stem| !stem.is_empty())?;
    (!NOT_MEN.contains(&noun)).then(|| format!("{stem}men"))
}

/// The singular of a compound of `men`.
pub(super) fn man(form: &str) -> Option<String> {
    let singular = format!("{}man", form.strip_suffix("men").filter(|stem| !stem.is_empty())?);
    (men(&singular).as_deref() == Some(form)).then_some(singular)
}

const VERB_PREFIXES: [&str; 20] = [
    "under", "over", "up", "out", "re", "mis", "un", "with", "fore", "be", "inter", "co", "pre", "down",
    "off", "back", "broad", "for", "by", "counter",
];

impl Irregular {
    fn parse(list: &'static str, prefixes: &'static [&'static str]) -> Self {
        let mut irregular = Self { forms: FxHashMap::default(), lemmas: FxHashMap::default(), prefixes };
        for line in list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let mut words = line.split_whitespace();
            if let Some(lemma) = words.next() {
                irregular.add(lemma, words.collect());
            }
        }
        irregular
    }

    fn add(&mut self, lemma: &'static str, forms: Vec<&'static str>) {
        for form in &forms {
            self.lemmas.entry(form).or_default().push(lemma);
        }
        self.forms.insert(lemma, forms);
    }

    /// The irregular forms of a dictionary form, which may have a prefix.
    pub(super) fn forms(&self, lemma: &str) -> Vec<String> {
        self.under_prefixes(&self.forms, lemma)
    }

    /// The dictionary forms that `form` may belong to.
    pub(super) fn lemmas(&self, form: &str) -> Vec<String> {
        self.under_prefixes(&self.lemmas, form)
    }

    fn under_prefixes(&self, map: &FxHashMap<&str, Vec<&'static str>>, word: &str) -> Vec<String> {
        let without =
            |prefix: &&'static str| Some((*prefix, word.strip_prefix(*prefix)?.trim_start_matches('-')));
        let parts = [("", word)].into_iter().chain(self.prefixes.iter().filter_map(without));
        let found = parts.filter_map(|(_, rest)| Some((&word[..word.len() - rest.len()], map.get(rest)?)));
        found.flat_map(|(before, words)| words.iter().map(move |found| format!("{before}{found}"))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_found_both_ways() {
        assert_eq!(VERBS.forms("undertake"), ["undertook", "undertaken"]);
        assert_eq!(VERBS.lemmas("undertook"), ["undertake"]);
        assert_eq!(men("spokesman").as_deref(), Some("spokesmen"));
        assert_eq!(man("spokeswomen").as_deref(), Some("spokeswoman"));
        assert_eq!(men("german"), None);
        assert_eq!(NOUNS.lemmas("memoranda"), ["memorandum"]);
        assert!(VERBS.forms("organize").is_empty());
    }
}
