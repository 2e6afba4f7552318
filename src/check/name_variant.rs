//! `name-variant`: a name in a spelling that the glossary does not list, or in two spellings in one text.
//!
//! Spellings are compared by their sounds ([`crate::transliteration`]). Where the other text of a pair names the concept,
//! some vowels may differ; else every sound must agree, and nothing beside the name may say that it is someone else's.

use super::finding::Finding;
use super::passage::{Passage, ReadPair, Reading};
use super::rule::Rule;
use crate::glossary::{Glossary, Part, Spelling};
use crate::morphology::{Morphology, PartOfSpeech, for_language};
use crate::text::normal::normal_form;
use crate::text::{Byte, Span};
use crate::transliteration::spoken;

/// Shorter names that the glossary does not know are not compared.
const SHORTEST: usize = 6;
/// Two spellings that differ in their ends alone may be two forms of one.
const END: usize = 2;

pub(super) fn check(pair: &ReadPair<'_>, glossary: &Glossary, findings: &mut Vec<Finding>) {
    for reading in pair.readings() {
        let variants = reading.spellings.iter().filter(|spelling| !spelling.is_approved);
        findings.extend(variants.map(|spelling| of_glossary(spelling, reading, glossary)));
        of_text(reading, findings);
    }
}

/// A name that the glossary has in another spelling.
fn of_glossary(spelling: &Spelling, reading: &Reading<'_>, glossary: &Glossary) -> Finding {
    let Passage { text, language } = reading.passage;
    let concept = &glossary.concepts()[spelling.concept];
    let word = spelling.span.slice(text);
    let term = &concept.terms[spelling.term].text;
    let whole = if *term == spelling.name { String::new() } else { format!(", as in \"{term}\"") };
    let message = format!(
        "\"{word}\" is another spelling of \"{}\"{whole}, the approved {} name",
        spelling.name,
        language.english_name()
    );
    let suggestions = spelling.same_form.clone().into_iter().collect();
    finding(reading, spelling.span, message, Some(concept.name.clone()), suggestions)
}

/// Names that the glossary does not know, in two spellings: the later one is told of.
fn of_text(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let Passage { text, language } = reading.passage;
    let spans: Vec<Span<Byte>> =
        reading.parts.iter().filter(|part| is_unknown_name(part, reading)).map(|part| part.span).collect();
    if spans.len() < 2 {
        return;
    }
    let unknown: Vec<Unknown> = spans.iter().map(|span| Unknown::new(span.slice(text))).collect();
    for (at, later) in unknown.iter().enumerate() {
        let morphology = for_language(language);
        let other = unknown[..at].iter().position(|earlier| are_spellings(earlier, later, morphology));
        if let Some(earlier) = other.map(|earlier| spans[earlier].slice(text)) {
            let message = format!("\"{}\" is spelled \"{earlier}\" before", spans[at].slice(text));
            findings.push(finding(reading, spans[at], message, None, vec![earlier.to_owned()]));
        }
    }
}

fn is_unknown_name(part: &Part, reading: &Reading<'_>) -> bool {
    let known = reading.mentions.iter().map(|mention| mention.span);
    let mut known = known.chain(reading.spellings.iter().map(|spelling| spelling.span));
    let letters = part.span.slice(reading.passage.text).chars().count();
    letters >= SHORTEST && !part.begins_sentence && !known.any(|span| span.overlaps(&part.span))
}

/// A name that the glossary does not know, as it is compared.
struct Unknown {
    normal: String,
    /// What is heard of it.
    sounds: Vec<u8>,
}

impl Unknown {
    fn new(written: &str) -> Self {
        let normal = normal_form(written);
        Self { sounds: spoken(&normal), normal }
    }

    fn sounds_as(&self, other: &Self) -> bool {
        !self.sounds.is_empty() && self.sounds == other.sounds
    }
}

/// Whether two words sound alike, are written otherwise before their ends, and are no forms of each other.
fn are_spellings(one: &Unknown, other: &Unknown, morphology: &dyn Morphology) -> bool {
    if !one.sounds_as(other) {
        return false;
    }
    let (own, others) = (&one.normal, &other.normal);
    let same_start = own.chars().zip(others.chars()).take_while(|(own, other)| own == other).count();
    let is_inside = same_start + END < own.chars().count().min(others.chars().count());
    let is_form = |form: &str, lemma: &str| morphology.is_form(form, lemma, PartOfSpeech::Name);
    let same_script = own.is_ascii() == others.is_ascii();
    own != others && same_script && is_inside && !is_form(own, others) && !is_form(others, own)
}

fn finding(
    reading: &Reading<'_>,
    span: Span<Byte>,
    message: String,
    concept: Option<String>,
    suggestions: Vec<String>,
) -> Finding {
    let rule = Rule::NameVariant;
    Finding { rule, severity: rule.severity(), side: reading.side, span, message, concept, suggestions }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Pair, Rules, check};
    use crate::glossary::{Concept, Term};
    use crate::language::Language;

    /// The concepts: what they are called in English, Russian and Kazakh.
    const NAMES: [&[[&str; 3]]; 10] = [
        &[
            ["Kassym-Jomart Tokayev", "Касым-Жомарт Токаев", "Қасым-Жомарт Тоқаев"],
            ["Tokayev", "Токаев", "Тоқаев"],
        ],
        &[["Sadyr Japarov", "Садыр Жапаров", "Садыр Жапаров"], ["Japarov", "Жапаров", "Жапаров"]],
        &[
            ["Shavkat Mirziyoyev", "Шавкат Мирзиёев", "Шавкат Мирзиёев"],
            ["Mirziyoyev", "Мирзиёев", "Мирзиёев"],
        ],
        &[["Nursultan Nazarbayev", "Нурсултан Назарбаев", "Нұрсұлтан Назарбаев"]],
        &[["Kazakhstan", "Казахстан", "Қазақстан"]],
        &[["Kyrgyzstan", "Кыргызстан", "Қырғызстан"]],
        &[["Germany", "Германия", "Германия"]],
        &[["Denmark", "Дания", "Дания"], ["Dania", "Дания", "Дания"]],
        &[["Abai", "Абай", "Абай"]],
        &[["Supreme Court", "Верховный суд", "Жоғарғы Сот"]],
    ];

    fn glossary() -> Glossary {
        let languages = [Language::english(), Language::russian(), Language::kazakh()];
        let term = |language: &Language, text: &str| Term {
            part_of_speech: PartOfSpeech::Name,
            ..Term::new(language.clone(), text)
        };
        let terms = |names: &[[&str; 3]]| {
            let terms = names.iter().flat_map(|texts| languages.iter().zip(texts));
            terms.map(|(language, text)| term(language, text)).collect()
        };
        let concept = |names: &&[[&str; 3]]| Concept {
            name: names[0][0].to_owned(),
            terms: terms(names),
            ..Concept::default()
        };
        Glossary::new(NAMES.iter().map(concept).collect(), &languages.each_ref())
    }

    fn language(tag: &str) -> Language {
        Language::parse(tag).unwrap()
    }

    /// The words that are told of, each with its suggestion.
    #[track_caller]
    fn assert_found(pair: &Pair<'_>, expected: &[(&str, &str)]) {
        let found = check(pair, &glossary(), &Rules::only(&[Rule::NameVariant]));
        let words = found.iter().map(|one| {
            (one.span.slice(pair.target.text), one.suggestions.first().map_or("", String::as_str))
        });
        assert_eq!(words.collect::<Vec<_>>(), expected, "{}", pair.target.text);
    }

    #[track_caller]
    fn assert_alone(tag: &str, text: &str, expected: &[(&str, &str)]) {
        assert_found(&Pair::alone(text, &language(tag), None), expected);
    }

    #[track_caller]
    fn assert_translated(source: (&str, &str), target: (&str, &str), expected: &[(&str, &str)]) {
        let (from, to) = (language(source.0), language(target.0));
        let source = Some(Passage { text: source.1, language: &from });
        assert_found(
            &Pair { source, target: Passage { text: target.1, language: &to }, day: None },
            expected,
        );
    }

    #[test]
    fn every_spelling_of_a_name_is_found_in_english() {
        for spelling in ["Tokaev", "Toqaev", "Tokayew", "Toqayev", "Tokaiev"] {
            assert_alone("en", &format!("Talks with {spelling} began."), &[(spelling, "Tokayev")]);
        }
        assert_alone("en", "He met Kasym-Jomart Tokayev.", &[("Kasym-Jomart", "Kassym-Jomart")]);
        assert_alone(
            "en",
            "Toqaev's visit to Kirgyzstan",
            &[("Toqaev's", "Tokayev's"), ("Kirgyzstan", "Kyrgyzstan")],
        );
        assert_alone("en", "K.-J. Tokayev and S. Japarov met in Kazakhstan.", &[]);
    }

    #[test]
    fn every_form_of_a_spelling_is_found_in_russian() {
        assert_alone("ru", "Встреча с Тоқаевым прошла.", &[("Тоқаевым", "Токаевым")]);
        assert_alone("ru", "Он поздравил Касымжомарта Токаева.", &[("Касымжомарта", "Касым-Жомарта")]);
        assert_alone("ru", "Сообщил Садыру Джапарову.", &[("Джапарову", "Жапарову")]);
        assert_alone("ru", "Визит в Киргизстан, в Кыргызстан.", &[("Киргизстан", "Кыргызстан")]);
        assert_alone("ru", "К.-Ж. Токаеву, Мирзиееву и Назарбаеву", &[]);
    }

    #[test]
    fn every_form_of_a_spelling_is_found_in_kazakh() {
        assert_alone("kk", "Бүгін сөз Токаевтың болды.", &[("Токаевтың", "Тоқаевтың")]);
        assert_alone("kk", "Кеше Касым-Жомарт Тоқаев келді.", &[("Касым-Жомарт", "Қасым-Жомарт")]);
        assert_alone("kk", "Кеше Қасымжомарт Тоқаев келді.", &[("Қасымжомарт", "Қасым-Жомарт")]);
        assert_alone("kk", "Қасым-Жомарт Тоқаевқа, Қазақстанға, Қырғызстанға", &[]);
    }

    #[test]
    fn other_people_with_similar_names_are_left_alone() {
        assert_alone("ru", "Выступил Такаев, за ним Токарев и Тукаев.", &[]);
        assert_alone("ru", "Прибыл Эдиль Джапаров.", &[]);
        assert_alone("en", "They met Abe and Abay.", &[]);
        assert_alone("en", "The Supreme Kourt met.", &[]);
        assert_alone("kk", "Нурсултан келді.", &[]);
        assert_alone("ru", "Рейс Air Kyrgyzstan отменён.", &[]);
    }

    #[test]
    fn other_words_with_the_same_sounds_are_left_alone() {
        assert_translated(("ru", "Правительство Германии"), ("en", "The German government"), &[]);
        assert_alone("ru", "Данный документ описывает установку.", &[]);
        assert_alone("ru", "Студент Линус Торвальдс (Linus Torvalds)", &[]);
    }

    #[test]
    fn the_source_says_who_is_meant() {
        assert_translated(("en", "Tokayev spoke."), ("ru", "Выступил Такаев."), &[("Такаев", "Токаев")]);
        assert_translated(("en", "Tokayev spoke."), ("ru", "Выступил Токаев, за ним Такаев."), &[]);
        assert_translated(
            ("ru", "Визит Мирзиёева"),
            ("en", "A visit of Mirzoyev"),
            &[("Mirzoyev", "Mirziyoyev")],
        );
    }

    #[test]
    fn a_name_in_another_spelling_is_not_missing() {
        let (english, russian) = (language("en"), language("ru"));
        for (source, target) in
            [("Tokayev spoke.", "Выступил Тоқаев."), ("Nursultan Nazarbayev spoke.", "Выступил Назарбаев.")]
        {
            let source = Some(Passage { text: source, language: &english });
            let pair = Pair { source, target: Passage { text: target, language: &russian }, day: None };
            assert_eq!(check(&pair, &glossary(), &Rules::only(&[Rule::MissingTerm])), []);
        }
    }

    #[test]
    fn a_name_unknown_to_the_glossary_has_one_spelling_in_a_text() {
        assert_alone("en", "Then Shoigu left, and Shoygu said so.", &[("Shoygu", "Shoigu")]);
        assert_alone("ru", "Вчера Шойгу уехал, и Шойгу сказал.", &[]);
        assert_alone("ru", "Из Казани в Казань, от Марии к Марие, Соловьёв и Соловьев.", &[]);
    }

    #[test]
    fn the_message_names_the_whole_name() {
        let found = check(
            &Pair::alone("He met Kasym-Jomart Tokayev.", &language("en"), None),
            &glossary(),
            &Rules::default(),
        );
        assert_eq!(
            found[0].message,
            "\"Kasym-Jomart\" is another spelling of \"Kassym-Jomart\", as in \"Kassym-Jomart Tokayev\", the approved \
             English name"
        );
    }
}
