//! `term forms`: the forms in which a term is recognised, for approval.

use tolmach::glossary::Term;
use tolmach::morphology::{self, PartOfSpeech};
use tolmach::text::token::tokens;

use crate::cli::args::{Format, TermForms};
use crate::cli::config::Session;
use crate::cli::error::{Outcome, usage};
use crate::cli::knowledge;
use crate::cli::output::print;

pub(super) fn run(session: &Session, arguments: &TermForms) -> anyhow::Result<Outcome> {
    let term =
        known_term(session, arguments)?.unwrap_or_else(|| Term::new(arguments.lang.clone(), &arguments.term));
    let part_of_speech = arguments.pos.map_or(term.part_of_speech, Into::into);
    let forms = forms(&term, part_of_speech)?;
    print(|output| match arguments.format {
        Format::Text => forms.iter().try_for_each(|form| writeln!(output, "{form}")),
        Format::Json => {
            serde_json::to_writer_pretty(&mut *output, &forms)?;
            writeln!(output)
        }
    })?;
    Ok(Outcome::Done)
}

/// The term as the memory's glossary has it.
fn known_term(session: &Session, arguments: &TermForms) -> anyhow::Result<Option<Term>> {
    let concepts = knowledge::concepts_if_any(session, None)?;
    let mut terms = concepts.into_iter().flat_map(|concept| concept.terms);
    Ok(terms.find(|term| term.language.matches(&arguments.lang) && term.text == arguments.term))
}

/// What the rules give, then the explicit forms, without the exceptions.
fn forms(term: &Term, part_of_speech: PartOfSpeech) -> anyhow::Result<Vec<String>> {
    let words: Vec<&str> = tokens(&term.text).iter().map(|token| token.span.slice(&term.text)).collect();
    let morphology = morphology::for_language(&term.language);
    let mut forms = match words.as_slice() {
        [] => return Err(usage("there is no word in the term")),
        [word] => morphology.forms(word, part_of_speech),
        words => morphology
            .phrase_forms(words, part_of_speech)
            .iter()
            .map(|form| spaced(&term.text, form))
            .collect(),
    };
    forms.extend(term.forms.iter().filter(|form| !term.exceptions.contains(form)).cloned());
    Ok(forms)
}

/// The words of a form with the white space that the term has between its own.
fn spaced(term: &str, form: &[String]) -> String {
    let tokens = tokens(term);
    let mut written = String::new();
    for (index, word) in form.iter().enumerate() {
        let before = index.checked_sub(1).map_or(0, |last| tokens[last].span.end);
        written.push_str(&term[before..tokens[index].span.start]);
        written.push_str(word);
    }
    written
}
