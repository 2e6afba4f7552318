//! Findings for people: the place, the words with carets under them, the reason, the suggestion.

use std::io::{self, Write};

use super::Located;
use crate::check::{Rule, Severity};
use crate::report::excerpt::Excerpt;
use crate::report::style::{BAD, FAINT, GOOD, STRONG, WARNING, paint};

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
