//! The start tag of an inline element in, what it does in the text out.
//!
//! Source: XLIFF 1.2, section 2.4 (inline elements); XLIFF 2.1, section 4.2.3; `x-sdl-deleted` as Trados tracks changes.

use crate::format::xliff::attribute;

/// An element that marks text or stands for a code.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::format::xliff) struct Markup {
    pub(in crate::format::xliff) role: Role,
    /// What tells its counterpart in the other language, and the end of a pair from others.
    pub(in crate::format::xliff) key: String,
    /// The `mid` of a segment.
    pub(in crate::format::xliff) segment: Option<String>,
}

/// What an inline element does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::format::xliff) enum Role {
    /// It holds text that is formatted: `g`, `pc`.
    Group,
    /// It holds a segment: `mrk` of type `seg`.
    Segment,
    /// It marks text: another `mrk`, or somebody's own element.
    Mark,
    /// It begins what another code ends: `bpt`, `bx`, `sc`.
    Begin,
    /// It ends what another code began: `ept`, `ex`, `ec`.
    End,
    /// The other half stands in another segment; whether it begins something.
    Isolated(bool),
    /// It stands alone: `ph`, `x`.
    Alone,
    /// It says nothing in a translation: marks of spans, text that was deleted.
    Nothing,
    /// A character that XML forbids: `cp`.
    Character,
}

/// What an element does, by its start tag.
pub(super) fn role(tag: &str) -> Role {
    let name = attribute::name(tag);
    let isolated = attribute::value(tag, "isolated") == Some("yes");
    match name.rsplit_once(':').map_or(name, |(_, local)| local) {
        "g" | "pc" => Role::Group,
        "bpt" | "bx" => Role::Begin,
        "ept" | "ex" => Role::End,
        "sc" if !isolated => Role::Begin,
        "ec" if !isolated => Role::End,
        "sc" => Role::Isolated(true),
        "ec" => Role::Isolated(false),
        "it" => Role::Isolated(attribute::value(tag, "pos") != Some("close")),
        "ph" | "x" => Role::Alone,
        "cp" => Role::Character,
        "sm" | "em" => Role::Nothing,
        "mrk" => match attribute::value(tag, "mtype") {
            Some("seg") => Role::Segment,
            Some("x-sdl-deleted") => Role::Nothing,
            _ => Role::Mark,
        },
        _ => Role::Mark,
    }
}

/// The character that a `cp` stands for.
pub(super) fn code_point(tag: &str) -> Option<char> {
    let hexadecimal = attribute::value(tag, "hex").filter(|_| role(tag) == Role::Character)?;
    char::from_u32(u32::from_str_radix(hexadecimal, 16).ok()?)
}
