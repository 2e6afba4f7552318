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
