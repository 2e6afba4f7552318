//! Units of one pair of languages and of another → pairs of the two languages that a third one links.
//!
//! What `lookup` finds "via English", for a whole memory: texts are linked that translate the very same text.

use std::collections::{HashMap, HashSet};

use super::{Unit, Variant};
use crate::language::Language;

/// The translations into one language, by the text of another that they share with units of a third.
#[derive(Debug)]
pub struct Bridge {
    from: Language,
    via: Language,
    to: Language,
    banks: HashMap<String, Vec<Unit>>,
    given: HashSet<(String, String)>,
}

impl Bridge {
    /// A bridge without units yet.
    #[must_use]
    pub fn new(from: Language, via: Language, to: Language) -> Self {
        Self { from, via, to, banks: HashMap::new(), given: HashSet::new() }
    }

    /// Takes a unit in: what it says in the language of the bridge will be linked with what it says in the target
    /// language. Pairs that it gives by itself are not given again.
    pub fn add(&mut self, unit: Unit) {
        let text = |language| unit.variant(language).map(|variant| variant.text.clone());
        if let (Some(from), Some(to)) = (text(&self.from), text(&self.to)) {
            self.given.insert((from, to));
        } else if let (Some(via), Some(_)) = (text(&self.via), text(&self.to)) {
            self.banks.entry(via).or_default().push(unit);
        }
    }

    /// The units in both languages that a unit of the source language leads to, each pair of texts once.
    ///
    /// A way is as good as its weaker half: the lower status, and both confidences multiplied.
    pub fn cross(&mut self, unit: &Unit) -> Vec<Unit> {
        let Some(from) = unit.variant(&self.from).filter(|_| unit.variant(&self.to).is_none()) else {
            return Vec::new();
        };
        let Some(via) = unit.variant(&self.via) else { return Vec::new() };
        let mut linked = Vec::new();
        for other in self.banks.get(&via.text).into_iter().flatten() {
            let Some(to) = other.variant(&self.to) else { continue };
            if self.given.insert((from.text.clone(), to.text.clone())) {
                linked.push(join(unit, other, [from, to]));
            }
        }
        linked
    }
}

fn join(unit: &Unit, other: &Unit, texts: [&Variant; 2]) -> Unit {
    Unit {
        status: unit.status.min(other.status),
        confidence: match (unit.confidence, other.confidence) {
            (Some(one), Some(other)) => Some((one * other * 1000.0).round() / 1000.0),
            (one, other) => one.or(other),
        },
        document: unit.document.clone(),
        position: unit.position,
        variants: texts.map(Variant::clone).to_vec(),
        ..Unit::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::Status;

    fn unit(texts: &[(&str, &str)], status: Status, confidence: Option<f64>) -> Unit {
        let variant = |&(tag, text): &(&str, &str)| Variant::new(Language::parse(tag).unwrap(), text);
        Unit { status, confidence, variants: texts.iter().map(variant).collect(), ..Unit::default() }
    }

    fn bridge() -> Bridge {
        let mut bridge = Bridge::new(Language::russian(), Language::english(), Language::kazakh());
        bridge.add(unit(&[("en", "Peace"), ("kk", "Бейбітшілік")], Status::Aligned, Some(0.5)));
        bridge.add(unit(&[("ru", "Покой"), ("kk", "Бейбітшілік")], Status::Aligned, None));
        bridge
    }

    #[test]
    fn texts_that_translate_the_same_text_are_linked_once() {
        let mut bridge = bridge();
        let peace = unit(&[("ru", "Мир"), ("en", "Peace")], Status::Reviewed, Some(0.8));
        let linked = bridge.cross(&peace);
        assert_eq!(linked, [unit(&[("ru", "Мир"), ("kk", "Бейбітшілік")], Status::Aligned, Some(0.4))]);
        assert!(bridge.cross(&peace).is_empty());
    }

    #[test]
    fn what_units_give_by_themselves_or_another_text_links_is_left_out() {
        let calm = unit(&[("en", "Peace"), ("ru", "Покой")], Status::Aligned, None);
        assert!(bridge().cross(&calm).is_empty());
        let war = unit(&[("en", "War"), ("ru", "Война")], Status::Aligned, None);
        assert!(bridge().cross(&war).is_empty());
    }
}
