//! Concepts of a file and those of the memory: which are the same, and what the file adds.
//!
//! A file that names its concepts and says everything of them replaces them. A list that does not knows less than the
//! memory: it adds terms and fills gaps, and what the memory says of a term stands.

use rustc_hash::{FxHashMap, FxHashSet};

use super::free_name::TakenNames;
use super::{Concept, Status, Term};

/// A term that names more concepts tells none of them.
const MOST_HOMONYMS: usize = 32;

/// What the name of a concept in a file says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    /// The file names the concept and says all that is to be said of it.
    Whole,
    /// The file names the concept and says a part.
    Part,
    /// The name was made from a term: the same concept may have another name.
    Made,
}

/// What became of the terms of a concept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Added {
    /// Terms that were not there.
    pub new: u64,
    /// Terms that were there, and have been changed or filled in.
    pub changed: u64,
    /// Terms that were there just so.
    pub known: u64,
    /// Terms that were there and that the file does not have: it says all of its concepts.
    pub removed: u64,
    /// Terms among the known and changed that may be written by one of file and memory only; the memory stands.
    pub differing: u64,
}

impl std::ops::AddAssign for Added {
    fn add_assign(&mut self, other: Self) {
        self.new += other.new;
        self.changed += other.changed;
        self.known += other.known;
        self.removed += other.removed;
        self.differing += other.differing;
    }
}

/// A glossary that takes concepts in.
#[derive(Debug, Default)]
pub struct Union {
    concepts: Vec<Concept>,
    by_name: FxHashMap<String, usize>,
    names: TakenNames,
    /// The concepts with a term, by primary language and text.
    by_term: FxHashMap<(String, String), Vec<usize>>,
    /// Concepts that were changed, and those that a file has named.
    changed: FxHashSet<usize>,
    replaced: FxHashSet<usize>,
    fills_domain: bool,
}

impl Union {
    /// A glossary as it is.
    #[must_use]
    pub fn of(concepts: Vec<Concept>) -> Self {
        let mut union = Self::default();
        for concept in concepts {
            union.names.take(&concept.name);
            union.push(concept);
        }
        union
    }

    /// Whether lists say the domain of concepts that are known without one: not where it is but the name of a file.
    pub const fn set_fills_domain(&mut self, fills: bool) {
        self.fills_domain = fills;
    }

    /// Takes a concept in.
    pub fn add(&mut self, concept: Concept, naming: Naming) -> Added {
        let place = match naming {
            Naming::Made => self.same(&concept),
            Naming::Whole | Naming::Part => self.by_name.get(&concept.name).copied(),
        };
        match (place, naming) {
            (None, _) => self.add_new(concept),
            (Some(place), Naming::Whole) if self.replaced.insert(place) => self.replace(place, concept),
            (Some(place), Naming::Whole) => self.overlay(place, concept),
            (Some(place), _) => self.fill(place, concept),
        }
    }

    /// The concepts that are new or changed, in the order of their names.
    #[must_use]
    pub fn into_changed(self) -> Vec<Concept> {
        let Self { concepts, changed, .. } = self;
        let all = concepts.into_iter().enumerate();
        let mut concepts: Vec<Concept> =
            all.filter(|(place, _)| changed.contains(place)).map(|(_, concept)| concept).collect();
        concepts.sort_by(|one, other| one.name.cmp(&other.name));
        concepts
    }

    fn push(&mut self, concept: Concept) -> usize {
        let place = self.concepts.len();
        self.by_name.insert(concept.name.clone(), place);
        self.concepts.push(concept);
        self.index(place);
        place
    }

    fn index(&mut self, place: usize) {
        for term in &self.concepts[place].terms {
            let places = self.by_term.entry(key(term)).or_default();
            if places.len() < MOST_HOMONYMS && !places.contains(&place) {
                places.push(place);
            }
        }
    }

    /// The concept that shares terms in two languages, or the name and a term; of several the one whose definition the
    /// list repeats.
    fn same(&self, concept: &Concept) -> Option<usize> {
        let mut shared: FxHashMap<usize, FxHashSet<&str>> = FxHashMap::default();
        for term in &concept.terms {
            for place in self.by_term.get(&key(term)).into_iter().flatten() {
                shared.entry(*place).or_default().insert(term.language.primary());
            }
        }
        let of_name = self.by_name.get(&concept.name).filter(|place| shared.contains_key(place)).copied();
        let nearness =
            |place: usize| (shared[&place].len(), repeats_definition(concept, &self.concepts[place]));
        let of_two = shared.keys().copied().filter(|place| shared[place].len() > 1);
        let nearest = of_two.max_by_key(|place| (nearness(*place), std::cmp::Reverse(*place)));
        let is_as_near = |place: &usize| nearest.is_none_or(|other| nearness(*place) >= nearness(other));
        of_name.filter(is_as_near).or(nearest)
    }

    fn add_new(&mut self, mut concept: Concept) -> Added {
        concept.name = self.names.take_free(&concept.name);
        let new = concept.terms.len() as u64;
        let place = self.push(concept);
        self.changed.insert(place);
        self.replaced.insert(place);
        Added { new, ..Added::default() }
    }

    fn replace(&mut self, place: usize, concept: Concept) -> Added {
        let before = std::mem::replace(&mut self.concepts[place], concept);
        let now = &self.concepts[place];
        let mut added = Added::default();
        for term in &now.terms {
            match find(&before, term) {
                None => added.new += 1,
                Some(known) if known == term => added.known += 1,
                Some(_) => added.changed += 1,
            }
        }
        added.removed = before.terms.iter().filter(|term| find(now, term).is_none()).count() as u64;
        match same_but_for_order(&before, now) {
            true => self.concepts[place] = before,
            false => drop(self.changed.insert(place)),
        }
        self.index(place);
        added
    }

    /// A later file of the same import: its terms take the place of the same terms, the others stay.
    fn overlay(&mut self, place: usize, concept: Concept) -> Added {
        let known = &self.concepts[place];
        let kept = known.terms.iter().filter(|term| find(&concept, term).is_none()).cloned();
        let terms = kept.chain(concept.terms.iter().cloned()).collect();
        let definition = concept.definition.or_else(|| known.definition.clone());
        let domain = concept.domain.or_else(|| known.domain.clone());
        self.replace(place, Concept { terms, definition, domain, name: concept.name })
    }

    fn fill(&mut self, place: usize, concept: Concept) -> Added {
        let before = self.concepts[place].clone();
        let known = &mut self.concepts[place];
        let mut added = Added::default();
        known.definition = known.definition.take().or(concept.definition);
        if self.fills_domain {
            known.domain = known.domain.take().or(concept.domain);
        }
        for term in concept.terms {
            fill_term(known, term, &mut added);
        }
        if *known != before {
            self.changed.insert(place);
        }
        self.index(place);
        added
    }
}

/// Adds a term to a concept, or what is new of one that it has.
fn fill_term(concept: &mut Concept, mut term: Term, added: &mut Added) {
    let is_same = |known: &&mut Term| known.text == term.text && known.language.matches(&term.language);
    let Some(known) = concept.terms.iter_mut().find(is_same) else {
        let preferred =
            |known: &Term| known.language.matches(&term.language) && known.status == Status::Preferred;
        if term.status == Status::Preferred && concept.terms.iter().any(preferred) {
            term.status = Status::Admitted;
        }
        concept.terms.push(term);
        added.new += 1;
        return;
    };
    let before = known.clone();
    let is_unwanted = |term: &Term| term.status >= Status::Deprecated;
    added.differing += u64::from(is_unwanted(known) != is_unwanted(&term));
    let is_news = |note: &String| !holds_definition(note, concept.definition.as_ref());
    known.note = known.note.take().or_else(|| term.note.filter(is_news));
    known.source = known.source.take().or(term.source);
    known.gender = known.gender.or(term.gender);
    if known.part_of_speech == Default::default() {
        known.part_of_speech = term.part_of_speech;
    }
    if *known == before { added.known += 1 } else { added.changed += 1 }
}

/// Whether a note of a list repeats the definition of a known concept, as lists do beside each term.
fn repeats_definition(list: &Concept, known: &Concept) -> bool {
    let notes = list.terms.iter().filter_map(|term| term.note.as_ref()).chain(&list.definition);
    notes.into_iter().any(|note| holds_definition(note, known.definition.as_ref()))
}

fn holds_definition(note: &str, definition: Option<&String>) -> bool {
    definition.is_some_and(|definition| note.contains(definition.as_str()))
}

/// Whether two concepts differ at most in the order of languages, which formats with a section for each do not keep.
fn same_but_for_order(one: &Concept, other: &Concept) -> bool {
    let by_language = |concept: &Concept| {
        let mut concept = concept.clone();
        concept.terms.sort_by(|one, other| one.language.cmp(&other.language));
        concept
    };
    one == other || by_language(one) == by_language(other)
}

fn find<'concept>(concept: &'concept Concept, term: &Term) -> Option<&'concept Term> {
    concept.terms.iter().find(|known| known.language == term.language && known.text == term.text)
}

fn key(term: &Term) -> (String, String) {
    (term.language.primary().to_owned(), term.text.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn concept(name: &str, terms: &[(&str, &str)]) -> Concept {
        let term = |(tag, text): &(&str, &str)| Term::new(Language::parse(tag).unwrap(), *text);
        Concept { name: name.to_owned(), terms: terms.iter().map(term).collect(), ..Concept::default() }
    }

    fn memory() -> Union {
        let mut board = concept("bop", &[("en", "Board of Peace"), ("ru", "Совет мира")]);
        board.terms[1].note = Some("un.org".to_owned());
        Union::of(vec![board, concept("board", &[("en", "board"), ("ru", "доска")])])
    }

    #[test]
    fn a_list_adds_to_the_concept_that_it_shares_two_languages_with() {
        let mut union = memory();
        let terms = [("en-US", "Board of Peace"), ("ru", "Совет мира"), ("kk", "Бейбітшілік кеңесі")];
        let added = union.add(concept("board-of-peace", &terms), Naming::Made);
        assert_eq!((added.new, added.known), (1, 2));
        let changed = union.into_changed();
        assert_eq!((changed[0].name.as_str(), changed[0].terms.len()), ("bop", 3));
        assert_eq!(changed[0].terms[1].note.as_deref(), Some("un.org"));
    }

    #[test]
    fn another_thing_of_the_same_made_name_gets_another_name() {
        let mut union = memory();
        union.add(concept("board", &[("fr", "conseil"), ("ru", "правление")]), Naming::Made);
        assert_eq!(union.into_changed()[0].name, "board-2");
    }

    #[test]
    fn what_the_memory_says_of_a_term_stands_against_a_list() {
        let mut union = memory();
        let mut list = concept("board", &[("en", "board"), ("ru", "совет")]);
        list.terms[0].status = Status::Forbidden;
        let added = union.add(list, Naming::Made);
        assert_eq!((added.new, added.known, added.differing), (1, 1, 1));
        let statuses: Vec<Status> = union.into_changed()[0].terms.iter().map(|term| term.status).collect();
        assert_eq!(statuses, [Status::Preferred, Status::Preferred, Status::Admitted]);
    }

    #[test]
    fn of_two_things_with_the_same_names_a_list_speaks_of_the_one_that_it_defines() {
        let bank = |name: &str, definition: &str| {
            let terms = &[("en", "bank"), ("kk", "банк")];
            Concept { definition: Some(definition.to_owned()), ..concept(name, terms) }
        };
        let mut union = Union::of(vec![bank("bank", "Keeps money."), bank("bank-2", "Keeps blood.")]);
        let mut list = concept("bank", &[("en", "bank"), ("kk", "банк")]);
        list.terms[1].note = Some("Keeps blood.".to_owned());
        assert_eq!(union.add(list, Naming::Made), Added { known: 2, ..Added::default() });
        assert!(union.into_changed().is_empty());
    }

    #[test]
    fn a_domain_fills_a_gap_where_somebody_said_it() {
        let domain = |fills: bool| {
            let mut union = memory();
            union.set_fills_domain(fills);
            let board = concept("board", &[("en", "board"), ("ru", "доска")]);
            union.add(Concept { domain: Some("office".to_owned()), ..board }, Naming::Made);
            union.into_changed().first().and_then(|concept| concept.domain.clone())
        };
        assert_eq!((domain(true).as_deref(), domain(false)), (Some("office"), None));
    }

    #[test]
    fn a_file_that_says_everything_replaces_and_the_next_one_adds() {
        let mut union = memory();
        let first = union.add(concept("bop", &[("en", "Board of Peace")]), Naming::Whole);
        assert_eq!((first.known, first.removed), (1, 1));
        let second = union.add(concept("bop", &[("kk", "Бейбітшілік кеңесі")]), Naming::Whole);
        assert_eq!(second.new, 1);
        assert_eq!(union.into_changed()[0].terms.len(), 2);
    }

    #[test]
    fn the_order_of_languages_is_no_change() {
        let mut union = Union::of(vec![concept("a", &[("en", "b"), ("ru", "б"), ("en", "c")])]);
        union.add(concept("a", &[("en", "b"), ("en", "c"), ("ru", "б")]), Naming::Whole);
        assert!(union.into_changed().is_empty());
    }

    #[test]
    fn the_same_again_changes_nothing() {
        let mut union = memory();
        let again = concept("board", &[("en", "board"), ("ru", "доска")]);
        assert_eq!(union.add(again, Naming::Whole), Added { known: 2, ..Added::default() });
        assert!(union.into_changed().is_empty());
    }
}
