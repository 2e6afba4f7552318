//! `lookup`: how a text, or one like it, was translated before.

use std::io::{BufRead, Write};
use std::path::Path;

use anyhow::Context;
use tolmach::glossary::Glossary;
use tolmach::memory::{Match, Penalties, substitute_name};
use tolmach::report::fragments::FragmentAnswer;
use tolmach::report::matches::{Answer, TargetTerm, TermAnswer, write_json, write_json_line, write_text};
use tolmach::store::{Query, Store};

use super::args::{ListFormat, Lookup};
use super::config::Session;
use super::cores::cores;
use super::error::{Outcome, usage};
use super::knowledge;
use super::output::print;
use super::readers::readers;

pub(super) fn run(session: &Session, arguments: &Lookup) -> anyhow::Result<Outcome> {
    let desk = Desk::new(session, arguments)?;
    if arguments.text == "-" { desk.answer_lines() } else { desk.answer_one(&arguments.text) }
}

/// How many lines are answered at once, all from one state of the memory.
const LINES: usize = 256;
/// How many fragments of a text at most are shown where nothing matches it.
const FRAGMENTS: usize = 3;

/// An open memory with its glossary, and how the user wants to be answered.
struct Desk<'run> {
    memory: &'run Path,
    store: Store,
    glossary: Glossary,
    arguments: &'run Lookup,
    penalties: Penalties,
    min_score: u8,
    limit: usize,
}

impl<'run> Desk<'run> {
    fn new(session: &'run Session, arguments: &'run Lookup) -> anyhow::Result<Self> {
        let mut store = session.open()?;
        store.set_threads(cores());
        let concepts = knowledge::of_store(&store)?;
        let settings = session.settings.lookup;
        Ok(Self {
            memory: &session.memory,
            store,
            glossary: Glossary::new(concepts, &[&arguments.languages.from]),
            arguments,
            penalties: if arguments.no_penalties { Penalties::NONE } else { session.settings.penalties },
            min_score: arguments.min_score.unwrap_or(settings.min_score),
            limit: arguments.limit.unwrap_or(settings.limit),
        })
    }

    fn answer_one(&self, text: &str) -> anyhow::Result<Outcome> {
        if text.trim().is_empty() {
            return Err(usage("there is nothing to look up: the text is empty"));
        }
        let arguments = self.arguments;
        let query = self.query(text, arguments.previous.as_deref(), arguments.next.as_deref());
        let answer = self.answer(text, self.store.lookup(&query)?)?;
        print(|output| self.write(output, &answer))?;
        Ok(outcome(&answer))
    }

    /// A line is a query, and the lines around it are its neighbours; empty lines are passed over.
    fn answer_lines(&self) -> anyhow::Result<Outcome> {
        let lines: Vec<String> = std::io::stdin()
            .lock()
            .lines()
            .collect::<Result<_, _>>()
            .context("cannot read standard input")?;
        let lines: Vec<&str> = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
        let queries: Vec<Query<'_>> = lines
            .iter()
            .enumerate()
            .map(|(index, line)| {
                let previous = index.checked_sub(1).map(|before| lines[before]);
                self.query(line, previous, lines.get(index + 1).copied())
            })
            .collect();
        self.answer_all(&queries)
    }

    fn answer_all(&self, queries: &[Query<'_>]) -> anyhow::Result<Outcome> {
        let mut readers = readers(self.memory, queries.len())?;
        let mut last = Outcome::Noteworthy;
        for queries in queries.chunks(LINES) {
            for (query, matches) in queries.iter().zip(readers.lookup(queries)?) {
                let answer = self.answer(query.text, matches)?;
                print(|output| self.write(output, &answer))?;
                if outcome(&answer) == Outcome::Done {
                    last = Outcome::Done;
                }
            }
        }
        Ok(last)
    }

    fn query<'text>(
        &'text self,
        text: &'text str,
        previous: Option<&'text str>,
        next: Option<&'text str>,
    ) -> Query<'text> {
        let languages = &self.arguments.languages;
        Query {
            text,
            from: &languages.from,
            to: &languages.to,
            min_score: self.min_score,
            limit: self.limit,
            penalties: self.penalties,
            previous,
            next,
        }
    }

    fn answer(&self, text: &str, mut matches: Vec<Match>) -> anyhow::Result<Answer> {
        matches.iter_mut().for_each(|found| substitute_name(found, text, &self.glossary));
        let fragments = if matches.is_empty() { self.fragments(text)? } else { Vec::new() };
        Ok(Answer { query: text.to_owned(), matches, terms: self.terms(text), fragments })
    }

    /// The longest parts of a text that the memory knows.
    fn fragments(&self, text: &str) -> anyhow::Result<Vec<FragmentAnswer>> {
        let languages = &self.arguments.languages;
        let found = self.store.fragments(text, &languages.from, &languages.to, FRAGMENTS)?;
        Ok(found.into_iter().map(|fragment| FragmentAnswer::new(text, fragment)).collect())
    }

    /// The glossary's terms in the text that have a name in the target language.
    fn terms(&self, text: &str) -> Vec<TermAnswer> {
        let languages = &self.arguments.languages;
        let found = self.glossary.recognise(text, &languages.from).into_iter().map(|one| {
            let concept = self.glossary.concept(&one);
            let mut targets: Vec<TargetTerm> = concept
                .terms_in(&languages.to)
                .map(|term| TargetTerm { text: term.text.clone(), status: term.status })
                .collect();
            targets.sort_by_key(|target| target.status);
            TermAnswer {
                concept: concept.name.clone(),
                words: one.span.slice(text).to_owned(),
                term: self.glossary.term(&one).text.clone(),
                targets,
            }
        });
        found.filter(|term| !term.targets.is_empty()).collect()
    }

    fn write(&self, output: &mut dyn Write, answer: &Answer) -> std::io::Result<()> {
        match self.arguments.format {
            ListFormat::Text => write_text(output, answer),
            ListFormat::Json => write_json(output, answer),
            ListFormat::Jsonl => write_json_line(output, answer),
        }
    }
}

fn outcome(answer: &Answer) -> Outcome {
    if answer.matches.is_empty() { Outcome::Noteworthy } else { Outcome::Done }
}
