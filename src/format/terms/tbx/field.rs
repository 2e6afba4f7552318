//! What the elements of an entry say, whatever the version and style: a category and a value.
//!
//! Version 2 and style DCA write `<descrip type="definition">`, style DCT `<basic:definition>`. Source: ISO 30042,
//! TBX-Basic data categories.

use super::element::Element;

/// What one element says.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Field<'entry> {
    /// Such as `definition` or `partOfSpeech`.
    pub(super) category: &'entry str,
    pub(super) value: String,
    pub(super) role: Role,
}

/// For whom something is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// For the translator: what the concept or the term is.
    Described,
    /// A remark.
    Note,
    /// For those who keep the termbase: whose entry it is, who changed it, what it is linked with.
    Administrative,
}

/// Elements that name their category in `type`.
const TYPED: [&str; 6] = ["descrip", "termNote", "admin", "ref", "xref", "termCompList"];

/// Categories of TBX-Basic and of the default dialect that administrate.
const ADMINISTRATIVE: [&str; 13] = [
    "customerSubset",
    "projectSubset",
    "productSubset",
    "businessUnitSubset",
    "crossReference",
    "transactionType",
    "responsibility",
    "processStatus",
    "entrySource",
    "recordIdentifier",
    "originatingDatabase",
    "securitySubset",
    "subsetOwner",
];

/// What the children of an element say; of a group, its first member speaks and the others only say more of it.
pub(super) fn fields(element: &Element) -> Vec<Field<'_>> {
    element.children.iter().flat_map(fields_of_child).collect()
}

fn fields_of_child(child: &Element) -> Vec<Field<'_>> {
    match child.local_name() {
        "langSet" | "langSec" | "tig" | "ntig" | "termSec" | "term" => Vec::new(),
        "transacGrp" => vec![administrative("transactions", child)],
        "termCompList" | "termCompGrp" => vec![administrative("parts of terms", child)],
        "termGrp" => fields(child),
        "descripGrp" | "adminGrp" | "termNoteGrp" => group(child),
        _ => vec![field(child)],
    }
}

fn group(group: &Element) -> Vec<Field<'_>> {
    let mut members = fields(group);
    for member in members.iter_mut().skip(1) {
        if member.role != Role::Note {
            member.role = Role::Administrative;
        }
        if member.category == "source" {
            member.category = "source of a definition or context";
        }
    }
    members
}

fn administrative<'entry>(category: &'entry str, element: &Element) -> Field<'entry> {
    Field { category, value: element.text.clone(), role: Role::Administrative }
}

fn field(element: &Element) -> Field<'_> {
    let name = element.local_name();
    let typed = element.attribute("type").filter(|_| TYPED.contains(&name) || !element.name.contains(':'));
    let category = typed.unwrap_or(name);
    let role = match name {
        "note" => Role::Note,
        "ref" | "transac" | "date" => Role::Administrative,
        "admin" if category != "source" => Role::Administrative,
        _ if ADMINISTRATIVE.contains(&category) => Role::Administrative,
        _ => Role::Described,
    };
    Field { category, value: value(element), role }
}

/// The text, and the address that a link leads to.
fn value(element: &Element) -> String {
    let target = element.attribute("target").filter(|target| target.contains(':') && *target != element.text);
    match target {
        Some(target) if element.text.is_empty() => target.to_owned(),
        Some(target) => format!("{} ({target})", element.text),
        None => element.text.clone(),
    }
}
