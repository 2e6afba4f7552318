//! A bar for each concept: how often which words were found, the commonest first.

use std::collections::HashMap;

use super::Located;
use crate::text::normal::normal_form;

/// The length of the longest bar.
const LONGEST: f64 = 240.0;

/// How many renderings have a colour of their own; the rest share the last.
const COLOURS: usize = 6;

/// A concept and the words that were found for it.
pub(super) struct ConceptRow<'located> {
    pub(super) name: &'located str,
    pub(super) count: usize,
    pub(super) segments: Vec<Segment<'located>>,
}

/// A part of a bar.
pub(super) struct Segment<'located> {
    /// The words as they stand where they were found first.
    pub(super) words: &'located str,
    pub(super) count: usize,
    /// Which colour, from 0.
    pub(super) colour: usize,
    /// Where it begins in the bar, and how long it is, in units of the drawing.
    pub(super) start: f64,
    pub(super) length: f64,
}

/// The concepts of some findings, those with most findings first.
pub(super) fn concepts(findings: &[Located]) -> Vec<ConceptRow<'_>> {
    let mut order: Vec<&str> = Vec::new();
    let mut words: HashMap<&str, Vec<&str>> = HashMap::new();
    for located in findings {
        let Some(concept) = located.finding.concept.as_deref() else { continue };
        let of_concept = words.entry(concept).or_insert_with(|| {
            order.push(concept);
            Vec::new()
        });
        of_concept.push(located.words());
    }
    order.sort_by_key(|concept| std::cmp::Reverse(words[concept].len()));
    let most = order.first().map_or(1, |concept| words[concept].len());
    order.into_iter().map(|concept| row(concept, &words[concept], most)).collect()
}

fn row<'located>(name: &'located str, words: &[&'located str], most: usize) -> ConceptRow<'located> {
    let mut counted: Vec<(String, &str, usize)> = Vec::new();
    for &written in words {
        let normal = normal_form(written);
        match counted.iter_mut().find(|(known, ..)| *known == normal) {
            Some((.., count)) => *count += 1,
            None => counted.push((normal, written, 1)),
        }
    }
    counted.sort_by_key(|(.., count)| std::cmp::Reverse(*count));
    let mut start = 0.0;
    let segment = |(index, (_, words, count)): (usize, (String, &'located str, usize))| {
        let length = LONGEST * (count as f64) / (most as f64);
        start += length;
        Segment { words, count, colour: index.min(COLOURS - 1), start: start - length, length }
    };
    ConceptRow { name, count: words.len(), segments: counted.into_iter().enumerate().map(segment).collect() }
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::located;
    use super::*;
    use crate::text::Span;

    #[test]
    fn bars_are_in_proportion_and_parts_lie_end_to_end() {
        let found = |words: &str, concept: &str| {
            let mut found = located();
            found.target = words.to_owned();
            found.finding.span = Span::new(0, words.len());
            found.finding.concept = Some(concept.to_owned());
            found
        };
        let findings = [
            found("Нур-Султан", "astana"),
            found("Peace Council", "board"),
            found("Council of Peace", "board"),
            found("peace council", "board"),
            found("Peace Council", "board"),
        ];
        let rows = concepts(&findings);
        assert_eq!((rows[0].name, rows[0].count, rows[1].name), ("board", 4, "astana"));
        let parts: Vec<_> =
            rows[0].segments.iter().map(|part| (part.words, part.count, part.start, part.length)).collect();
        assert_eq!(parts, [("Peace Council", 3, 0.0, 180.0), ("Council of Peace", 1, 180.0, 60.0)]);
        assert!((rows[1].segments[0].length - 60.0).abs() < 1e-9);
    }
}
