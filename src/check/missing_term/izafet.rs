//! Kazakh terms whose words are joined otherwise than in the glossary: «Біріккен Ұлттар Ұйымы Бас Ассамблеясы» without
//! its genitive, «Еуропалық … банкі» for «Еуропа … банкі».
//!
//! Comes in: a term of several words and a text. Goes out: whether its words stand there side by side, their last one in
//! any form. Source: Қазақ грамматикасы (Astana 2002), on the genitive that may be left out (жасырын ілік септігі).

use crate::check::passage::Reading;
use crate::glossary::Term;
use crate::morphology::for_language;
use crate::text::token::tokens;

const GENITIVES: [&str; 6] = ["ның", "нің", "дың", "дің", "тың", "тің"];
/// What makes an adjective of a noun.
const ADJECTIVES: [&str; 6] = ["лық", "лік", "дық", "дік", "тық", "тік"];
/// Fewer letters without an ending may be another word.
const LEAST_STEM: usize = 4;

/// Whether the words of a Kazakh term stand in the text, but for the endings that join them.
pub(super) fn is_joined_otherwise(term: &Term, target: &Reading<'_>) -> bool {
    let (text, language) = (target.passage.text, target.passage.language);
    let own: Vec<&str> = tokens(&term.text).iter().map(|token| token.span.slice(&term.text)).collect();
    let [joined @ .., _] = own.as_slice() else { return false };
    if language.primary() != "kk" || joined.is_empty() {
        return false;
    }
    let words: Vec<&str> = target.tokens.iter().map(|token| token.span.slice(text)).collect();
    words.windows(own.len()).any(|words| {
        let is_joined = joined.iter().zip(words).all(|(own, word)| stem(own) == stem(word));
        let in_form = || [joined, &words[joined.len()..]].concat();
        is_joined && for_language(language).is_phrase_form(&in_form(), &own, term.part_of_speech)
    })
}

/// A word without its genitive, and without what makes an adjective of it.
fn stem(word: &str) -> String {
    let lower = word.to_lowercase();
    without(without(&lower, &GENITIVES), &ADJECTIVES).to_owned()
}

fn without<'word>(word: &'word str, endings: &[&str]) -> &'word str {
    let mut stems = endings.iter().filter_map(|ending| word.strip_suffix(ending));
    stems.find(|stem| stem.chars().count() >= LEAST_STEM).unwrap_or(word)
}
