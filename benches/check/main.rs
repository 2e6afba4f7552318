//! What checking terms costs: `cargo bench --bench check`, or `-- 20000 1000` for that many pairs and concepts.
//!
//! Comes in: the shipped glossary with made-up terms, and pairs in made-up words that name a concept here and there.
//! Goes out: segments a second, of recognition alone, of `check` and of what all pairs show together, by the clock and by
//! processor time, which other work on the machine changes less; a pair is a segment of two texts.

#[path = "../lookup/figures.rs"]
#[allow(dead_code, reason = "one pair is too quick to be timed alone")]
mod figures;
#[path = "../lookup/generator.rs"]
#[allow(dead_code, reason = "queries are what lookups are asked")]
mod sentences;
mod terms;
mod texts;

use std::time::Instant;

use texts::{Text, texts};
use tolmach::check::{Pair, Passage, Rule, Rules, Survey, check};
use tolmach::glossary::Glossary;
use tolmach::language::Language;

const PAIRS: usize = 100_000;
const CONCEPTS: usize = 5_000;
const THREADS: usize = 2;
const RULES: [Rule; 4] =
    [Rule::ForbiddenTerm, Rule::BackTranslation, Rule::DeprecatedTerm, Rule::MissingTerm];

fn main() {
    let mut asked = std::env::args().filter_map(|argument| argument.parse().ok());
    let (pairs, concepts) = (asked.next().unwrap_or(PAIRS), asked.next().unwrap_or(CONCEPTS));
    let languages = [Language::english(), Language::russian(), Language::kazakh()];
    let concepts = terms::concepts(concepts);
    let texts = texts(pairs, &concepts, &languages);
    println!("{} concepts, {} pairs", concepts.len(), texts.len());
    let build = || Glossary::new(concepts.clone(), &languages.each_ref());
    let glossary = timed("index of the glossary", None, build);
    let (size, terms) = (Some(texts.len()), Rules::only(&RULES));
    let found: usize =
        timed("recognition, one thread", size, || texts.iter().map(|text| mentions(text, &glossary)).sum());
    let glossary = build();
    let alone: usize =
        timed("check, one thread", size, || texts.iter().map(|text| findings(text, &glossary, &terms)).sum());
    let every = Rules::only(&Rule::ALL);
    let glossary = build();
    let all: usize =
        timed("check, every rule", size, || texts.iter().map(|text| findings(text, &glossary, &every)).sum());
    let glossary = build();
    let together = timed("check, two threads", size, || on_threads(&texts, &glossary, &terms));
    assert_eq!(alone, together, "threads change nothing");
    let glossary = build();
    let pairs = timed("check, every rule, threads", size, || on_threads(&texts, &glossary, &every));
    assert_eq!(all, pairs, "threads change nothing");
    let across = timed("survey of all pairs", size, || survey(&texts, &every));
    let letters = |side: usize| texts.iter().map(|text| text.sides()[side].0.chars().count()).sum::<usize>();
    let lengths = [0, 1].map(|side| letters(side) / texts.len().max(1));
    println!("{} and {} letters a side", lengths[0], lengths[1]);
    println!("{found} terms, {alone} findings, {all} of every rule, {across} of all pairs together");
}

/// What the pairs show together: the rules that look at many.
fn survey(texts: &[Text], rules: &Rules) -> usize {
    let mut survey = Survey::new(rules.clone());
    for (number, text) in texts.iter().enumerate() {
        let [source, target] = text.sides().map(|(text, language)| Passage { text, language });
        survey.add(number as u64, &source, &target);
    }
    survey.findings().len()
}

fn timed<T>(what: &str, segments: Option<usize>, work: impl FnOnce() -> T) -> T {
    let (start, before) = (Instant::now(), figures::cpu());
    let result = work();
    let (clock, processor) = (start.elapsed().as_secs_f64(), figures::seconds(before, figures::cpu()));
    print!("{what:<26}{clock:>8.2} s, {processor:.2} s of processor time");
    if let Some(count) = segments {
        let [rate, most] = [clock, processor].map(|seconds| count as f64 / seconds);
        print!(", {rate:.0} segments/s, {most:.0} in a second of processor time");
    }
    println!();
    result
}

fn mentions(text: &Text, glossary: &Glossary) -> usize {
    text.sides().map(|(words, language)| glossary.recognise(words, language).len()).iter().sum()
}

fn findings(text: &Text, glossary: &Glossary, rules: &Rules) -> usize {
    let [source, target] = text.sides().map(|(text, language)| Passage { text, language });
    check(&Pair { source: Some(source), target, day: None }, glossary, rules).len()
}

fn on_threads(texts: &[Text], glossary: &Glossary, rules: &Rules) -> usize {
    let count = |share: &[Text]| share.iter().map(|text| findings(text, glossary, rules)).sum::<usize>();
    std::thread::scope(|scope| {
        let shares = texts.chunks(texts.len().div_ceil(THREADS).max(1));
        let running: Vec<_> = shares.map(|share| scope.spawn(move || count(share))).collect();
        running.into_iter().map(|thread| thread.join().expect("a count")).sum()
    })
}
