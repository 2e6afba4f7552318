//! What became of the units of an export → what the user is told, and how more could be written.

use std::collections::BTreeSet;

use tolmach::format::tmx::Languages;
use tolmach::memory::Unit;

use super::Export;

/// What became of the units.
#[derive(Debug, Default)]
pub(super) struct Count {
    pub(super) written: u64,
    /// How many of those written say what two units say together.
    pub(super) linked: u64,
    /// How many are left out because the format holds one translation of a text.
    pub(super) doubled: u64,
    pub(super) missing: Missing,
}

/// Units that lack one of the languages, and the languages through which they might be linked.
#[derive(Debug, Default)]
pub(super) struct Missing {
    pub(super) units: u64,
    beside_source: BTreeSet<String>,
    beside_target: BTreeSet<String>,
}

impl Missing {
    pub(super) fn add(&mut self, unit: &Unit, languages: &Languages) {
        self.units += 1;
        let Languages::Pair { source, target } = languages else { return };
        for (own, beside) in [(source, &mut self.beside_source), (target, &mut self.beside_target)] {
            if unit.variant(own).is_some() {
                let others = unit.variants.iter().filter(|variant| !variant.language.matches(own));
                beside.extend(others.map(|variant| variant.language.to_string()));
            }
        }
    }

    /// The languages that both of the wanted ones stand beside.
    fn links(&self) -> Vec<&str> {
        self.beside_source.intersection(&self.beside_target).map(String::as_str).collect()
    }
}

/// What was written, and how more could be.
pub(super) fn summary(count: &Count, name: &str, arguments: &Export) -> String {
    let doubled = match count.doubled {
        0 => String::new(),
        doubled => format!(" ({doubled} other translations of the same texts left out)"),
    };
    let told = match count.written {
        0 => format!("no unit for {name}, which was not written"),
        written => format!("{written} units in {name}{doubled}"),
    };
    let Missing { units, .. } = &count.missing;
    match (&arguments.via, count.missing.links().as_slice()) {
        (Some(via), _) => format!("{told}, {} of them linked through {}", count.linked, via.english_name()),
        (None, _) if *units == 0 => told,
        (None, []) => format!("{told}; {units} units lack one of the languages"),
        (None, links) => format!(
            "{told}; {units} units lack one of the languages; add --via {} to link them",
            links.join(" or --via ")
        ),
    }
}
