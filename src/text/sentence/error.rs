//! What can be wrong with an SRX file, and where.

/// An SRX file that cannot be used: what is wrong at which place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("SRX, line {line}, column {column}: {problem}")]
pub struct SrxError {
    /// Line in the file, from 1.
    pub line: usize,
    /// Column in the line, from 1, in characters.
    pub column: usize,
    /// What is wrong there.
    pub problem: SrxProblem,
}

/// What is wrong with an SRX file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SrxProblem {
    /// It is no well-formed XML.
    #[error("{0}; the file must be well-formed XML")]
    Xml(String),
    /// The outermost element is another one.
    #[error("the outermost element is not <srx>; give a segmentation rules file (SRX 2.0)")]
    NotSrx,
    /// An element lacks an attribute without which it means nothing.
    #[error("<{element}> has no attribute '{attribute}'; add it")]
    Missing {
        /// The element's name.
        element: &'static str,
        /// The attribute's name.
        attribute: &'static str,
    },
    /// An attribute that is `yes` or `no` says something else.
    #[error("'{0}' is neither yes nor no")]
    NotYesOrNo(String),
    /// A `languagemap` names rules that the file does not have.
    #[error("no <languagerule> is named '{0}'; correct the name in <languagemap>")]
    UnknownRules(String),
    /// A regular expression does not compile.
    #[error("the pattern '{pattern}' cannot be used: {reason}")]
    Pattern {
        /// The pattern as the file has it.
        pattern: String,
        /// Why it does not compile.
        reason: String,
    },
    /// No `languagemap` pattern matches the language.
    #[error("no <languagemap> matches the language '{0}'; add one to <maprules>")]
    NoRulesFor(String),
}

impl SrxError {
    /// The problem at byte `offset` of `xml`.
    pub(super) fn at(xml: &str, offset: usize, problem: SrxProblem) -> Self {
        let before = xml.get(..offset).unwrap_or(xml);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = before.matches('\n').count() + 1;
        Self { line, column: before[line_start..].chars().count() + 1, problem }
    }
}
