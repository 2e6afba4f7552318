//! The tree of an entry in, its concept out; what has no place there goes into notes or is counted.
//!
//! A concept has one definition here: that of the entry, or else the first of a language; every other one, contexts,
//! usage and whatever else is meant for translators become lines `category: text` of the note of the first term that
//! they speak of. What administrates a termbase is counted and left out. Source: ISO 30042.

use super::element::Element;
use super::field::{Field, Role, fields};
use super::{own, picklist};
use crate::format::Place;
use crate::format::terms::reading::{Entry, Reading};
use crate::format::terms::{Reason, spelling};
use crate::glossary::{Concept, Naming, Status, Term};
use crate::language::Language;
use crate::morphology::PartOfSpeech;

/// Elements that hold the terms of a language, and one term.
const LANGUAGES: [&str; 2] = ["langSet", "langSec"];
const TERMS: [&str; 3] = ["tig", "ntig", "termSec"];

/// Reads an entry into `reading`. `is_own` says that this program wrote the file, so that identifiers are names;
/// `place` tells where a byte of the entry stands.
pub(super) fn read(entry: &Element, is_own: bool, reading: &mut Reading, place: &dyn Fn(usize) -> Place) {
    let mut reader = EntryReader::new(entry, is_own, reading, place);
    reader.concept_fields(entry);
    for language in entry.named(&LANGUAGES) {
        reader.language(language);
    }
    reader.finish(entry);
}

/// How many terms an entry has.
pub(super) fn count_terms(entry: &Element) -> u64 {
    entry.named(&LANGUAGES).map(|language| language.named(&TERMS).count() as u64).sum()
}

struct EntryReader<'entry, 'reading> {
    concept: Concept,
    id: Option<&'entry str>,
    reading: &'reading mut Reading,
    place: &'reading dyn Fn(usize) -> Place,
    /// Lines for the note of the next term that is taken.
    pending: Vec<String>,
    /// How many terms were lost before this entry.
    lost_before: u64,
}

impl<'entry, 'reading> EntryReader<'entry, 'reading> {
    fn new(
        entry: &'entry Element,
        is_own: bool,
        reading: &'reading mut Reading,
        place: &'reading dyn Fn(usize) -> Place,
    ) -> Self {
        let id = entry.attribute("id").filter(|id| !id.is_empty());
        let name = id.filter(|_| is_own).unwrap_or_default().to_owned();
        let concept = Concept { name, ..Concept::default() };
        let lost_before = reading.account.lost();
        Self { concept, id, reading, place, pending: Vec::new(), lost_before }
    }

    fn concept_fields(&mut self, entry: &'entry Element) {
        for field in fields(entry) {
            match (field.category, own::read(&field.value)) {
                ("note", Some((own::CONCEPT, name))) => self.concept.name = name.to_owned(),
                ("subjectField", _) => self.add_domain(&field.value),
                _ => self.described(field),
            }
        }
    }

    fn add_domain(&mut self, domain: &str) {
        self.concept.domain = match self.concept.domain.take() {
            Some(first) => Some(format!("{first}; {domain}")),
            None => Some(domain.to_owned()).filter(|domain| !domain.is_empty()),
        };
    }

    /// What is said of the concept or of all terms of a language.
    fn described(&mut self, field: Field<'_>) {
        if field.category == "definition" && self.concept.definition.is_none() && !field.value.is_empty() {
            self.concept.definition = Some(field.value);
        } else if let Some(line) = self.line(&field) {
            self.pending.push(line);
        }
    }

    /// A line for a note; none where it is of no use to a translator, which is counted.
    fn line(&mut self, field: &Field<'_>) -> Option<String> {
        match field.role {
            Role::Administrative => self.reading.account.leave_out_detail(field.category),
            _ if field.value.is_empty() => {}
            Role::Note => return Some(field.value.clone()),
            Role::Described => return Some(format!("{}: {}", field.category, field.value)),
        }
        None
    }

    fn language(&mut self, section: &'entry Element) {
        let language = match language_of(section) {
            Ok(language) => language,
            Err(reason) => {
                let terms = section.named(&TERMS).count() as u64;
                return self.reading.leave_out((self.place)(section.at), self.id, reason, terms);
            }
        };
        fields(section).into_iter().for_each(|field| self.described(field));
        for term in section.named(&TERMS) {
            self.term(term, &language);
        }
    }

    fn term(&mut self, section: &Element, language: &Language) {
        let group = section.named(&["termGrp"]).next().unwrap_or(section);
        let text = group.named(&["term"]).next().map(|term| term.text.clone()).unwrap_or_default();
        let place = (self.place)(section.at);
        if text.is_empty() {
            return self.reading.leave_out(place, self.id, Reason::EmptyTerm, 1);
        }
        let mut term = Term::new(language.clone(), text);
        let mut lines = std::mem::take(&mut self.pending);
        let is_said = self.term_fields(section, &mut term, &mut lines);
        term.note = term.note.or_else(|| (!lines.is_empty()).then(|| lines.join("\n")));
        if !is_said {
            term.status = self.status_of_next(language);
        }
        self.reading.add_term(&mut self.concept, term, place, self.id);
    }

    /// Puts into the term what is said of it; whether its status is.
    fn term_fields(&mut self, section: &Element, term: &mut Term, lines: &mut Vec<String>) -> bool {
        let mut is_said = false;
        for field in fields(section) {
            let value = field.value.as_str();
            match field.category {
                "administrativeStatus" | "normativeAuthorization" if picklist::status(value).is_some() => {
                    term.status = picklist::status(value).unwrap_or_default();
                    is_said = true;
                }
                "partOfSpeech" if picklist::part_of_speech(value).is_some() => {
                    term.part_of_speech = picklist::part_of_speech(value).unwrap_or_default();
                }
                "termType" if value == "phrase" => term.part_of_speech = PartOfSpeech::Phrase,
                "grammaticalGender" if picklist::gender(value).is_some() => {
                    term.gender = picklist::gender(value);
                }
                "grammaticalGender" if value == "other" => {}
                "grammaticalNumber" if value == "plural" => term.gender = picklist::gender(value),
                "source" if term.source.is_none() && !value.is_empty() => term.source = Some(field.value),
                "definition" if self.concept.definition.is_none() => self.described(field),
                "note" if own::take(value, term) => {}
                _ => lines.extend(self.line(&field)),
            }
        }
        is_said || term.status != Status::default()
    }

    /// The first term of a language is preferred and the next ones admitted, where nobody says otherwise.
    fn status_of_next(&self, language: &Language) -> Status {
        let mut known = self.concept.terms.iter().filter(|term| term.language == *language);
        if known.any(|term| term.status == Status::Preferred) { Status::Admitted } else { Status::Preferred }
    }

    fn finish(self, entry: &Element) {
        if self.concept.terms.is_empty() {
            if count_terms(entry) == 0 {
                self.reading.leave_out((self.place)(entry.at), self.id, Reason::NoTerm, 0);
            }
            return;
        }
        // Lines that no term follows, such as those of a language whose terms are all lost.
        for line in self.pending {
            let category = line.split_once(": ").map_or("notes", |(category, _)| category);
            self.reading.account.leave_out_detail(category);
        }
        let is_whole = self.reading.account.lost() == self.lost_before;
        let naming = match self.concept.name.is_empty() {
            true => Naming::Made,
            false if is_whole => Naming::Whole,
            false => Naming::Part,
        };
        self.reading.entries.push(Entry { concept: self.concept, naming });
    }
}

fn language_of(section: &Element) -> Result<Language, Reason> {
    let written = section.attribute("xml:lang").or_else(|| section.attribute("lang"));
    let written = written.filter(|tag| !tag.trim().is_empty()).ok_or(Reason::NoLanguage)?;
    Ok(spelling::language(written)?)
}
