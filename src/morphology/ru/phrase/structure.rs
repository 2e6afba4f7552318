//! Which words of a term inflect, and with which others they agree.
//!
//! Comes in: the words of a term in the nominative. Goes out: the term taken apart. The head is the
//! first noun that agrees with the adjectives before it; attributes after it do not inflect, names and
//! nouns in apposition and coordinated heads do.

use super::function_words::{
    is_body_type, is_conjunction, is_fixed_before_hyphen, is_place_type, is_possessive, is_preposition,
};
use super::{Group, Part, Phrase, Role};
use crate::morphology::PartOfSpeech;
use crate::morphology::ru::letters::{fold, is_capitalized};
use crate::morphology::ru::rules::{is_adjectival, is_person_name};
use crate::morphology::ru::slots::Slots;
use crate::morphology::ru::word::Word;

/// Ends of attributes in the genitive.
const GENITIVE_ENDS: [&str; 11] = ["а", "я", "ы", "и", "ых", "их", "ого", "его", "ой", "ей", "ий"];

pub(super) fn analyse(term: &[&str], class: PartOfSpeech) -> Phrase {
    let mut analysis = Analysis::new(term, class);
    match class {
        PartOfSpeech::Verb => analysis.take_verb(),
        PartOfSpeech::Phrase => {}
        _ => analysis.take_heads(),
    }
    analysis.phrase
}

struct Analysis<'a> {
    term: &'a [&'a str],
    folded: Vec<String>,
    class: PartOfSpeech,
    phrase: Phrase,
}

/// Where the reading of a term stands after its last head.
struct Head {
    at: usize,
    is_animate: bool,
    is_personal_name: Option<bool>,
}

impl Head {
    fn new(at: usize, noun: &Word) -> Self {
        Self { at, is_animate: noun.is_animate(), is_personal_name: noun.is_personal_name() }
    }

    /// An adjective, alone or after its noun, names no person.
    fn adjective(at: usize) -> Self {
        Self { at, is_animate: false, is_personal_name: Some(false) }
    }
}

impl<'a> Analysis<'a> {
    fn new(term: &'a [&'a str], class: PartOfSpeech) -> Self {
        let fixed = |word: &&str| Part { written: (*word).to_owned(), role: Role::Fixed };
        let phrase = Phrase { parts: term.iter().map(fixed).collect(), groups: Vec::new() };
        Self { term, folded: term.iter().map(|word| fold(word)).collect(), class, phrase }
    }

    fn take_verb(&mut self) {
        let verb = |word: &&str| (!word.is_empty()).then(|| Word::new(word, PartOfSpeech::Verb));
        if let Some(verb) = self.term.first().and_then(verb) {
            self.phrase.parts[0].role = Role::Verb(verb);
        }
    }

    fn take_heads(&mut self) {
        let Some(mut head) = self.take_group(0) else {
            return;
        };
        while let Some(next) = self.take_next(&head) {
            head = next;
        }
    }

    /// Takes adjectives from `start` on and the noun they belong to; the adjectives alone where no
    /// noun agrees with them.
    fn take_group(&mut self, start: usize) -> Option<Head> {
        let (modifiers, end) = self.modifiers(start);
        let shared = modifiers.iter().fold(Slots::NOMINATIVE, |slots, (_, word)| slots & word.nominative());
        let noun = self.noun(end).filter(|noun| !(shared & noun.nominative()).is_empty());
        if let Some(noun) = noun {
            let nominative = shared & noun.nominative();
            return Some(self.take_noun(end, noun, modifiers, nominative));
        }
        let last = modifiers.last()?.0;
        self.take(modifiers, None, shared);
        Some(Head::adjective(last))
    }

    fn take(&mut self, modifiers: Vec<(usize, Word)>, noun: Option<(usize, Word)>, nominative: Slots) {
        let group = self.phrase.groups.len();
        self.phrase.groups.push(Group { nominative });
        for (at, word) in modifiers.into_iter().chain(noun) {
            self.phrase.parts[at].role = Role::Agrees { group, word };
        }
    }

    fn take_noun(&mut self, at: usize, noun: Word, modifiers: Vec<(usize, Word)>, nominative: Slots) -> Head {
        let head = Head::new(at, &noun);
        self.take(modifiers, Some((at, noun)), nominative);
        head
    }

    /// The adjectives from `start` on, and where they end; what stands between them is passed over.
    fn modifiers(&self, start: usize) -> (Vec<(usize, Word)>, usize) {
        let mut found = Vec::new();
        let mut at = start;
        while at < self.term.len() {
            if let Some(modifier) = self.modifier(at) {
                found.push((at, modifier));
            } else if !self.is_passed_over(at, !found.is_empty()) {
                break;
            }
            at += 1;
        }
        (found, at)
    }

    fn modifier(&self, at: usize) -> Option<Word> {
        self.is_word(at).then(|| Word::modifier(self.term[at])).flatten()
    }

    /// Numbers, marks, possessive pronouns, first parts of compound adjectives (`социально-…`) and,
    /// between adjectives, conjunctions.
    fn is_passed_over(&self, at: usize, after_modifier: bool) -> bool {
        let word = self.folded[at].as_str();
        let is_mark = !word.starts_with(char::is_alphabetic);
        let joins = is_conjunction(word) && after_modifier && self.modifier(at + 1).is_some();
        let first_of_compound = self.is_hyphen(at + 1) && (word.ends_with('о') || word.ends_with('е'));
        is_mark || joins || is_possessive(word) || (first_of_compound && self.modifier(at + 2).is_some())
    }

    /// The noun at a place, if it is in the nominative.
    fn noun(&self, at: usize) -> Option<Word> {
        let class = if self.class == PartOfSpeech::Name { PartOfSpeech::Name } else { PartOfSpeech::Noun };
        let is_free =
            self.is_word(at) && !is_preposition(&self.folded[at]) && !is_conjunction(&self.folded[at]);
        let noun = is_free.then(|| Word::new(self.term[at], class))?;
        (!noun.nominative().is_empty()).then_some(noun)
    }

    /// What inflects after a head: the second part of a compound, a coordinated head, a name in
    /// apposition, an adjective that agrees.
    fn take_next(&mut self, head: &Head) -> Option<Head> {
        let at = head.at + 1;
        if self.is_hyphen(at) {
            return self.take_second_part(head);
        }
        if self.folded.get(at).is_some_and(|word| is_conjunction(word)) {
            return self.take_group(at + 1);
        }
        let after_comma = if self.folded.get(at).is_some_and(|mark| mark == ",") { at + 1 } else { at };
        self.take_agreeing(after_comma).or_else(|| self.take_name(head))
    }

    fn take_second_part(&mut self, head: &Head) -> Option<Head> {
        let second = head.at + 2;
        let noun = self.noun(second)?;
        if !self.inflects_before_hyphen(head.at, second) {
            return Some(self.replace_head(head.at, second, noun));
        }
        let nominative = noun.nominative();
        Some(self.take_noun(second, noun, Vec::new(), nominative))
    }

    /// The second part of a compound becomes the head with which the adjectives agree.
    fn replace_head(&mut self, first: usize, at: usize, noun: Word) -> Head {
        self.phrase.parts[first].role = Role::Fixed;
        let group = self.phrase.groups.len() - 1;
        let agreeing = self.phrase.parts.iter().filter_map(|part| part.nominative_in(group));
        let shared = agreeing.fold(noun.nominative(), |slots, own| slots & own);
        self.phrase.groups[group].nominative = if shared.is_empty() { noun.nominative() } else { shared };
        let head = Head::new(at, &noun);
        self.phrase.parts[at].role = Role::Agrees { group, word: noun };
        head
    }

    /// Common nouns inflect before a hyphen (`страны-участницы`) but for a closed list; of names only
    /// those with an adjective's or surname's end (`Римского-Корсакова`, but `Касым-Жомарта`).
    fn inflects_before_hyphen(&self, first: usize, second: usize) -> bool {
        let word = self.folded[first].as_str();
        let is_name = is_capitalized(self.term[first]) && is_capitalized(self.term[second]);
        let declines_in_name = is_adjectival(word) || is_person_name(word) || word.ends_with("ия");
        !is_fixed_before_hyphen(word) && (!is_name || declines_in_name)
    }

    /// An adjective after its noun: `Иван Грозный`, `лица, ответственные за …`.
    fn take_agreeing(&mut self, at: usize) -> Option<Head> {
        let modifier = self.modifier(at)?;
        let group = self.phrase.groups.len().checked_sub(1)?;
        let nominative = self.phrase.groups[group].nominative & modifier.nominative();
        if nominative.is_empty() {
            return None;
        }
        self.phrase.groups[group].nominative = nominative;
        self.phrase.parts[at].role = Role::Agrees { group, word: modifier };
        Some(Head::adjective(at))
    }

    /// A person's name after a name or an office, a town's after `город`; a body named after a person
    /// leaves the name as it is (`Назарбаев Университета`).
    fn take_name(&mut self, head: &Head) -> Option<Head> {
        let at = head.at + 1;
        let name = self.noun(at).filter(|_| is_capitalized(self.term[at]))?;
        if head.is_personal_name == Some(true) && name.is_thing() {
            return Some(self.replace_head(head.at, at, name));
        }
        let inflects = is_place_type(&self.folded[head.at]) || self.names_person(head, at, &name);
        let nominative = name.nominative();
        inflects.then(|| self.take_noun(at, name, Vec::new(), nominative))
    }

    /// Whether the noun after a head is the name of a person; of words no one knows, in names only.
    fn names_person(&self, head: &Head, at: usize, name: &Word) -> bool {
        let after_body = is_body_type(&self.folded[head.at]);
        let unknown_name = self.class == PartOfSpeech::Name && !self.may_be_genitive(at);
        !after_body
            && match name.is_personal_name() {
                Some(is_name) => is_name && (head.is_animate || head.is_personal_name.is_none()),
                None => unknown_name && head.is_personal_name != Some(false),
            }
    }

    /// Whether a word no one knows could be an attribute in the genitive.
    fn may_be_genitive(&self, at: usize) -> bool {
        GENITIVE_ENDS.iter().any(|end| self.folded[at].ends_with(end))
    }

    fn is_word(&self, at: usize) -> bool {
        self.folded.get(at).is_some_and(|word| word.starts_with(char::is_alphabetic))
    }

    fn is_hyphen(&self, at: usize) -> bool {
        self.folded.get(at).is_some_and(|mark| matches!(mark.as_str(), "-" | "‐" | "‑"))
    }
}
