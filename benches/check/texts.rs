//! Pairs to check: made-up sentences with terms of a glossary in them, in all their forms.
//!
//! Comes in: concepts. Goes out: pairs, English with Russian and Kazakh in turn. Three in four name a concept, and
//! its translation names it too but for one in ten; some concepts are named a thousand times, most a few times.

use fastrand::Rng;
use tolmach::glossary::Concept;
use tolmach::language::Language;
use tolmach::morphology::for_language;
use tolmach::text::token::tokens;

use super::sentences::Generator;

/// A text and its translation, each with its language.
pub(crate) struct Text([(String, Language); 2]);

impl Text {
    pub(crate) fn sides(&self) -> [(&str, &Language); 2] {
        self.0.each_ref().map(|(text, language)| (text.as_str(), language))
    }
}

pub(crate) fn texts(count: usize, concepts: &[Concept], languages: &[Language; 3]) -> Vec<Text> {
    let mut random = Rng::with_seed(2);
    let forms: Vec<[Vec<String>; 3]> = concepts
        .iter()
        .map(|concept| languages.each_ref().map(|language| forms(concept, language)))
        .collect();
    let pairs = Generator::new(1).pairs(count).into_iter().enumerate();
    let text = |(number, pair): (usize, super::sentences::Pair)| {
        let (target, mut sides) = (1 + number % 2, [pair.source, pair.target]);
        if random.u8(..4) > 0 {
            let named = &forms[by_rank(&mut random, forms.len())];
            put(&mut sides[0], &named[0], &mut random);
            if random.u8(..10) > 0 {
                put(&mut sides[1], &named[target], &mut random);
            }
        }
        let [source, translation] = sides;
        Text([(source, languages[0].clone()), (translation, languages[target].clone())])
    };
    pairs.map(text).collect()
}

/// A place that is small more often than not, as Zipf's law has it.
fn by_rank(random: &mut Rng, count: usize) -> usize {
    ((count as f64).powf(random.f64()) - 1.0) as usize
}

/// Puts one of the forms between two words.
fn put(text: &mut String, forms: &[String], random: &mut Rng) {
    let gaps: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).collect();
    if let (Some(form), Some(gap)) = (random.choice(forms), random.choice(gaps)) {
        text.insert_str(gap, &format!(" {form}"));
    }
}

/// The forms of the preferred name, as they are written.
fn forms(concept: &Concept, language: &Language) -> Vec<String> {
    let Some(term) = concept.preferred(language, None) else { return Vec::new() };
    let morphology = for_language(language);
    let words: Vec<&str> = tokens(&term.text).iter().map(|token| token.span.slice(&term.text)).collect();
    match words.as_slice() {
        [word] => morphology.forms(word, term.part_of_speech),
        words => {
            let forms = morphology.phrase_forms(words, term.part_of_speech).into_iter();
            forms.filter(|form| form.len() == words.len()).map(|form| form.join(" ")).collect()
        }
    }
}
