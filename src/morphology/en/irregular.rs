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
    Irregular::parse("good better best\nbad worse worst\nfar farther farthest further furthest\nlittle less least\nmuch more most\nmany more most\nold elder eldest", &[])
});

/// First parts of compounds whose second part keeps its irregular plural.
const NOUN_PREFIXES: [&str; 40] = [
    "chair", "spokes", "business", "police", "fire", "country", "gentle", "fisher", "noble", "states", "sales", "work",
    "crafts", "frontier", "states", "service", "congress", "camera", "front", "wo", "frenchwo", "english", "french",
    "irish", "grand", "step", "god", "house", "mid", "book", "after", "them", "our", "your", "sub", "meta", "photo",
    "pre", "air", "fore",
];

const VERB_PREFIXES: [&str; 24] = [
    "under", "over", "up", "out", "re", "mis", "un", "with", "fore", "be", "inter", "co", "pre", "down", "off", "back",
    "broad", "for", "by", "in", "counter", "de", "dis", "self",
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
        let without = |prefix: &&'static str| Some((*prefix, word.strip_prefix(*prefix)?.trim_start_matches('-')));
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
        assert_eq!(NOUNS.forms("spokesman"), ["spokesmen"]);
        assert_eq!(NOUNS.lemmas("memoranda"), ["memorandum"]);
        assert!(VERBS.forms("organize").is_empty());
    }
}
