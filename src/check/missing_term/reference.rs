//! Words that point back at what was named before.
//!
//! Comes in: a source and its translation. Goes out: whether the translation refers to something by a pronoun, or by a
//! word that says no more than what kind of thing it is (the declaration: «документ»), where the source does neither.

use crate::check::passage::Reading;
use crate::text::token::TokenKind;

/// Pronouns of the third person, in every form.
const PRONOUNS: [(&str, &str); 3] = [
    ("en", "it its itself he him his himself she her hers herself they them their theirs themselves"),
    ("ru", "он она оно они его её ее их ему ей им ими него неё нее них нему ней ним нём нем ними"),
    ("kk", "ол оның оны оған одан онда онымен олар олардың оларды оларға олардан оларда олармен"),
];

/// Nouns that say what kind of thing is meant, a kind a row, in their singular forms: «документы» are papers, «документ»
/// is what was named before.
const KINDS: [[(&str, &str); 3]; 4] = [
    [
        ("en", "document text"),
        ("ru", "документ документа документу документом документе"),
        ("kk", "құжат құжаттың құжатқа құжатты құжатта құжаттан құжатпен"),
    ],
    [
        ("en", "organization organisation body agency"),
        (
            "ru",
            "организация организации организацию организацией ведомство ведомства ведомству ведомством ведомстве",
        ),
        (
            "kk",
            "ұйым ұйымның ұйымға ұйымды ұйымда ұйымнан ұйыммен ведомство ведомствоның ведомствоға ведомствоны",
        ),
    ],
    [
        ("en", "country state nation republic"),
        (
            "ru",
            "страна страны стране страну страной государство государства государству государством государстве",
        ),
        ("kk", "ел елдің елге елді елде елден елмен мемлекет мемлекеттің мемлекетке мемлекетті мемлекетте"),
    ],
    [
        ("en", "event"),
        ("ru", "мероприятие мероприятия мероприятию мероприятием мероприятии"),
        ("kk", "шара шараның шараға шараны шарада шарадан шарамен"),
    ],
];

/// Whether the translation refers by a word of its own to what the source names.
pub(super) fn refers_back(source: &Reading<'_>, target: &Reading<'_>) -> bool {
    let refers = |list: &[(&str, &str); 3]| count(target, list) > count(source, list);
    refers(&PRONOUNS) || KINDS.iter().any(refers)
}

/// How many words of a text the list of its language has.
fn count(reading: &Reading<'_>, list: &[(&str, &str); 3]) -> usize {
    let listed = list.iter().find(|(language, _)| *language == reading.passage.language.primary());
    let is_listed = |word: &str| listed.is_some_and(|(_, words)| words.split(' ').any(|other| other == word));
    let words = reading.tokens.iter().filter(|token| token.kind == TokenKind::Word);
    words.filter(|token| is_listed(&token.span.slice(reading.passage.text).to_lowercase())).count()
}
