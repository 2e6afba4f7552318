//! More findings in one stretch of text than anybody reads: a file without sentences, a table pasted as one line.

use tolmach::check::{Finding, Pair};

use super::desk::Found;

/// Most findings that are told of one stretch …
const MOST: usize = 1000;
/// … fewer of a long one, for each carries its text …
const MOST_BYTES: usize = 1 << 26;
/// … but always so many.
const LEAST: usize = 20;

/// The findings in a pair as far as they can be told; how many there were is noted.
pub(super) fn sifted(
    mut findings: Vec<Finding>,
    pair: &Pair<'_>,
    file: &str,
    found: &mut Found,
) -> Vec<Finding> {
    let bytes = pair.target.text.len() + pair.source.map_or(0, |source| source.text.len());
    let most = (MOST_BYTES / bytes.max(1)).clamp(LEAST, MOST);
    if findings.len() > most {
        let all = findings.len();
        found.note(format!("{file}: one sentence has {all} findings; the first {most} of them are told"));
        findings.truncate(most);
    }
    findings
}

#[cfg(test)]
mod tests {
    use tolmach::check::{Rule, Side};
    use tolmach::language::Language;
    use tolmach::text::Span;

    use super::*;

    fn told(bytes: usize, count: usize) -> (usize, Found) {
        let (english, text) = (Language::english(), "a".repeat(bytes));
        let finding = Finding {
            rule: Rule::Spacing,
            severity: Rule::Spacing.severity(),
            side: Side::Target,
            span: Span::new(0, 1),
            message: String::new(),
            concept: None,
            suggestions: Vec::new(),
        };
        let mut found = Found::default();
        let pair = Pair::alone(&text, &english, None);
        (sifted(vec![finding; count], &pair, "a.txt", &mut found).len(), found)
    }

    #[test]
    fn an_ordinary_sentence_keeps_all_of_its_findings() {
        assert_eq!(told(100, MOST).0, MOST);
        assert_eq!(told(100, MOST + 1).0, MOST);
    }

    #[test]
    fn of_a_long_stretch_the_first_few_are_told() {
        assert_eq!(told(MOST_BYTES / 50, 60).0, 50);
        assert_eq!(told(MOST_BYTES, LEAST + 1).0, LEAST);
    }
}
