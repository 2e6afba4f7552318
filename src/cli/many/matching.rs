//! Names of files → which belong together: those that are alike apart from language and ending.

use std::cmp::Reverse;
use std::collections::HashMap;

use tolmach::language::Language;
use unicode_normalization::UnicodeNormalization;

/// What stands before a language in a file's name.
const SEPARATORS: [char; 3] = ['.', '_', '-'];

/// A file's name in its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) struct Name {
    /// Without language and ending; composed letters, because some systems write й in two characters.
    pub(in crate::cli) stem: String,
    /// Its language, where it names one of those that are looked for.
    pub(in crate::cli) language: Option<Language>,
    ending: String,
}

impl Name {
    /// Parts a name; only these languages are recognised at its end.
    pub(in crate::cli) fn new(name: &str, languages: &[&Language]) -> Self {
        let composed: String = name.nfc().collect();
        let (stem, ending) = composed.rsplit_once('.').unwrap_or((&composed, ""));
        let (stem, language) = part_language(stem, languages);
        Self { stem: stem.to_owned(), language, ending: ending.to_lowercase() }
    }

    /// How surely two names of one stem are a pair: languages in both speak for it most, then one ending.
    fn likeness(&self, other: &Self) -> usize {
        let said = usize::from(self.language.is_some()) + usize::from(other.language.is_some());
        2 * said + usize::from(self.ending == other.ending)
    }

    fn is_in(&self, language: &Language) -> bool {
        self.language.as_ref().is_none_or(|own| own.matches(language))
    }
}

/// A stem and the language at its end: `board` and `en` of `board.en`, `board_EN` and `board-en-US`.
fn part_language<'stem>(stem: &'stem str, languages: &[&Language]) -> (&'stem str, Option<Language>) {
    let known = |tag: &str| {
        Language::parse(tag).ok().filter(|language| languages.iter().any(|known| known.matches(language)))
    };
    let last = stem.rfind(SEPARATORS);
    let second = last.filter(|at| is_region(&stem[at + 1..])).map(|at| stem[..at].rfind(SEPARATORS));
    for before in [second, Some(last)].into_iter().flatten() {
        if let Some(language) = known(&stem[before.map_or(0, |at| at + 1)..]) {
            return (&stem[..before.unwrap_or(0)], Some(language));
        }
    }
    (stem, None)
}

fn is_region(tag: &str) -> bool {
    tag.len() == 2 && tag.chars().all(|letter| letter.is_ascii_uppercase())
}

/// Which sources belong to which targets, as indices, in the order of the sources.
///
/// Two names are a pair where each is the other's best; of equals none is. In one folder, where both lists are the same,
/// a file is never its own translation, and two files of which neither names its language are no pair.
pub(super) fn pairs(
    (sources, targets): (&[Name], &[Name]),
    (from, to): (&Language, &Language),
    one_folder: bool,
) -> Vec<(usize, usize)> {
    let likeness = |source: usize, target: usize| {
        if one_folder && source == target {
            return None;
        }
        let (source, target) = (&sources[source], &targets[target]);
        let in_order = source.is_in(from) && target.is_in(to);
        let said = !one_folder || source.language.is_some() || target.language.is_some();
        (in_order && said).then(|| source.likeness(target))
    };
    let (source_places, target_places) = (by_stem(sources), by_stem(targets));
    let mut found = Vec::new();
    for (stem, sources) in &source_places {
        let targets = target_places.get(stem).map_or(&[][..], Vec::as_slice);
        for &source in sources {
            let Some(target) = best(targets, |target| likeness(source, target)) else { continue };
            if best(sources, |source| likeness(source, target)) == Some(source) {
                found.push((source, target));
            }
        }
    }
    found.sort_unstable();
    found
}

/// Where the names of each stem stand.
fn by_stem(names: &[Name]) -> HashMap<&str, Vec<usize>> {
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (place, name) in names.iter().enumerate() {
        places.entry(&name.stem).or_default().push(place);
    }
    places
}

/// The place of the greatest value, unless another is as great.
fn best(places: &[usize], value: impl Fn(usize) -> Option<usize>) -> Option<usize> {
    let mut ranked: Vec<(usize, usize)> =
        places.iter().filter_map(|&place| Some((value(place)?, place))).collect();
    ranked.sort_unstable_by_key(|&(value, _)| Reverse(value));
    match ranked.as_slice() {
        [first, second, ..] if first.0 == second.0 => None,
        [first, ..] => Some(first.1),
        [] => None,
    }
}

#[cfg(test)]
mod tests;
