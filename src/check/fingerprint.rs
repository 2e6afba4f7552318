//! What makes a finding the same finding tomorrow: rule, concept, words and sentence, but neither file nor line.
//!
//! Comes in: a finding and the text that its words stand in. Goes out: 16 hexadecimal digits, version
//! [`FINGERPRINT_VERSION`]. Source: XXH3 of the normal form (see [`crate::text::normal`]).

use xxhash_rust::xxh3::xxh3_64;

use super::finding::Finding;
use crate::text::normal::{fold_space, normal_form};

/// The version of the definition; baselines name it.
pub const FINGERPRINT_VERSION: u32 = 1;

/// The fingerprint of a finding in `text`.
#[must_use]
pub fn fingerprint(finding: &Finding, text: &str) -> String {
    let concept = finding.concept.as_deref().unwrap_or_default();
    let words = fold_space(finding.span.slice(text));
    let parts = [finding.rule.name(), concept, &words, &normal_form(text)];
    format!("{:016x}", xxh3_64(parts.join("\0").as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Rule, Side};
    use crate::text::Span;

    fn of(text: &str) -> String {
        let start = text.find("Peace").unwrap();
        let finding = Finding {
            rule: Rule::BackTranslation,
            severity: Rule::BackTranslation.severity(),
            side: Side::Target,
            span: Span::new(start, start + "Peace Council".len()),
            message: String::new(),
            concept: Some("board-of-peace".to_owned()),
            suggestions: Vec::new(),
        };
        fingerprint(&finding, text)
    }

    #[test]
    fn the_shape_of_marks_and_spaces_does_not_count_and_words_do() {
        assert_eq!(of("The “Peace Council”  met."), of("the \"Peace Council\" met."));
        assert_ne!(of("The Peace Council met."), of("The Peace Council meets."));
        assert_eq!(of("The Peace Council met.").len(), 16);
    }

    #[test]
    fn it_is_the_same_on_every_machine_and_in_every_version() {
        assert_eq!(of("The Peace Council met."), "e7bce3c697fa3cc6");
    }
}
