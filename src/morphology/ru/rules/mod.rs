//! Russian inflection by the ends of words, for words no dictionary knows.
//!
//! Comes in: a folded dictionary form and its class. Goes out: its cells, and the stems under which
//! an index finds them. Every class a word could be of counts, so some forms are not real words.

mod adjective;
mod conjugation;
mod name;
mod noun;
mod pattern;
mod reflexive;
mod short;
mod verb;

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::letters::vowels;
use super::slots::Cell;
use crate::morphology::PartOfSpeech;

/// The cells of a folded lemma, its own first.
pub(super) fn cells(lemma: &str, class: PartOfSpeech) -> Vec<Cell> {
    match class {
        PartOfSpeech::Noun => noun(lemma, false),
        PartOfSpeech::Name => noun(lemma, true),
        PartOfSpeech::Adjective => adjective(lemma),
        PartOfSpeech::Verb => verb(lemma),
        PartOfSpeech::Phrase | PartOfSpeech::Unknown => any(lemma),
    }
}

fn noun(lemma: &str, is_name: bool) -> Vec<Cell> {
    let adjectival = if is_adjectival(lemma) { adjective::noun_cells(lemma) } else { Vec::new() };
    let surname = name::surname_cells(lemma);
    if name::is_indeclinable(lemma, is_name) {
        return noun::indeclinable(lemma);
    }
    if (!adjectival.is_empty() && is_only_adjectival(lemma)) || (is_name && name::is_surname(lemma)) {
        return [adjectival, surname].concat();
    }
    [noun::cells(lemma), adjectival, surname].concat()
}

fn adjective(lemma: &str) -> Vec<Cell> {
    let full = adjective::cells(lemma);
    if full.is_empty() {
        return name::possessive_cells(lemma);
    }
    let short = if lemma.ends_with('й') { short::cells(lemma) } else { Vec::new() };
    [full, short].concat()
}

/// A participle can be given as a verb too.
fn verb(lemma: &str) -> Vec<Cell> {
    if verb::is_infinitive(lemma) { verb::cells(lemma) } else { adjective(lemma) }
}

fn any(lemma: &str) -> Vec<Cell> {
    let verb = if verb::is_infinitive(lemma) { verb::cells(lemma) } else { Vec::new() };
    let adjective = if is_adjectival(lemma) { adjective(lemma) } else { Vec::new() };
    [noun(lemma, false), adjective, verb].concat()
}

/// Whether the end is that of an adjective rather than of a noun (`здание`, `линия`, `гений`).
pub(super) fn is_adjectival(lemma: &str) -> bool {
    let velar_or_husher = |stem: &str| stem.ends_with(|letter| "гкхжчшщ".contains(letter));
    let by_end = |ends: &[&str]| ends.iter().find_map(|end| lemma.strip_suffix(end));
    let always = by_end(&["ый", "ое", "ее", "ые", "ая", "яя"]).is_some_and(|stem| vowels(stem) > 0);
    let by_stem = by_end(&["ий", "ие"]).is_some_and(|stem| velar_or_husher(stem) || stem.ends_with("шн"));
    let stressed = lemma.strip_suffix("ой").is_some_and(|stem| vowels(stem) > 0);
    let reflexive = lemma.strip_suffix("ся").is_some_and(adjective::is_active_participle);
    always || by_stem || stressed || reflexive
}

/// Whether the end is one that names of persons have.
pub(super) fn is_person_name(lemma: &str) -> bool {
    name::is_person_name(lemma)
}

/// Whether no noun declines otherwise with this end; nouns in -ой and -ая may (`герой`, `стая`).
fn is_only_adjectival(lemma: &str) -> bool {
    !(lemma.ends_with("рой")
        || lemma.ends_with("стой")
        || lemma.ends_with("бой")
        || lemma.ends_with("лой")
        || (lemma.ends_with("ая") && vowels(lemma) < 3))
}

/// The beginnings of a folded word after which some class could end it. Any two forms of a word
/// share one, as a class changes only the end.
pub(super) fn stems(word: &str) -> impl Iterator<Item = &str> {
    let plain = reflexive::plain(word).unwrap_or(word);
    let compared = word.strip_prefix(short::COMPARATIVE_PREFIX).filter(|rest| short::is_comparative(rest));
    [Some(word), (plain != word).then_some(plain), compared].into_iter().flatten().flat_map(cut)
}

fn cut(word: &str) -> impl Iterator<Item = &str> {
    let breaks = word.char_indices().map(|(at, _)| at).chain([word.len()]);
    let near_end = breaks.filter(|&at| word.len() - at <= *LONGEST_END);
    near_end.map(|at| word.split_at(at)).filter(|(_, end)| ENDS.contains(end)).map(|(stem, _)| stem)
}

/// In bytes.
static LONGEST_END: LazyLock<usize> =
    LazyLock::new(|| ENDS.iter().map(|end| end.len()).max().unwrap_or_default());

/// Every end of every class, of its dictionary form and of the others.
static ENDS: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
    let nominal = [&noun::PATTERNS, &adjective::PATTERNS, &short::PATTERNS, &name::PATTERNS];
    let patterns = nominal.into_iter().flat_map(|patterns| patterns.iter());
    let verbal = verb::CLASSES.iter().map(|class| &class.pattern);
    patterns.chain(verbal).flat_map(pattern::Pattern::all_ends).collect()
});
