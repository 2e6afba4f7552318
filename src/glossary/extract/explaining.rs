//! Phrases by which some texts differ from others.
//!
//! Comes in: texts that have something in common, such as translations of one term, and texts that have not. Goes out:
//! the phrases that many of the former hold and few of the latter, with the texts of each: the one that explains most
//! first, then the one that explains most of the rest.

use rustc_hash::FxHashSet;

use super::Side;
use super::corpus::Corpus;
use super::dictionary_form::dictionary_form;
use crate::language::Language;

/// Fewest texts that a phrase explains.
const FEWEST: usize = 5;
/// It explains at least one in so many of all texts.
const LEAST_SHARE: usize = 12;
/// Among the others it is at least so many times rarer.
const RARER: f64 = 4.0;

/// The phrases that explain the texts in `with`, each in its dictionary form with the places of its texts.
pub(in crate::glossary) fn explaining_phrases(
    with: &[&str],
    without: &[&str],
    language: &Language,
) -> Vec<(String, Vec<usize>)> {
    let mut corpus = Corpus::new(language);
    with.iter().chain(without).for_each(|text| corpus.add(text));
    let side = Side::new(corpus, FEWEST as u32);
    let telling = telling(&side, with.len(), without.len());
    let mut left: FxHashSet<usize> = (0..with.len()).collect();
    let mut found = Vec::new();
    while let Some((phrase, members)) = best(&side, &telling, &left) {
        if members.len() < FEWEST.max(with.len() / LEAST_SHARE) {
            break;
        }
        left.retain(|text| members.binary_search(text).is_err());
        found.push((dictionary_form(&side.corpus, &side.folding, &side.phrases.list[phrase]), members));
    }
    found
}

/// Whether each phrase stands in the first texts much more often than in the others.
fn telling(side: &Side, with: usize, without: usize) -> Vec<bool> {
    let mut counts = vec![(0_u32, 0_u32); side.phrases.list.len()];
    for text in 0..side.corpus.len() {
        for phrase in side.phrases.in_text(text) {
            let (own, other) = &mut counts[*phrase as usize];
            *(if text < with { own } else { other }) += 1;
        }
    }
    let share = |count: u32, all: usize| f64::from(count) / all.max(1) as f64;
    counts.into_iter().map(|(own, other)| share(own, with) >= RARER * share(other, without)).collect()
}

/// The telling phrase that explains most of what is left, and the texts that hold it.
fn best(side: &Side, telling: &[bool], left: &FxHashSet<usize>) -> Option<(usize, Vec<usize>)> {
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); telling.len()];
    for text in left {
        let phrases = side.phrases.in_text(*text).iter().map(|phrase| *phrase as usize);
        phrases.filter(|phrase| telling[*phrase]).for_each(|phrase| members[phrase].push(*text));
    }
    let weight = |phrase: usize, members: usize| {
        let all = &side.phrases.list[phrase];
        let own = f64::from(side.own_counts[phrase]) / f64::from(all.count);
        members as f64 * own
    };
    let ranked = members.into_iter().enumerate().filter(|(_, members)| !members.is_empty());
    let (phrase, mut members) = ranked.max_by(|(one, own), (other, others)| {
        weight(*one, own.len()).total_cmp(&weight(*other, others.len())).then(other.cmp(one))
    })?;
    members.sort_unstable();
    Some((phrase, members))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_phrase_that_explains_most_comes_first_and_what_stands_everywhere_never() {
        let installer = |number: usize| format!("Сегодня программа установки номер {number} закончила.");
        let setup = |number: usize| format!("Сегодня установщик {number} закончил.");
        let other = |number: usize| format!("Сегодня поезд {number} пришёл.");
        let with: Vec<String> = (0..12).map(installer).chain((0..6).map(setup)).collect();
        let without: Vec<String> = (0..20).map(other).collect();
        let [with, without] =
            [&with, &without].map(|texts| texts.iter().map(String::as_str).collect::<Vec<_>>());
        let found = explaining_phrases(&with, &without, &Language::russian());
        let named: Vec<(&str, usize)> =
            found.iter().map(|(text, members)| (text.as_str(), members.len())).collect();
        assert_eq!(named, [("программа установки", 12), ("установщик", 6)]);
    }
}
