//! One name of the glossary in place of another: Astana for Tashkent, «в Ташкенте» for «в Астане».
//!
//! Comes in: a match, the query and the glossary. Goes out: the match, with the query's name in its translation where
//! both names stand once and the form that the new one must have is certain.

use super::{Kind, Place, Substitution};
use crate::glossary::{Concept, Glossary, Recognised};
use crate::language::Language;
use crate::memory::Match;
use crate::morphology::{self, PartOfSpeech};
use crate::text::token::tokens;
use crate::text::{Byte, Char, Span};

/// Puts the one name that the query has in place of another into the translation of a match. `glossary` knows the
/// language of the query.
pub fn substitute_name(found: &mut Match, query: &str, glossary: &Glossary) {
    let Some((old, new)) = exchanged(found, query, glossary) else { return };
    let Some((span, put)) = placed(&found.target, &found.to, old, new) else { return };
    let place: Span<Char> = span.to_chars(&found.target);
    let stored = span.slice(&found.target).to_owned();
    let end = place.start + put.chars().count();
    for one in found.substitutions.iter_mut().filter(|one| one.span.start >= place.end) {
        one.span.start = one.span.start + end - place.end;
        one.span.end = one.span.end + end - place.end;
    }
    found.target.replace_range(span.range(), &put);
    let span = Place { start: place.start, end };
    found.substitutions.push(Substitution { kind: Kind::Name, stored, put, span });
    found.substitutions.sort_by_key(|one| one.span.start);
}

/// The concept that only the stored segment names and the one that stands there in the query.
fn exchanged<'glossary>(
    found: &Match,
    query: &str,
    glossary: &'glossary Glossary,
) -> Option<(&'glossary Concept, &'glossary Concept)> {
    let (asked, known) =
        (glossary.recognise(query, &found.from), glossary.recognise(&found.source, &found.from));
    let mut different = asked.iter().zip(&known).filter(|(new, old)| new.concept != old.concept);
    let (new, old) = different.next()?;
    let once = |list: &[Recognised], one: &Recognised| {
        list.iter().filter(|other| other.concept == one.concept || other.span == one.span).count() == 1
    };
    let single =
        asked.len() == known.len() && different.next().is_none() && once(&asked, new) && once(&known, old);
    let names = [new, old].iter().all(|one| glossary.term(one).part_of_speech == PartOfSpeech::Name);
    let (new_beside, old_beside) = (beside(query, new.span), beside(&found.source, old.span));
    let alike = new_beside.0 == old_beside.0 || new_beside.1 == old_beside.1;
    (single && names && alike).then(|| (glossary.concept(old), glossary.concept(new)))
}

/// Where the old name stands in the translation, and the new one in the same form.
fn placed(target: &str, language: &Language, old: &Concept, new: &Concept) -> Option<(Span<Byte>, String)> {
    let own = Glossary::new(vec![old.clone()], &[language]);
    let mentions = own.recognise(target, language);
    let [mention] = mentions.as_slice() else { return None };
    let (old_term, new_term) = (own.term(mention), new.preferred(language, None)?);
    let (old_name, new_name) = (old_term.text.as_str(), new_term.text.as_str());
    let are_names = [old_term, new_term].iter().all(|term| term.part_of_speech == PartOfSpeech::Name);
    let written = mention.span.slice(target);
    let fits = are_names && stands_well(language, &beside(target, mention.span), old_name, new_name);
    let put = fits.then(|| morphology::for_language(language).same_form(written, old_name, new_name))??;
    Some((mention.span, put))
}

/// The tokens before and after a stretch, in small letters.
fn beside(text: &str, span: Span<Byte>) -> (String, String) {
    let all = tokens(text);
    let lower = |token: Option<&crate::text::token::Token>| {
        token.map_or_else(String::new, |token| token.span.slice(text).to_lowercase())
    };
    (
        lower(all.iter().rev().find(|token| token.span.end <= span.start)),
        lower(all.iter().find(|token| token.span.start >= span.end)),
    )
}

/// Whether no word beside the name would have to change with it: an article, «во», «об», a particle in harmony.
fn stands_well(language: &Language, beside: &(String, String), old: &str, new: &str) -> bool {
    let (before, after) = (beside.0.as_str(), beside.1.as_str());
    let without_article =
        || !matches!(before, "the" | "a" | "an") && [old, new].into_iter().all(morphology::takes_no_article);
    morphology::suits_neighbours(language, before, after, new)
        && (language.primary() != "en" || without_article())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::Term;
    use crate::memory::{Origin, Status};

    const NAMES: [[&str; 3]; 9] = [
        ["Kazakhstan", "Казахстан", "Қазақстан"],
        ["Uzbekistan", "Узбекистан", "Өзбекстан"],
        ["Astana", "Астана", "Астана"],
        ["Moscow", "Москва", "Мәскеу"],
        ["Tashkent", "Ташкент", "Ташкент"],
        ["Vietnam", "Вьетнам", "Вьетнам"],
        ["Netherlands", "Нидерланды", "Нидерланд"],
        ["Kyrgyzstan", "Кыргызстан", "Қырғызстан"],
        ["Germany", "Германия", "Германия"],
    ];

    fn glossary(language: &Language) -> Glossary {
        let languages = [Language::english(), Language::russian(), Language::kazakh()];
        let concept = |names: &[&str; 3]| {
            let terms = languages.iter().zip(names);
            let name = |(language, name): (&Language, &&str)| Term {
                part_of_speech: PartOfSpeech::Name,
                ..Term::new(language.clone(), *name)
            };
            Concept { name: names[0].to_lowercase(), terms: terms.map(name).collect(), ..Concept::default() }
        };
        Glossary::new(NAMES.iter().map(concept).collect(), &[language])
    }

    fn offered(tags: (&str, &str), query: &str, source: &str, target: &str) -> Match {
        let [from, to] = [tags.0, tags.1].map(|tag| Language::parse(tag).unwrap());
        let mut found = Match {
            source: source.to_owned(),
            target: target.to_owned(),
            from: from.clone(),
            to,
            score: 90,
            similarity: 0.9,
            penalties: Vec::new(),
            status: Status::Approved,
            confidence: None,
            origin: Origin::default(),
            via: None,
            difference: Vec::new(),
            substitutions: Vec::new(),
            uses: 1,
            alternatives: Vec::new(),
        };
        substitute_name(&mut found, query, &glossary(&from));
        found
    }

    /// Each case: query, stored source, stored target, target offered.
    #[track_caller]
    fn assert_offered(tags: (&str, &str), cases: &[[&str; 4]]) {
        for [query, source, target, expected] in cases {
            let found = offered(tags, query, source, target);
            assert_eq!(found.target, *expected, "{query}");
            assert_eq!(found.substitutions.len(), usize::from(target != expected), "{query}");
        }
    }

    #[test]
    fn a_name_takes_the_form_of_the_stored_one() {
        assert_offered(
            ("en", "ru"),
            &[
                ["It met in Moscow.", "It met in Astana.", "Встреча в Астане.", "Встреча в Москве."],
                ["from Uzbekistan", "from Kazakhstan", "из Казахстана", "из Узбекистана"],
                ["with Uzbekistan", "with Kazakhstan", "с Казахстаном", "с Узбекистаном"],
                ["Moscow agreed.", "Astana agreed.", "Астана согласилась.", "Москва согласилась."],
            ],
        );
        assert_offered(
            ("en", "kk"),
            &[
                ["It met in Moscow.", "It met in Astana.", "Астанада кездесті.", "Мәскеуде кездесті."],
                ["of Uzbekistan.", "of Kazakhstan.", "Қазақстанның", "Өзбекстанның"],
                ["to Tashkent.", "to Astana.", "Астанаға", "Ташкентке"],
                ["from Kyrgyzstan", "from Astana", "Астанадан", "Қырғызстаннан"],
            ],
        );
        assert_offered(
            ("kk", "en"),
            &[
                ["Мәскеуде кездесті.", "Астанада кездесті.", "It met in Astana.", "It met in Moscow."],
                ["Мәскеудің", "Астананың", "Astana’s", "Moscow’s"],
            ],
        );
    }

    #[test]
    fn a_name_whose_form_is_not_certain_is_left_alone() {
        let same = |[query, source, target]: [&'static str; 3]| [query, source, target, target];
        let into_russian = [
            // another gender
            ["Moscow agreed.", "Kazakhstan agreed.", "Казахстан согласился."],
            // «во Вьетнаме», «об Узбекистане»
            ["in Vietnam.", "in Kazakhstan.", "в Казахстане."],
            ["about Uzbekistan.", "about Kazakhstan.", "о Казахстане."],
            // twice, or not at all
            ["in Moscow.", "in Astana.", "в Астане, в Астане."],
            ["in Moscow.", "in Astana.", "в столице."],
            // two names at once
            ["Moscow and Tashkent", "Astana and Kazakhstan", "Астана и Казахстан"],
            // the order changes
            ["Moscow and Astana", "Astana and Moscow", "Астана и Москва"],
        ];
        assert_offered(("en", "ru"), &into_russian.map(same));
        let into_english = [
            ["в Нидерландах.", "в Казахстане.", "in Kazakhstan."],
            ["в Казахстане.", "в Нидерландах.", "in the Netherlands."],
        ];
        assert_offered(("ru", "en"), &into_english.map(same));
        assert_offered(("en", "kk"), &[same(["Moscow and", "Astana and", "Астана мен"])]);
    }

    #[test]
    fn what_was_put_in_before_moves_with_the_text() {
        let mut found = offered(("en", "ru"), "", "On 5 May in Astana", "В Астане 7 мая");
        let put = Place { start: 9, end: 14 };
        found.substitutions =
            vec![Substitution { kind: Kind::Date, stored: String::new(), put: "7 мая".into(), span: put }];
        substitute_name(&mut found, "On 7 May in Tashkent", &glossary(&Language::english()));
        assert_eq!(found.substitutions.len(), 1);
        substitute_name(&mut found, "On 7 May in Moscow", &glossary(&Language::english()));
        let written: Vec<String> = found
            .substitutions
            .iter()
            .map(|one| {
                found.target.chars().skip(one.span.start).take(one.span.end - one.span.start).collect()
            })
            .collect();
        assert_eq!(written, ["Москве", "7 мая"]);
    }
}
