//! The words of TBX for statuses, parts of speech and genders, and what they mean here.
//!
//! Source: ISO 30042 (picklists of TBX-Basic, `normativeAuthorization` of the default dialect); Weblate's
//! `forbidden` and `obsolete`.

use crate::glossary::{Gender, Status};
use crate::morphology::PartOfSpeech;

/// The status that a word means.
pub(super) fn status(word: &str) -> Option<Status> {
    let word = word.trim().to_lowercase();
    let word = word.strip_suffix("-admn-sts").unwrap_or(&word).replace([' ', '-', '_'], "");
    Some(match word.strip_suffix("term").unwrap_or(&word) {
        "preferred" | "standardized" | "standardised" | "legal" | "regulated" | "approved" => {
            Status::Preferred
        }
        "admitted" | "accepted" | "allowed" => Status::Admitted,
        "deprecated" | "superseded" | "obsolete" | "notrecommended" => Status::Deprecated,
        "forbidden" | "prohibited" | "donotuse" => Status::Forbidden,
        _ => return None,
    })
}

/// The word for a status; TBX-Basic has none for what must not be written at all.
pub(super) const fn word_for_status(status: Status) -> &'static str {
    match status {
        Status::Preferred => "preferredTerm-admn-sts",
        Status::Admitted => "admittedTerm-admn-sts",
        Status::Deprecated | Status::Forbidden => "deprecatedTerm-admn-sts",
    }
}

/// The class that a word means.
pub(super) fn part_of_speech(word: &str) -> Option<PartOfSpeech> {
    Some(match word.trim().to_lowercase().replace([' ', '-', '_'], "").as_str() {
        "noun" | "commonnoun" | "n" => PartOfSpeech::Noun,
        "propernoun" | "name" => PartOfSpeech::Name,
        "adjective" | "adj" => PartOfSpeech::Adjective,
        "verb" | "v" => PartOfSpeech::Verb,
        "phrase" => PartOfSpeech::Phrase,
        _ => return None,
    })
}

/// The word for a class; phrases are a type of term in TBX, no part of speech.
pub(super) const fn word_for_part_of_speech(class: PartOfSpeech) -> Option<&'static str> {
    match class {
        PartOfSpeech::Noun => Some("noun"),
        PartOfSpeech::Name => Some("properNoun"),
        PartOfSpeech::Adjective => Some("adjective"),
        PartOfSpeech::Verb => Some("verb"),
        PartOfSpeech::Phrase | PartOfSpeech::Unknown => None,
    }
}

/// The gender that a word means.
pub(super) fn gender(word: &str) -> Option<Gender> {
    Some(match word.trim().to_lowercase().as_str() {
        "masculine" | "m" => Gender::Masculine,
        "feminine" | "f" => Gender::Feminine,
        "neuter" | "n" => Gender::Neuter,
        "plural" | "pl" => Gender::Plural,
        _ => return None,
    })
}

/// The word for a gender; TBX-Basic has none for words without a singular.
pub(super) const fn word_for_gender(gender: Gender) -> &'static str {
    match gender {
        Gender::Masculine => "masculine",
        Gender::Feminine => "feminine",
        Gender::Neuter => "neuter",
        Gender::Plural => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_statuses_of_many_tools_are_understood() {
        for (word, expected) in [
            ("preferredTerm-admn-sts", Status::Preferred),
            ("preferredTerm", Status::Preferred),
            ("preferred", Status::Preferred),
            ("standardizedTerm", Status::Preferred),
            ("admittedTerm-admn-sts", Status::Admitted),
            ("supersededTerm-admn-sts", Status::Deprecated),
            ("obsolete", Status::Deprecated),
            ("forbidden", Status::Forbidden),
        ] {
            assert_eq!(status(word), Some(expected), "{word}");
        }
        assert_eq!(status("negotiable"), None);
    }

    #[test]
    fn what_is_written_is_understood() {
        for given in [Status::Preferred, Status::Admitted, Status::Deprecated] {
            assert_eq!(status(word_for_status(given)), Some(given));
        }
        for class in [PartOfSpeech::Noun, PartOfSpeech::Name, PartOfSpeech::Adjective, PartOfSpeech::Verb] {
            assert_eq!(word_for_part_of_speech(class).and_then(part_of_speech), Some(class));
        }
        for given in [Gender::Masculine, Gender::Feminine, Gender::Neuter] {
            assert_eq!(gender(word_for_gender(given)), Some(given));
        }
    }
}
