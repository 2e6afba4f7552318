//! Findings as an HTML page that needs no network: by rule, by concept, by document.
//!
//! Comes in: findings with their places. Goes out: one page with its styles and a script of its own; the template
//! escapes every text.

mod chart;

use std::io::{self, Write};

use askama::Template;

use super::Located;
use crate::check::{Rule, Severity};
use chart::{ConceptRow, concepts};

/// The page.
#[derive(Template)]
#[template(path = "findings/page/page.html")]
struct Page<'located> {
    total: usize,
    severities: Vec<(Severity, usize)>,
    rules: Vec<RuleRow>,
    concepts: Vec<ConceptRow<'located>>,
    documents: Vec<Document<'located>>,
}

/// A rule that found something.
struct RuleRow {
    rule: Rule,
    severity: Severity,
    count: usize,
}

/// A file, or a memory, and what was found in it.
struct Document<'located> {
    file: &'located str,
    number: usize,
    findings: Vec<Entry<'located>>,
}

/// A finding as the page shows it.
struct Entry<'located> {
    located: &'located Located,
    place: String,
    before: &'located str,
    words: &'located str,
    after: &'located str,
    /// The text on the other side, where the finding is about both.
    opposite: Option<&'located str>,
}

/// Writes findings as a page.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_page(output: &mut dyn Write, findings: &[Located]) -> io::Result<()> {
    let page = Page {
        total: findings.len(),
        severities: severities(findings),
        rules: rules(findings),
        concepts: concepts(findings),
        documents: documents(findings),
    };
    page.write_into(output)
}

fn severities(findings: &[Located]) -> Vec<(Severity, usize)> {
    let count = |severity| findings.iter().filter(|located| located.finding.severity == severity).count();
    let counted =
        [Severity::Error, Severity::Warning, Severity::Note].map(|severity| (severity, count(severity)));
    counted.into_iter().filter(|(_, count)| *count > 0).collect()
}

fn rules(findings: &[Located]) -> Vec<RuleRow> {
    let row = |rule: Rule| {
        let of_rule = || findings.iter().filter(|located| located.finding.rule == rule);
        let worst = of_rule().map(|located| located.finding.severity).min()?;
        Some(RuleRow { rule, severity: worst, count: of_rule().count() })
    };
    Rule::ALL.into_iter().filter_map(row).collect()
}

/// The files in the order in which they were checked.
fn documents(findings: &[Located]) -> Vec<Document<'_>> {
    let mut documents: Vec<Document<'_>> = Vec::new();
    for located in findings {
        match documents.iter_mut().find(|document| document.file == located.file) {
            Some(document) => document.findings.push(entry(located)),
            None => documents.push(Document {
                file: &located.file,
                number: documents.len() + 1,
                findings: vec![entry(located)],
            }),
        }
    }
    documents
}

fn entry(located: &Located) -> Entry<'_> {
    let (text, span) = (located.text(), located.finding.span);
    let place = match (located.in_memory, located.place) {
        (true, _) => format!("unit {}", located.line),
        (false, None) => format!("line {}", located.line),
        (false, Some(_)) => format!("{}:{}", located.line, located.column),
    };
    Entry {
        located,
        place,
        before: &text[..span.start],
        words: span.slice(text),
        after: &text[span.end..],
        opposite: located.opposite(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::located;
    use super::*;

    fn page(findings: &[Located]) -> String {
        let mut written = Vec::new();
        write_page(&mut written, findings).unwrap();
        String::from_utf8(written).unwrap()
    }

    #[test]
    fn every_finding_stands_with_its_words_its_reason_and_its_suggestion() {
        let page = page(&[located(), located()]);
        assert_eq!(page.matches("Члены <mark>Peace Council</mark> встретились.").count(), 2);
        assert_eq!(page.matches("is a back-translation</p>").count(), 2);
        assert_eq!(page.matches("<b>Board of Peace</b>").count(), 2);
        assert!(page.contains("2 findings") && page.contains("board-of-peace"));
    }

    #[test]
    fn texts_cannot_become_markup() {
        let mut hostile = located();
        let evil = "</script><img src=x onerror=alert(1)> \"'&";
        hostile.file = evil.to_owned();
        hostile.target = format!("Члены Peace Council {evil}");
        hostile.source = Some(evil.to_owned());
        hostile.finding.message = evil.to_owned();
        hostile.finding.concept = Some(evil.to_owned());
        hostile.finding.suggestions = vec![evil.to_owned()];
        let page = page(&[hostile]);
        assert!(!page.contains("<img") && page.matches("</script>").count() == 1, "{page}");
    }

    #[test]
    fn nothing_is_fetched_from_anywhere() {
        let page = page(&[located()]);
        for reference in ["http:", "https:", "url(", "@import", "src=", "<link"] {
            assert!(!page.contains(reference), "{reference}");
        }
        assert!(page.contains("default-src 'none'"));
    }

    #[test]
    fn without_findings_it_says_so() {
        let page = page(&[]);
        assert!(page.contains("No findings") && !page.contains("<table"));
    }
}
