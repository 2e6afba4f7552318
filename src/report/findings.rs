//! Findings for editors: the place, the words with carets under them, the reason, the suggestion.

use std::io::{self, Write};

use serde::Serialize;

use super::excerpt::Excerpt;
use super::style::{BAD, FAINT, GOOD, STRONG, WARNING, paint};
use crate::check::{Finding, Rule, Severity, Side};
use crate::text::{Char, Span};

/// A finding with the place and the texts that it is about.
#[derive(Debug, Clone)]
pub struct Located {
    /// What was found.
    pub finding: Finding,
    /// The file, or where the texts come from.
    pub file: String,
    /// The line of the words in the file, from 1.
    pub line: usize,
    /// The column of the words in that line, from 1, in characters.
    pub column: usize,
    /// The source text, where there is one.
    pub source: Option<String>,
    /// The target text, or the text alone.
    pub target: String,
}

/// The JSON contract of a finding.
#[derive(Debug, Serialize)]
struct Record<'located> {
    rule: Rule,
    severity: Severity,
    side: Side,
    file: &'located str,
    line: usize,
    column: usize,
    span: Offsets,
    source: Option<&'located str>,
    target: &'located str,
    message: &'located str,
    concept: Option<&'located str>,
    suggestions: &'located [String],
}

/// Where the words stand in the text of their side, in characters.
#[derive(Debug, Serialize)]
struct Offsets {
    start: usize,
    end: usize,
}

impl Located {
    /// The text that the words stand in.
    fn text(&self) -> &str {
        match self.finding.side {
            Side::Source => self.source.as_deref().unwrap_or(&self.target),
            Side::Target => &self.target,
        }
    }

    /// The text on the other side.
    fn opposite(&self) -> Option<&str> {
        match self.finding.side {
            Side::Source => Some(&self.target),
            Side::Target => self.source.as_deref(),
        }
    }

    fn record(&self) -> Record<'_> {
        let span: Span<Char> = self.finding.span.to_chars(self.text());
        Record {
            rule: self.finding.rule,
            severity: self.finding.severity,
            side: self.finding.side,
            file: &self.file,
            line: self.line,
            column: self.column,
            span: Offsets { start: span.start, end: span.end },
            source: self.source.as_deref(),
            target: &self.target,
            message: &self.finding.message,
            concept: self.finding.concept.as_deref(),
            suggestions: &self.finding.suggestions,
        }
    }
}

/// Writes findings as a JSON list.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_json(output: &mut dyn Write, findings: &[Located]) -> io::Result<()> {
    let records: Vec<Record<'_>> = findings.iter().map(Located::record).collect();
    serde_json::to_writer_pretty(&mut *output, &records)?;
    writeln!(output)
}

/// Writes findings for people, and a last line that counts them.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_text(output: &mut dyn Write, findings: &[Located]) -> io::Result<()> {
    for located in findings {
        write_one(output, located)?;
    }
    writeln!(output, "{}", summary(findings))
}

fn write_one(output: &mut dyn Write, located: &Located) -> io::Result<()> {
    let Located { finding, file, line, column, .. } = located;
    let severity = finding.severity;
    let style = match severity {
        Severity::Error => BAD,
        Severity::Warning => WARNING,
        Severity::Note => FAINT,
    };
    let place = paint(STRONG, &format!("{file}:{line}:{column}:"));
    writeln!(output, "{place} {} {}", paint(style, &format!("{severity}:")), finding.rule)?;
    let excerpt = Excerpt::new(located.text(), finding.span);
    writeln!(output, "  {}{}{}", excerpt.before, paint(style, &excerpt.words), excerpt.after)?;
    writeln!(output, "  {}", paint(style, &excerpt.carets()))?;
    if let (Rule::MissingTerm, Some(opposite)) = (finding.rule, located.opposite()) {
        writeln!(output, "  {}", paint(FAINT, opposite))?;
    }
    writeln!(output, "  {}", finding.message)?;
    if !finding.suggestions.is_empty() {
        writeln!(output, "  use: {}", paint(GOOD, &finding.suggestions.join(", ")))?;
    }
    writeln!(output)
}

fn summary(findings: &[Located]) -> String {
    if findings.is_empty() {
        return "no findings".to_owned();
    }
    let counted = Rule::ALL.into_iter().filter_map(|rule| {
        let count = findings.iter().filter(|located| located.finding.rule == rule).count();
        (count > 0).then(|| format!("{count} {rule}"))
    });
    let noun = if findings.len() == 1 { "finding" } else { "findings" };
    format!("{} {noun}: {}", findings.len(), counted.collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn located() -> Located {
        let target = "Члены Peace Council встретились.".to_owned();
        let start = target.find("Peace").unwrap();
        let finding = Finding {
            rule: Rule::BackTranslation,
            severity: Severity::Warning,
            side: Side::Target,
            span: Span::new(start, start + 13),
            message: "\"Peace Council\" is a back-translation".to_owned(),
            concept: Some("board-of-peace".to_owned()),
            suggestions: vec!["Board of Peace".to_owned()],
        };
        Located { finding, file: "a.txt".to_owned(), line: 3, column: 7, source: None, target }
    }

    #[test]
    fn text_shows_place_words_reason_and_suggestion() {
        let mut written = Vec::new();
        write_text(&mut written, &[located()]).unwrap();
        let plain = anstyle_free(&String::from_utf8(written).unwrap());
        assert_eq!(
            plain,
            "a.txt:3:7: warning: back-translation\n  Члены Peace Council встретились.\n        ^^^^^^^^^^^^^\n  \
             \"Peace Council\" is a back-translation\n  use: Board of Peace\n\n1 finding: 1 back-translation\n"
        );
    }

    #[test]
    fn json_counts_in_characters() {
        let mut written = Vec::new();
        write_json(&mut written, &[located()]).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&written).unwrap();
        assert_eq!(json[0]["span"], serde_json::json!({"start": 6, "end": 19}));
        assert_eq!((json[0]["line"].as_u64(), json[0]["severity"].as_str()), (Some(3), Some("warning")));
    }

    /// The text without escape sequences.
    fn anstyle_free(text: &str) -> String {
        regex::Regex::new("\u{1b}\\[[0-9;]*m").unwrap().replace_all(text, "").into_owned()
    }
}
