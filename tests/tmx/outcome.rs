//! What became of a file, in lines that a person can check against the file.

use std::fmt::Write;

use tolmach::format::tmx::Reader;
use tolmach::format::{Account, Problem, UnitReader};
use tolmach::memory::{Edit, Status, Unit, Variant};

/// Everything that came out of a file.
pub(crate) fn of(file: &[u8]) -> String {
    let mut reader = match Reader::new(file) {
        Ok(reader) => reader,
        Err(error) => return format!("refused: {error}\n"),
    };
    let items: String =
        reader.by_ref().map(|item| item.map_or_else(|problem| lost(&problem), |unit| taken(&unit))).collect();
    format!("{}\n{items}", summary(&reader.account()))
}

fn summary(account: &Account) -> String {
    assert_eq!(account.read, account.taken + account.lost(), "every unit is taken or left out");
    let repairs = account.repairs.iter().map(|(repair, count)| format!("; {repair}: {count}"));
    let left_out = account.left_out.iter().map(|(reason, count)| format!("; left out, {reason}: {count}"));
    let details: String = repairs.chain(left_out).collect();
    format!("read {}, taken {}, repaired {}{details}", account.read, account.taken, account.repaired)
}

fn lost(problem: &Problem) -> String {
    format!("- {problem}\n")
}

fn taken(unit: &Unit) -> String {
    let mut out = format!("+ {}", unit.tuid.as_deref().unwrap_or("(no tuid)"));
    if unit.status != Status::Translated {
        write!(out, ", {}", unit.status.name()).unwrap();
    }
    if let (Some(confidence), Some(document)) = (unit.confidence, &unit.document) {
        write!(out, ", confidence {confidence}, from {}", document.path).unwrap();
    }
    write!(out, "{}{}", edit("created", &unit.created), edit("changed", &unit.changed)).unwrap();
    for (name, value) in &unit.attributes {
        write!(out, ", {name}={value:?}").unwrap();
    }
    for property in &unit.properties {
        write!(out, ", prop {}={:?}", property.kind, property.value).unwrap();
    }
    for note in &unit.notes {
        write!(out, ", note {:?}", note.text).unwrap();
    }
    out.push('\n');
    out.extend(unit.variants.iter().map(variant));
    out
}

fn variant(variant: &Variant) -> String {
    let markup = variant.markup.as_ref().map(|markup| format!(" from {markup:?}")).unwrap_or_default();
    format!("  {} {:?}{markup}\n", variant.language, variant.text)
}

fn edit(what: &str, edit: &Edit) -> String {
    edit.when.map(|when| format!(", {what} {when}")).unwrap_or_default()
}
