//! Quotation marks that another language uses: «…» in Russian and Kazakh, “…” or "…" in English.
//!
//! Comes in: a text. Goes out: what is quoted, with the marks of the language. Straight marks are left alone: whole
//! publications have no others. Source: CLDR, delimiters.

use super::finding;
use crate::check::address::is_address_at;
use crate::check::finding::Finding;
use crate::check::passage::Reading;
use crate::text::Span;

/// The quotations of the translation in marks of another language, unless those of the source are the same.
pub(super) fn foreign(source: Option<&Reading<'_>>, target: &Reading<'_>) -> Vec<Finding> {
    let Some(((open, close), right)) = usage(target.passage.language.primary()) else { return Vec::new() };
    let text = target.passage.text;
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(open).map(|at| from + at) {
        let inside = start + open.len_utf8();
        let Some(end) = text[inside..].find(close).map(|at| inside + at) else { break };
        from = end + close.len_utf8();
        let quoted = &text[inside..end];
        let nested = text[..start].matches(right.0).count() > text[..start].matches(right.1).count();
        let kept = source.is_some_and(|source| source.passage.text.contains(&text[start..from]));
        let span = Span::new(start, from);
        if !nested
            && !kept
            && !quoted.is_empty()
            && !quoted.contains([open, right.0, right.1])
            && !is_address_at(text, span)
        {
            let language = target.passage.language.english_name();
            let put = format!("{}{quoted}{}", right.0, right.1);
            found.push(finding(
                span,
                format!("{language} puts quotations in {}{}", right.0, right.1),
                vec![put],
            ));
        }
    }
    found
}

type Marks = (char, char);

/// The marks of the other languages, and those of this one.
fn usage(language: &str) -> Option<(Marks, Marks)> {
    match language {
        "en" => Some((('«', '»'), ('“', '”'))),
        "ru" | "kk" => Some((('“', '”'), ('«', '»'))),
        _ => None,
    }
}
