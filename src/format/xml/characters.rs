//! Raw text or the raw value of an attribute in, its characters out; nothing is fetched and nothing grows without bound.
//!
//! Source: XML 1.0, sections 2.11 (line ends) and 4.1 (references); what breaks in practice as in `mend`.

use super::character::{is_legal, stand_in};
use super::entity::{self, Entities};
use super::reference::{self, Reference};
use crate::format::{Reason, Repair};

/// More text than this from declared entities in one file is refused.
const MOST_EXPANDED: usize = 1 << 20;

/// Reads the characters of one file.
#[derive(Debug)]
pub(in crate::format) struct Characters {
    entities: Entities,
    expanded: usize,
    repairs: Vec<Repair>,
}

impl Characters {
    /// Of a file that declares these entities.
    pub(in crate::format) fn new(entities: Entities) -> Self {
        Self { entities, expanded: 0, repairs: Vec::new() }
    }

    /// What had to be put right since this was asked last.
    pub(in crate::format) fn repairs(&mut self) -> Vec<Repair> {
        std::mem::take(&mut self.repairs)
    }

    /// The characters that raw XML without tags stands for.
    pub(in crate::format) fn read(&mut self, raw: &str) -> Result<String, Reason> {
        let mut text = String::with_capacity(raw.len());
        let mut at = 0;
        while let Some(found) = raw[at..].find(|found: char| matches!(found, '&' | '\r') || !is_legal(found))
        {
            text.push_str(&raw[at..at + found]);
            at += found;
            at += match raw.as_bytes()[at] {
                b'&' => self.reference(&raw[at..], &mut text)?,
                b'\r' => line_end(&raw[at..], &mut text),
                _ => self.forbidden(&raw[at..], &mut text),
            };
        }
        text.push_str(&raw[at..]);
        Ok(text)
    }

    /// As [`Characters::read`], of a text in a CDATA section, where references mean nothing.
    pub(in crate::format) fn read_cdata(&mut self, raw: &str) -> String {
        let mut text = String::with_capacity(raw.len());
        for character in raw.replace("\r\n", "\n").replace('\r', "\n").chars() {
            if is_legal(character) {
                text.push(character);
            } else {
                self.put(Repair::Character, stand_in(character), &mut text);
            }
        }
        text
    }

    /// Appends what a reference stands for; gives its length.
    fn reference(&mut self, raw: &str, text: &mut String) -> Result<usize, Reason> {
        let (reference, length) = reference::read(raw);
        match reference {
            Reference::Named(name) => return self.named(name, length, text),
            Reference::Character(character) if is_legal(character) => text.push(character),
            Reference::Character(character) => self.put(Repair::Character, stand_in(character), text),
            Reference::Surrogates(character) => {
                self.put(Repair::Character, character.encode_utf8(&mut [0; 4]), text);
            }
            Reference::NoCharacter => self.put(Repair::Character, "", text),
            Reference::Bare => self.put(Repair::Ampersand, "&", text),
        }
        Ok(length)
    }

    fn named(&mut self, name: &str, length: usize, text: &mut String) -> Result<usize, Reason> {
        if let Some(declared) = self.entities.declared(name) {
            let refused = || Reason::Entity(name.to_owned());
            let value = declared.ok_or_else(refused)?;
            self.expanded += value.len();
            if self.expanded > MOST_EXPANDED {
                return Err(refused());
            }
            text.push_str(value);
            return Ok(length);
        }
        match entity::html(name) {
            Some(value) if entity::is_predefined(name) => text.push_str(value),
            Some(value) => self.put(Repair::Entity, value, text),
            None => {
                self.put(Repair::Ampersand, "&", text);
                return Ok(1);
            }
        }
        Ok(length)
    }

    fn forbidden(&mut self, raw: &str, text: &mut String) -> usize {
        let character = raw.chars().next().unwrap_or_default();
        self.put(Repair::Character, stand_in(character), text);
        character.len_utf8()
    }

    fn put(&mut self, repair: Repair, instead: &str, text: &mut String) {
        self.repairs.push(repair);
        text.push_str(instead);
    }
}

fn line_end(raw: &str, text: &mut String) -> usize {
    text.push('\n');
    if raw.starts_with("\r\n") { 2 } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_and_line_ends_are_read_as_xml_means_them() {
        let mut characters = Characters::new(Entities::default());
        assert_eq!(characters.read("a\r\nb\rc &lt;&#x49B;&amp;&#13;").unwrap(), "a\nb\nc <қ&\r");
        assert_eq!(characters.read_cdata("a\r\n&lt;"), "a\n&lt;");
        assert_eq!(characters.repairs(), []);
    }

    #[test]
    fn what_is_clearly_meant_is_put_right_and_told() {
        let mut characters = Characters::new(Entities::default());
        assert_eq!(characters.read("Q & A &nbsp;&#x1F;\u{1}&foo;").unwrap(), "Q & A \u{A0}\u{AD}&foo;");
        let expected =
            [Repair::Ampersand, Repair::Entity, Repair::Character, Repair::Character, Repair::Ampersand];
        assert_eq!(characters.repairs(), expected);
    }

    #[test]
    fn declared_entities_are_expanded_up_to_a_bound() {
        let mut entities = Entities::default();
        entities.declare("un", Some("United Nations"));
        entities.declare("bomb", Some(&"x".repeat(1000)));
        entities.declare("file", None);
        let mut characters = Characters::new(entities);
        assert_eq!(characters.read("&un;").unwrap(), "United Nations");
        assert_eq!(characters.read("&file;"), Err(Reason::Entity("file".to_owned())));
        assert_eq!(characters.read(&"&bomb;".repeat(2000)), Err(Reason::Entity("bomb".to_owned())));
    }
}
