//! How far a filled segment has come, in the words of the tool that wrote the file.
//!
//! | | exact | to be reviewed |
//! | --- | --- | --- |
//! | XLIFF 1.2, the target | `translated`, `exact-match` | `needs-review-translation`, `fuzzy-match` |
//! | XLIFF 2.x, the segment | `translated` | `initial` |
//! | Trados, its `sdl:seg` | `Translated` | `Draft` |
//! | memoQ, the unit | `Pretranslated` | `Pretranslated` |
//! | Phrase | (stays unconfirmed) | (stays unconfirmed) |
//!
//! A target of several segments has one `state`: that of the segment that has come least far.

use crate::format::Certainty;
use crate::format::xliff::attribute::with;

/// What is done with a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Progress {
    /// It stays open.
    Left,
    /// It is filled, how sure.
    Filled(Certainty),
    /// It was not open.
    Before,
}

/// The tag of a target of XLIFF 1.2.
pub(super) fn target(tag: &str, progress: &[Progress]) -> String {
    let least = progress.iter().min().copied().unwrap_or(Progress::Before);
    let state = match least {
        Progress::Left => "needs-translation",
        Progress::Filled(Certainty::Similar) => "needs-review-translation",
        Progress::Filled(Certainty::Exact) if progress.contains(&Progress::Before) => return tag.to_owned(),
        Progress::Filled(Certainty::Exact) => "translated",
        Progress::Before => return tag.to_owned(),
    };
    let qualifier = match progress {
        [Progress::Filled(Certainty::Exact)] => Some("exact-match"),
        [Progress::Filled(Certainty::Similar)] => Some("fuzzy-match"),
        _ => None,
    };
    with(&with(tag, "state", Some(state)), "state-qualifier", qualifier)
}

/// The tag of a segment of XLIFF 2; a `subState` would speak of the state that was.
pub(super) fn segment(tag: &str, certainty: Certainty) -> String {
    let state = if certainty == Certainty::Exact { "translated" } else { "initial" };
    with(&with(tag, "subState", None), "state", Some(state))
}

/// The tag of what Trados says of a segment.
pub(super) fn trados(tag: &str, certainty: Certainty) -> String {
    with(tag, "conf", Some(if certainty == Certainty::Exact { "Translated" } else { "Draft" }))
}

/// The tag of a unit of memoQ, where confirming is left to people.
pub(super) fn memoq(tag: &str) -> String {
    with(tag, "mq:status", Some("Pretranslated"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_has_the_state_of_the_segment_that_has_come_least_far() {
        use Certainty::{Exact, Similar};
        use Progress::{Before, Filled, Left};
        for (progress, expected) in [
            (vec![Filled(Exact)], "<target state=\"translated\" state-qualifier=\"exact-match\">"),
            (
                vec![Filled(Similar)],
                "<target state=\"needs-review-translation\" state-qualifier=\"fuzzy-match\">",
            ),
            (vec![Filled(Exact), Left], "<target state=\"needs-translation\">"),
            (vec![Filled(Exact), Filled(Similar)], "<target state=\"needs-review-translation\">"),
            (vec![Filled(Exact), Filled(Exact)], "<target state=\"translated\">"),
            (vec![Filled(Exact), Before], "<target state='new'>"),
        ] {
            assert_eq!(
                target("<target state='new'>", &progress).replace('\'', "\""),
                expected.replace('\'', "\"")
            );
        }
    }

    #[test]
    fn a_sub_state_goes_with_the_state_that_it_spoke_of() {
        let tag = "<segment id=\"1\" state=\"initial\" subState=\"my:mt\">";
        assert_eq!(segment(tag, Certainty::Exact), "<segment id=\"1\" state=\"translated\">");
    }
}
