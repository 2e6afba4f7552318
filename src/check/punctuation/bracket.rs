//! Brackets and quotation marks without their partner.
//!
//! Comes in: a text in tokens, with its source where there is one. Goes out: the marks that neither close nor are
//! closed. What is no bracket: a), 1), smileys; of «…» inside «…» the two closing marks may be one (Розенталь).

use super::finding;
use crate::check::address::is_address_at;
use crate::check::finding::Finding;
use crate::check::passage::Reading;
use crate::text::token::{Token, TokenKind};

/// Marks before a quotation, or between it and who said it.
const INTRODUCING: [&str; 5] = [":", ",", "—", "–", "-"];
/// Marks with which what is quoted ends.
const ENDING: [&str; 5] = [".", ",", "!", "?", "…"];

/// Marks that come in pairs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Round,
    Square,
    Curly,
    Angled,
    Curled,
    Straight,
}

/// A mark without its partner.
#[derive(Debug, Clone, Copy)]
struct Single {
    kind: Kind,
    opens: bool,
    /// Its token.
    index: usize,
}

/// The marks of the translation that lack their partner, unless those of the source do as well.
pub(super) fn unclosed(source: Option<&Reading<'_>>, target: &Reading<'_>) -> Vec<Finding> {
    let mut singles = singles(target);
    if singles.is_empty() {
        return Vec::new();
    }
    match source {
        Some(source) => {
            let also = self::singles(source);
            let quotes = source.passage.text.contains(['"', '“', '”', '„', '«', '»']);
            singles
                .retain(|one| !also.iter().any(|other| one.kind.is_quotation() == other.kind.is_quotation()));
            singles.retain(|one| quotes || !one.kind.is_quotation() || !may_be_cut(target, one));
        }
        None => singles.retain(|one| !may_be_cut(target, one)),
    }
    singles.iter().map(|one| told(target, one)).collect()
}

/// Whether a mark that has no partner in its sentence may have one in the paragraph around it.
pub(super) fn has_partner_in(paragraph: &str, mark: &str) -> bool {
    let Some((kind, _)) = Kind::of(mark) else { return false };
    let marks = paragraph.chars().filter_map(|one| Kind::of(one.encode_utf8(&mut [0; 4])));
    let count = |opening: bool| marks.clone().filter(|mark| *mark == (kind, opening)).count();
    if kind == Kind::Straight { count(true).is_multiple_of(2) } else { count(true) == count(false) }
}

fn told(reading: &Reading<'_>, single: &Single) -> Finding {
    let span = reading.tokens[single.index].span;
    let mark = span.slice(reading.passage.text);
    let message = match (single.kind, single.opens) {
        (Kind::Straight, _) => format!("the quotation mark {mark} has no partner"),
        (_, true) => format!("the mark {mark} is not closed"),
        (_, false) => format!("the mark {mark} closes nothing"),
    };
    finding(span, message, Vec::new())
}

impl Kind {
    fn is_quotation(self) -> bool {
        matches!(self, Self::Angled | Self::Curled | Self::Straight)
    }

    /// The kind of a mark and whether it opens; a straight one may do either.
    fn of(mark: &str) -> Option<(Self, bool)> {
        Some(match mark {
            "(" => (Self::Round, true),
            ")" => (Self::Round, false),
            "[" => (Self::Square, true),
            "]" => (Self::Square, false),
            "{" => (Self::Curly, true),
            "}" => (Self::Curly, false),
            "«" => (Self::Angled, true),
            "»" => (Self::Angled, false),
            "“" | "„" => (Self::Curled, true),
            "”" => (Self::Curled, false),
            "\"" => (Self::Straight, true),
            _ => return None,
        })
    }
}

/// The marks of a text that lack their partner, in order.
fn singles(reading: &Reading<'_>) -> Vec<Single> {
    let mut open: Vec<Single> = Vec::new();
    let mut alone = Vec::new();
    for (index, token) in
        reading.tokens.iter().enumerate().filter(|(_, one)| one.kind == TokenKind::Punctuation)
    {
        let mark = token.span.slice(reading.passage.text);
        let Some((kind, opens)) = Kind::of(mark) else { continue };
        let partner = open.iter().rposition(|one| one.kind == kind);
        // „…“ closes with the mark that opens “…”.
        let closes =
            !opens || kind == Kind::Straight || mark == "“" && is_low(reading, partner.map(|at| open[at]));
        match partner {
            Some(partner) if closes => drop(open.remove(partner)),
            None if closes && kind != Kind::Straight => alone.push(Single { kind, opens: false, index }),
            _ => open.push(Single { kind, opens: true, index }),
        }
    }
    open.retain(|one| one.kind != Kind::Angled || !closes_later(reading, one.index));
    alone.extend(open);
    alone.retain(|one| !is_other_mark(reading, one));
    alone
}

/// Whether an inner quotation closes after this mark.
fn closes_later(reading: &Reading<'_>, index: usize) -> bool {
    reading.tokens[index..].iter().any(|token| token.span.slice(reading.passage.text) == "»")
}

fn is_low(reading: &Reading<'_>, open: Option<Single>) -> bool {
    open.is_some_and(|one| reading.tokens[one.index].span.slice(reading.passage.text) == "„")
}

/// a), 1), :-), an inch, or a mark in a command.
fn is_other_mark(reading: &Reading<'_>, single: &Single) -> bool {
    let text = reading.passage.text;
    let span = reading.tokens[single.index].span;
    let before = text[..span.start].chars().next_back();
    let smiles = || before.is_some_and(|one| matches!(one, ':' | ';' | '-' | '=' | '\''));
    match single.kind {
        Kind::Round => {
            smiles() || !single.opens && is_list_mark(reading, single.index) || is_address_at(text, span)
        }
        Kind::Straight => before.is_some_and(|one| one.is_ascii_digit() || one == '\\'),
        Kind::Square | Kind::Curly => is_address_at(text, span),
        Kind::Angled | Kind::Curled => false,
    }
}

/// Whether a closing bracket follows one short word or number as in lists: a), 12), iv).
fn is_list_mark(reading: &Reading<'_>, index: usize) -> bool {
    let Some(mark) = index.checked_sub(1).map(|before| &reading.tokens[before]) else { return false };
    let short = mark.span.slice(reading.passage.text).chars().count() <= 3;
    let before = index.checked_sub(2).map(|before| reading.tokens[before].span.end);
    short && mark.kind != TokenKind::Punctuation && before.is_none_or(|end| end < mark.span.start)
}

/// Whether the partner may stand in another sentence: what is quoted or put in brackets began before or goes on. Of a
/// straight mark nobody knows which of the two it is.
fn may_be_cut(reading: &Reading<'_>, single: &Single) -> bool {
    let (before, after) = (&reading.tokens[..single.index], &reading.tokens[single.index + 1..]);
    let is_word = |token: &Token| matches!(token.kind, TokenKind::Word | TokenKind::Number);
    let beside = |token: Option<&Token>, marks: &[&str]| {
        let written = token.map(|token| token.span.slice(reading.passage.text));
        single.kind.is_quotation() && written.is_some_and(|written| marks.contains(&written))
    };
    let begins = || !before.iter().any(is_word) || beside(before.last(), &INTRODUCING);
    let ends = || {
        !after.iter().any(is_word) || beside(after.first(), &INTRODUCING) || beside(before.last(), &ENDING)
    };
    match (single.kind, single.opens) {
        (Kind::Straight, _) => begins() || ends(),
        (_, true) => begins(),
        (_, false) => ends(),
    }
}
