//! A kind of defect, in words that say what to do, and where it was seen.

use std::fmt;

use crate::format::{Place, Repair};
use crate::language::Language;

/// How many places of a finding are named.
const NAMED: usize = 5;

/// What can be wrong with an exchange file; the worst first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// It ends too early.
    BrokenOff,
    /// Units cannot be read, by [`Reason::kind`](crate::format::Reason::kind).
    Lost(&'static str),
    /// The header is only partly understood.
    BrokenHeader,
    /// The file does not say which language was translated from.
    NoSource,
    /// What the file calls the language that was translated from is none, or no unit has it.
    WrongSource(String),
    /// Units have no text in the language that the file says it was translated from.
    NotFromSource(Language),
    /// Texts have a code that stands in no registry.
    UnknownCode(Language),
    /// Units are not translated.
    Untranslated,
    /// A text is written in another script than its language.
    OtherScript(Language),
    /// A text is in another language than it says.
    OtherLanguage {
        /// What it says.
        said: Language,
        /// What it is.
        is: Language,
    },
    /// A translation says what its source says, to the letter.
    EqualTexts,
    /// Units are equal to an earlier one in everything.
    Repeated,
    /// Units have the identifier of an earlier one.
    RepeatedTuid,
    /// Something had to be put right so that the unit could be read.
    Repaired(Repair),
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BrokenOff => formatter.write_str("the file breaks off"),
            Self::Lost(reason) => write!(formatter, "units that cannot be read ({reason})"),
            Self::NoSource => formatter.write_str("the header does not name the source language"),
            Self::BrokenHeader => formatter.write_str("the header is broken and only partly understood"),
            Self::WrongSource(said) => {
                write!(formatter, "the header calls '{said}' the source language, and no unit has it")
            }
            Self::NotFromSource(source) => {
                write!(
                    formatter,
                    "units without a text in {source}, which the header calls the source language"
                )
            }
            Self::UnknownCode(code) => {
                write!(formatter, "texts in {code}, which no registry of languages has")
            }
            Self::Untranslated => formatter.write_str("units without a translation"),
            Self::OtherScript(language) => {
                write!(formatter, "texts in {language} in the script of another language")
            }
            Self::OtherLanguage { said, is } => write!(formatter, "texts in {said} that are in {is}"),
            Self::EqualTexts => formatter.write_str("translations equal to their source"),
            Self::Repeated => formatter.write_str("units equal to an earlier one in everything"),
            Self::RepeatedTuid => formatter.write_str("units with the tuid of an earlier one"),
            Self::Repaired(repair) => write!(formatter, "{repair}"),
        }
    }
}

impl Finding {
    /// What to do about it.
    #[must_use]
    pub const fn remedy(&self) -> &'static str {
        match self {
            Self::BrokenOff => "get a complete copy",
            Self::Lost(_) => "correct them there; `import --dry-run` says how",
            Self::NoSource => "many programs refuse the file; --repair names it",
            Self::BrokenHeader => "correct it; --repair writes what is understood",
            Self::WrongSource(_) => "many programs refuse the file; --repair names that of most units",
            Self::NotFromSource(_) => "programs pass over them; change srclang, or give them the text",
            Self::UnknownCode(_) => {
                "programs take it for a language of its own; write the code that is meant"
            }
            Self::Untranslated => "translate them; --repair leaves them out",
            Self::OtherScript(_) | Self::OtherLanguage { .. } => "correct the language or the text",
            Self::EqualTexts => "translate them where they should not be equal",
            Self::Repeated => "--repair leaves them out",
            Self::RepeatedTuid => "programs that go by the tuid keep one of them; give each its own",
            Self::Repaired(Repair::Bytes) => "what they meant is lost; export the file anew, in UTF-8",
            Self::Repaired(Repair::Element) => "other programs may refuse the file; --repair leaves them out",
            Self::Repaired(_) => "other programs may refuse the file; --repair puts it right",
        }
    }

    /// Whether the sound version has everything that was meant, and nothing of this.
    #[must_use]
    pub const fn is_put_right(&self) -> bool {
        match self {
            Self::NoSource | Self::WrongSource(_) | Self::Repeated => true,
            Self::Repaired(repair) => !matches!(repair, Repair::Bytes | Repair::Element),
            _ => false,
        }
    }
}

/// How often something was seen, and where first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sightings {
    /// How often.
    pub count: u64,
    /// The first places.
    pub places: Vec<Place>,
    /// Whether there are more places than these.
    pub more: bool,
}

impl Sightings {
    pub(super) fn add(&mut self, count: u64, place: Place) {
        self.count += count;
        if count > 0 {
            self.name(place);
        }
    }

    /// Names a place, unless enough are named.
    pub(super) fn name(&mut self, place: Place) {
        match self.places.last() == Some(&place) {
            true => {}
            false if self.places.len() == NAMED => self.more = true,
            false => self.places.push(place),
        }
    }
}

impl fmt::Display for Sightings {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut lines: Vec<String> = self.places.iter().map(|place| place.line.to_string()).collect();
        lines.dedup();
        let more = if self.more { " …" } else { "" };
        let word = if lines.len() == 1 && !self.more { "line" } else { "lines" };
        write!(formatter, "{} ({word} {}{more})", self.count, lines.join(", "))
    }
}
