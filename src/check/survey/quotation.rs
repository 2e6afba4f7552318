//! `quote-differs`: a quotation that was published in another translation.
//!
//! Comes in: the pairs of a survey. Goes out: findings in the translations of quotations whose source stands among
//! published pairs, or in an earlier pair, as a quotation or as a whole text, and is worded otherwise there.

use rustc_hash::{FxHashMap, FxHashSet};
use xxhash_rust::xxh3::xxh3_64;

use super::Found;
use super::message::listed;
use super::pairs::{Pairs, Record};
use super::quoted::quoted;
use crate::check::finding::{Finding, Side};
use crate::check::passage::Passage;
use crate::check::rule::Rule;
use crate::text::normal::normal_form;
use crate::text::token::{TokenKind, tokens};
use crate::text::{Byte, Span};

/// Fewer words are a name or a phrase, not a quotation.
const LEAST_WORDS: usize = 5;
/// Most wordings that are suggested.
const MOST_SUGGESTIONS: usize = 3;

/// Words, by their hash.
type Key = u64;

/// A text that somebody said, and its translation.
struct Said<'pairs> {
    key: Key,
    wording: Key,
    /// Where the translation stands in the target.
    span: Span<Byte>,
    translation: &'pairs str,
    record: &'pairs Record,
}

/// The quotations in the sources of the pairs to check, each once.
pub(super) fn quotations(pairs: &Pairs) -> Vec<Passage<'_>> {
    let mut seen = FxHashSet::default();
    let sources =
        pairs.records.iter().filter(|record| !record.is_published).map(|record| pairs.source(record).text);
    let all = sources.flat_map(|source| quoted(source).into_iter().map(move |span| span.slice(source)));
    let distinct = all.filter(|text| key(text).is_some_and(|key| seen.insert(key)));
    distinct.map(|text| Passage { text, language: &pairs.from }).collect()
}

pub(super) fn check(pairs: &Pairs) -> Vec<Found> {
    let mut found = Vec::new();
    let asked: FxHashSet<Key> =
        quotations(pairs).iter().filter_map(|quotation| key(quotation.text)).collect();
    if asked.is_empty() {
        return found;
    }
    let mut known: FxHashMap<Key, Vec<Said<'_>>> = FxHashMap::default();
    for published in [true, false] {
        let records = pairs.records.iter().enumerate().filter(|(_, record)| record.is_published == published);
        for (index, record) in records {
            let quotations = said_in_quotes(pairs, record);
            let whole = said_as_a_whole(pairs, record, &asked);
            if !published {
                let findings =
                    quotations.iter().filter_map(|said| finding(said, known.get(&said.key)?, pairs));
                found.extend(findings.map(|finding| Found::new(index, finding)));
            }
            for said in quotations.into_iter().chain(whole).filter(|said| asked.contains(&said.key)) {
                known.entry(said.key).or_default().push(said);
            }
        }
    }
    found
}

/// The quotations of a pair, where both sides have as many.
fn said_in_quotes<'pairs>(pairs: &'pairs Pairs, record: &'pairs Record) -> Vec<Said<'pairs>> {
    let (source, target) = (pairs.source(record).text, pairs.target(record).text);
    let (from, to) = (quoted(source), quoted(target));
    if from.len() != to.len() {
        return Vec::new();
    }
    let both = from.into_iter().zip(to);
    both.filter_map(|(from, to)| said(record, from.slice(source), to, target)).collect()
}

/// A pair as what somebody said: a speech is published without quotation marks.
fn said_as_a_whole<'pairs>(
    pairs: &'pairs Pairs,
    record: &'pairs Record,
    asked: &FxHashSet<Key>,
) -> Option<Said<'pairs>> {
    let (source, target) = (pairs.source(record).text, pairs.target(record).text);
    key(source).filter(|key| asked.contains(key))?;
    said(record, source, Span::new(0, target.len()), target)
}

fn said<'pairs>(
    record: &'pairs Record,
    source: &str,
    span: Span<Byte>,
    target: &'pairs str,
) -> Option<Said<'pairs>> {
    let translation = span.slice(target);
    Some(Said { key: key(source)?, wording: words(translation).1, span, translation, record })
}

/// The words of a text in normal form as one number; none where they are few.
fn key(text: &str) -> Option<Key> {
    let (count, key) = words(text);
    (count >= LEAST_WORDS).then_some(key)
}

/// How many words a text has, and all of them with its numbers as one number, whatever marks stand between.
fn words(text: &str) -> (usize, Key) {
    let normal = normal_form(text);
    let tokens = tokens(&normal);
    let count = tokens.iter().filter(|token| token.kind == TokenKind::Word).count();
    let kept = tokens.iter().filter(|token| token.kind != TokenKind::Punctuation);
    let joined: Vec<&str> = kept.map(|token| token.span.slice(&normal)).collect();
    (count, xxh3_64(joined.join(" ").as_bytes()))
}

/// What is to be said of a quotation, if all that is known of it is worded otherwise.
fn finding(own: &Said<'_>, known: &[Said<'_>], pairs: &Pairs) -> Option<Finding> {
    let source = |said: &Said<'_>| pairs.sources.normal_hash(said.record.source);
    // A whole text that is translated twice is a matter of `inconsistent-translation`.
    let telling = |said: &&Said<'_>| said.record.is_published || source(said) != source(own);
    let others: Vec<&Said<'_>> = known.iter().filter(telling).collect();
    let first = others.first().filter(|_| others.iter().all(|other| other.wording != own.wording))?;
    let wordings = wordings(&others);
    let place = if first.record.is_published { "is published" } else { "stands earlier" };
    Some(Finding {
        rule: Rule::QuoteDiffers,
        severity: Rule::QuoteDiffers.severity(),
        side: Side::Target,
        span: own.span,
        message: format!("this quotation {place} in another translation: {}", listed(&wordings)),
        concept: None,
        suggestions: wordings.iter().map(|(text, _)| fitted(text, own.translation)).collect(),
    })
}

/// The different wordings with their counts, the most frequent first.
fn wordings<'pairs>(others: &[&Said<'pairs>]) -> Vec<(&'pairs str, usize)> {
    let mut counted: Vec<(Key, &str, usize)> = Vec::new();
    for other in others {
        match counted.iter_mut().find(|(wording, ..)| *wording == other.wording) {
            Some((.., count)) => *count += 1,
            None => counted.push((other.wording, other.translation, 1)),
        }
    }
    counted.sort_by_key(|(.., count)| std::cmp::Reverse(*count));
    counted.into_iter().map(|(_, text, count)| (text, count)).take(MOST_SUGGESTIONS).collect()
}

/// A published wording with the final mark of the text that it is to replace.
fn fitted(published: &str, replaced: &str) -> String {
    let is_mark = |character: char| matches!(character, '.' | ',' | ';');
    let mark = replaced.trim_end().chars().last().filter(|last| is_mark(*last));
    let bare = published.trim().trim_end_matches(is_mark);
    bare.chars().chain(mark).collect()
}
