//! Index keys of English words.
//!
//! Comes in: a folded word. Goes out: the dictionary forms, in American spelling, that it may be a
//! form of; any two forms of a word share that word.

use super::irregular::{ADJECTIVES, NOUNS, VERBS, man};
use super::spelling::american;

pub(super) fn keys(word: &str) -> Vec<String> {
    let bare = without_possessive(word);
    let mut keys = vec![american(bare)];
    let irregular = [&NOUNS, &VERBS, &ADJECTIVES].into_iter().flat_map(|list| list.lemmas(bare));
    keys.extend(irregular.chain(man(bare)).chain(regular_lemmas(bare)).map(|lemma| american(&lemma)));
    if bare != word {
        keys.push(american(word));
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn without_possessive(word: &str) -> &str {
    word.strip_suffix("'s").or_else(|| word.strip_suffix('\'')).unwrap_or(word)
}

/// The words that could have this regular form; plural possessives (`men's`) have lost theirs.
fn regular_lemmas(form: &str) -> Vec<String> {
    let mut lemmas = Vec::new();
    for ending in ["s", "es", "ed", "er", "est", "ing"] {
        if let Some(stem) = form.strip_suffix(ending).filter(|stem| !stem.is_empty()) {
            lemmas.extend(lemmas_of_stem(stem, ending));
        }
    }
    lemmas
}

fn lemmas_of_stem(stem: &str, ending: &str) -> Vec<String> {
    let mut lemmas = vec![stem.to_owned()];
    if ending == "s" {
        return lemmas;
    }
    lemmas.extend((ending != "es").then(|| format!("{stem}e")));
    lemmas.extend(stem.strip_suffix('i').map(|stem| format!("{stem}y")));
    lemmas.extend(stem.strip_suffix("ck").map(|stem| format!("{stem}c")));
    lemmas.extend(stem.strip_suffix('y').filter(|_| ending == "ing").map(|stem| format!("{stem}ie")));
    lemmas.extend(undoubled(stem));
    lemmas
}

fn undoubled(stem: &str) -> Option<String> {
    let mut letters = stem.chars().rev();
    let (last, before) = (letters.next()?, letters.next()?);
    (last == before).then(|| letters.rev().chain([last]).collect())
}
