//! Lines of UTX in, concepts out.

use super::{COMMENT, CONCEPT, SOURCE, SOURCE_CLASS, STATUS, TARGET, TARGET_CLASS, status};
use crate::format::Place;
use crate::format::terms::gathering::Gathering;
use crate::format::terms::{NamedLanguages, Reading, Reason, TermsError, spelling};
use crate::glossary::{Status, Term};
use crate::language::Language;
use crate::morphology::PartOfSpeech;

/// The columns of a file that does not name them.
const COLUMNS: [&str; 3] = [SOURCE, TARGET, SOURCE_CLASS];

/// Whether a text says that it is UTX.
pub(in crate::format::terms) fn is_utx(text: &str) -> bool {
    text.get(..4).is_some_and(|mark| mark.eq_ignore_ascii_case("#utx"))
}

/// Reads a file; `languages` stand in where its first line does not name two.
///
/// # Errors
/// [`TermsError::LanguagesMissing`] where nobody names the languages.
pub(in crate::format::terms) fn read(text: &str, languages: &NamedLanguages) -> Result<Reading, TermsError> {
    let (from, to) = match of_first_line(text.lines().next().unwrap_or_default()) {
        Some(pair) => pair,
        None => languages.pair().map(|(from, to)| (from.clone(), to.clone()))?,
    };
    let mut file =
        File { gathering: Gathering::default(), columns: COLUMNS.map(str::to_owned).into(), from, to };
    for (line, text) in (1..).zip(text.lines()).filter(|(_, text)| !text.trim().is_empty()) {
        file.line(text, Place { line, column: 1 });
    }
    Ok(file.gathering.finish())
}

/// The languages of `#UTX 1.11; en-US/ru-RU; …`.
fn of_first_line(line: &str) -> Option<(Language, Language)> {
    let pair = line.split(';').map(str::trim).find_map(|part| part.split_once('/'))?;
    Some((spelling::language(pair.0).ok()?, spelling::language(pair.1).ok()?))
}

struct File {
    gathering: Gathering,
    columns: Vec<String>,
    from: Language,
    to: Language,
}

impl File {
    fn line(&mut self, text: &str, place: Place) {
        if let Some(comment) = text.strip_prefix('#') {
            let columns: Vec<String> = comment.split('\t').map(|name| name.trim().to_lowercase()).collect();
            if columns.len() > 1 && columns[0] == SOURCE {
                self.columns = columns;
            }
        } else if let Err((reason, terms)) = self.row(text, place) {
            self.gathering.reading.leave_out(place, None, reason, terms);
        }
    }

    fn row(&mut self, text: &str, place: Place) -> Result<(), (Reason, u64)> {
        let cells: Vec<&str> = text.split('\t').map(str::trim).collect();
        if cells.len() < 2 {
            return Err((Reason::NoTab, 1));
        }
        let cell = |name: &str| {
            let at = self.columns.iter().position(|column| column == name);
            at.and_then(|at| cells.get(at)).copied().unwrap_or_default()
        };
        let [source, target] = [(SOURCE, SOURCE_CLASS, &self.from), (TARGET, TARGET_CLASS, &self.to)]
            .map(|(term, class, language)| term_of(cell(term), cell(class), language));
        let (said, id, comment) = (status(cell(STATUS)), cell(CONCEPT).to_owned(), cell(COMMENT).to_owned());
        self.count_unknown(&cells);
        match (source, target) {
            (Some(source), Some(mut target)) => {
                target.note = (!comment.is_empty()).then_some(comment);
                self.pair(&id, source, target, said, place);
                Ok(())
            }
            (Some(single), None) | (None, Some(single)) if !id.is_empty() => {
                let at = self.gathering.concept_with_id(&id);
                self.gathering.add(at, single, said, place);
                Ok(())
            }
            (Some(_), None) => Err((Reason::OneSided("target"), 1)),
            (None, Some(_)) => Err((Reason::OneSided("source"), 1)),
            (None, None) => Err((Reason::NoTerm, 0)),
        }
    }

    /// A status speaks of the translation; where that is known already, of the name in the source.
    fn pair(&mut self, id: &str, source: Term, target: Term, said: Option<Status>, place: Place) {
        let at = match id.is_empty() {
            true => self.gathering.concept_of(None, &source),
            false => self.gathering.concept_with_id(id),
        };
        let known = self.gathering.concept(at).terms.iter();
        let is_known = known.clone().any(|term| term.language == target.language && term.text == target.text);
        self.gathering.add(at, source, said.filter(|_| is_known), place);
        self.gathering.add(at, target, said, place);
    }

    fn count_unknown(&mut self, cells: &[&str]) {
        let known = [SOURCE, TARGET, SOURCE_CLASS, TARGET_CLASS, STATUS, CONCEPT, COMMENT];
        for (column, _) in self.columns.iter().zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            if !known.contains(&column.as_str()) {
                self.gathering.reading.account.leave_out_detail(&format!("column '{column}'"));
            }
        }
    }
}

fn term_of(text: &str, class: &str, language: &Language) -> Option<Term> {
    let part_of_speech = match class.to_lowercase().as_str() {
        "noun" => PartOfSpeech::Noun,
        "propernoun" => PartOfSpeech::Name,
        "adjective" => PartOfSpeech::Adjective,
        "verb" => PartOfSpeech::Verb,
        "phrase" | "sentence" => PartOfSpeech::Phrase,
        _ => PartOfSpeech::Unknown,
    };
    (!text.is_empty()).then(|| Term { part_of_speech, ..Term::new(language.clone(), text) })
}
