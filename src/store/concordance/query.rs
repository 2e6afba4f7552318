//! The words of a search as a user writes them.
//!
//! Comes in: a line such as `"winter aid" Gaza`. Goes out: phrases, each of words in normal form that stand side by
//! side. What is written without a space between (премьер-министр) is a phrase too.

use crate::morphology::{Morphology, PartOfSpeech};
use crate::store::segments::searchable;
use crate::text::normal::normal_form;
use crate::text::token::Token;

/// What a normal form writes for every quotation mark.
const QUOTATION_MARK: char = '"';
/// What it writes for every hyphen and dash.
const HYPHEN: &str = "-";

/// The phrases of a line, each with at least one word. With a morphology, an ending that is written with a hyphen
/// after an abbreviation (БҰҰ-ның) is left off.
pub(super) fn phrases(line: &str, morphology: Option<&dyn Morphology>) -> Vec<Vec<String>> {
    let normal = normal_form(line);
    let parts = normal.split(QUOTATION_MARK).enumerate();
    let phrases = parts.flat_map(|(index, part)| {
        let quoted = index % 2 == 1;
        if quoted { vec![part] } else { part.split(' ').collect() }
    });
    phrases.map(|phrase| words(phrase, morphology)).filter(|words| !words.is_empty()).collect()
}

fn words(phrase: &str, morphology: Option<&dyn Morphology>) -> Vec<String> {
    let tokens: Vec<Token> = searchable(phrase).collect();
    let is_ending = |index: usize| {
        index > 0 && morphology.is_some_and(|it| is_ending_of(tokens[index - 1], tokens[index], phrase, it))
    };
    let kept = tokens.iter().enumerate().filter(|(index, _)| !is_ending(*index));
    kept.map(|(_, token)| token.span.slice(phrase).to_owned()).collect()
}

/// Whether two words and the hyphen between them are a form of the first one.
fn is_ending_of(word: Token, ending: Token, phrase: &str, morphology: &dyn Morphology) -> bool {
    let whole = &phrase[word.span.start..ending.span.end];
    let hyphened = &phrase[word.span.end..ending.span.start] == HYPHEN;
    hyphened && morphology.is_form(whole, word.span.slice(phrase), PartOfSpeech::Unknown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::morphology::for_language;

    #[test]
    fn quoted_words_are_one_phrase_and_others_stand_alone() {
        assert_eq!(
            phrases("«Совет мира» Газа", None),
            [vec!["совет".to_owned(), "мира".to_owned()], vec!["газа".to_owned()]]
        );
        assert_eq!(phrases("an \"open quote", None).len(), 2);
        assert!(phrases("\"...\" —", None).is_empty());
    }

    #[test]
    fn a_hyphen_joins_words_but_not_an_abbreviation_to_its_ending() {
        let kazakh = Some(for_language(&Language::kazakh()));
        assert_eq!(phrases("БҰҰ-ның", kazakh), [["бұұ"]]);
        assert_eq!(phrases("БҰҰ-ның", None), [["бұұ", "ның"]]);
        assert_eq!(phrases("премьер-министр", kazakh), [["премьер", "министр"]]);
    }
}
