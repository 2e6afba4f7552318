//! What can stand in place of a finding's words without asking anybody.
//!
//! Comes in: a finding, the text that it stands in, and the glossary. Goes out: the replacement, a term in the very case
//! and number of the words; nothing where a person has to decide. Source for the forms: [`Morphology::same_form`].

use super::finding::Finding;
use super::passage::Passage;
use super::rule::Rule;
use crate::glossary::{Concept, Glossary, Term};
use crate::language::Language;
#[cfg(doc)]
use crate::morphology::Morphology;
use crate::morphology::{self, suits_neighbours, takes_no_article};
use crate::text::token::{TokenKind, tokens};
use crate::text::{Byte, Span};

/// How many bytes on either side of the words are looked at: more than a term has, with what stands beside it.
const REACH: usize = 512;

/// How the findings of a rule are mended.
enum Remedy {
    /// The suggestion is a dictionary form, to be put into the form of the words.
    Form,
    /// The suggestion stands as it is.
    Suggestion,
    /// Only a person can tell.
    Judgement,
}

/// What can stand in place of the finding's words in `passage`, where that is certain.
#[must_use]
pub fn replacement(finding: &Finding, passage: &Passage<'_>, glossary: &Glossary) -> Option<String> {
    let [suggestion] = finding.suggestions.as_slice() else { return None };
    let around = surroundings(passage.text, finding.span);
    let passage = &Passage { text: around.slice(passage.text), ..*passage };
    let span = Span::new(finding.span.start - around.start, finding.span.end - around.start);
    let finding = &Finding { span, ..finding.clone() };
    if is_in_address(passage.text, finding.span) {
        return None;
    }
    let put = match remedy(finding) {
        Remedy::Form => in_form(finding, suggestion, passage, glossary)?,
        Remedy::Suggestion => suggestion.clone(),
        Remedy::Judgement => return None,
    };
    (put != finding.span.slice(passage.text)).then_some(put)
}

/// The words with those around them: a text may be as long as a book, and have as many findings.
fn surroundings(text: &str, span: Span<Byte>) -> Span<Byte> {
    let before = &text[..text.floor_char_boundary(span.start.saturating_sub(REACH))];
    let after = text.ceil_char_boundary(span.end + REACH);
    let start = before.rfind(char::is_whitespace).unwrap_or(0);
    let end = text[after..].find(char::is_whitespace).map_or(text.len(), |space| after + space);
    Span::new(start, end)
}

fn remedy(finding: &Finding) -> Remedy {
    match finding.rule {
        Rule::ForbiddenTerm | Rule::BackTranslation | Rule::DeprecatedTerm => Remedy::Form,
        Rule::Spacing | Rule::RepeatedWord => Remedy::Suggestion,
        // The glossary knows how the name is spelled; of two spellings in a text nobody knows the right one.
        Rule::NameVariant if finding.concept.is_some() => Remedy::Suggestion,
        Rule::NameVariant
        | Rule::MissingTerm
        | Rule::InconsistentRendering
        | Rule::InconsistentTranslation
        | Rule::QuoteDiffers
        | Rule::NumberMismatch
        | Rule::Untranslated
        | Rule::Punctuation => Remedy::Judgement,
    }
}

/// Whether words are part of a web address, a mail address or the name of a file.
fn is_in_address(text: &str, span: Span<Byte>) -> bool {
    let before = text[..span.start].rsplit(char::is_whitespace).next().unwrap_or_default();
    let after = text[span.end..].split(char::is_whitespace).next().unwrap_or_default();
    let has_ending = |rest: &str| rest.starts_with(char::is_alphanumeric);
    [before, after].iter().any(|part| part.contains("://") || part.contains("www.") || part.contains('@'))
        || before.ends_with(['/', '\\', '_', '#', '='])
        || after.starts_with(['/', '\\', '_', '='])
        || after.strip_prefix('.').is_some_and(has_ending)
}

/// The suggested term in the form in which the words are the term that they stand for.
fn in_form(
    finding: &Finding,
    suggestion: &str,
    passage: &Passage<'_>,
    glossary: &Glossary,
) -> Option<String> {
    let words = finding.span.slice(passage.text);
    let (concept, term) = recognised(finding, passage, glossary)?;
    let name = of_equal_length(&term.text, suggestion, concept, passage.language)?;
    let put = exchanged(words, &term.text, name, passage.language)?;
    fits(passage, finding.span, &term.text, name).then_some(put)
}

/// The term of the finding's concept that stands at its very place.
fn recognised<'glossary>(
    finding: &Finding,
    passage: &Passage<'_>,
    glossary: &'glossary Glossary,
) -> Option<(&'glossary Concept, &'glossary Term)> {
    let mentions = glossary.mentions(passage.text, passage.language);
    let is_it = |concept: &str| finding.concept.as_deref() == Some(concept);
    let mut here =
        mentions.iter().filter(|one| one.span == finding.span && is_it(&glossary.concept(one).name));
    here.next().map(|one| (glossary.concept(one), glossary.term(one)))
}

/// The suggestion; in place of an abbreviation the only right abbreviation, for no editor wants a long name there.
fn of_equal_length<'name>(
    term: &str,
    suggestion: &'name str,
    concept: &'name Concept,
    language: &Language,
) -> Option<&'name str> {
    if is_abbreviation(term) == is_abbreviation(suggestion) {
        return Some(suggestion);
    }
    let mut names = concept.usable(language, None).into_iter().map(|term| term.text.as_str());
    let mut short = names.by_ref().filter(|name| is_abbreviation(term) && is_abbreviation(name));
    short.next().filter(|_| short.next().is_none())
}

fn is_abbreviation(name: &str) -> bool {
    let mut letters = name.chars().filter(|letter| letter.is_alphabetic());
    !name.contains(char::is_whitespace) && letters.clone().nth(1).is_some() && letters.all(char::is_uppercase)
}

/// `other` in the form of `words`, which are a form of `term`, and with their capitals.
fn exchanged(words: &str, term: &str, other: &str, language: &Language) -> Option<String> {
    let morphology = morphology::for_language(language);
    let small = with_small_initial(words);
    let same_form = |form: &str| morphology.same_form(form, term, other);
    if words == term.to_uppercase() && words != term {
        Some(other.to_uppercase())
    } else if begins_small(term) && words != small {
        same_form(&small).map(|put| with_capital_initial(&put))
    } else {
        same_form(words)
    }
}

fn begins_small(term: &str) -> bool {
    term.starts_with(char::is_lowercase)
}

fn with_small_initial(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn with_capital_initial(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Whether every word beside the old term can stay beside the new one.
fn fits(passage: &Passage<'_>, span: Span<Byte>, old: &str, new: &str) -> bool {
    let all = tokens(passage.text);
    let lower =
        |span: Option<Span<Byte>>| span.map_or_else(String::new, |it| it.slice(passage.text).to_lowercase());
    let words = || all.iter().filter(|token| token.kind == TokenKind::Word).map(|token| token.span);
    let before = lower(words().rfind(|word| word.end <= span.start));
    let after = lower(words().find(|word| word.start >= span.end));
    suits_neighbours(passage.language, &before, &after, new)
        && (passage.language.primary() != "en" || keeps_article(&before, old, new))
}

/// Whether an English article before the old name, or its absence, is right before the new one too.
fn keeps_article(before: &str, old: &str, new: &str) -> bool {
    let begins_with_vowel = |name: &str| name.to_lowercase().starts_with(['a', 'e', 'i', 'o', 'u']);
    let is_name = new.starts_with(char::is_uppercase);
    (!is_name || takes_no_article(old) == takes_no_article(new))
        && (!matches!(before, "a" | "an") || begins_with_vowel(old) == begins_with_vowel(new))
}

#[cfg(test)]
mod tests;
