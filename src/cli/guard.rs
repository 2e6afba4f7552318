//! What documents, glossaries and file names hold must not command the terminal that shows it.
//!
//! Comes in: text with the colours of the reports. Goes out: the same, with every other control character, and
//! every mark that turns the direction of writing, shown as U+FFFD. Source: ECMA-48 (control functions), Unicode
//! Standard Annex 9 (directional formatting).

use std::io::{self, Write};

/// A writer that lets nothing dangerous through, line by line.
pub(super) struct Guard<W: Write> {
    output: W,
    line: Vec<u8>,
}

impl<W: Write> Guard<W> {
    pub(super) fn new(output: W) -> Self {
        Self { output, line: Vec::new() }
    }

    fn pass_on(&mut self, length: usize) -> io::Result<()> {
        let rest = self.line.split_off(length);
        let line = std::mem::replace(&mut self.line, rest);
        self.output.write_all(harmless(&String::from_utf8_lossy(&line)).as_bytes())
    }
}

impl<W: Write> Write for Guard<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.line.extend_from_slice(bytes);
        if let Some(end) = self.line.iter().rposition(|byte| *byte == b'\n') {
            self.pass_on(end + 1)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.pass_on(self.line.len())?;
        self.output.flush()
    }
}

/// The text with what could command a terminal shown as U+FFFD; colours and line breaks pass.
pub(super) fn harmless(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let length = colour_length(rest).unwrap_or(character.len_utf8());
        let passes = length > 1 && character == '\u{1b}' || !is_dangerous(character);
        safe.push_str(if passes { &rest[..length] } else { "\u{fffd}" });
        rest = &rest[length..];
    }
    safe
}

/// The length of the colour sequence (`ESC [ 1;31 m`) that a text begins with.
fn colour_length(text: &str) -> Option<usize> {
    let parameters = text.strip_prefix("\u{1b}[")?;
    let digits = parameters.find(|character: char| !character.is_ascii_digit() && character != ';')?;
    parameters[digits..].starts_with('m').then_some(2 + digits + 1)
}

fn is_dangerous(character: char) -> bool {
    let turns = matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns || character.is_control() && !matches!(character, '\n' | '\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_pass_and_commands_do_not() {
        assert_eq!(harmless("\u{1b}[1;31mСовет\u{1b}[0m\n"), "\u{1b}[1;31mСовет\u{1b}[0m\n");
        assert_eq!(
            harmless("a\u{1b}[2Jb\u{9b}c\u{7}\r\u{202e}"),
            "a\u{fffd}[2Jb\u{fffd}c\u{fffd}\u{fffd}\u{fffd}"
        );
    }

    #[test]
    fn letters_that_are_written_in_parts_arrive_whole() {
        let mut guard = Guard::new(Vec::new());
        for byte in "қазақ\u{1b}]0;x\nтіл".bytes() {
            guard.write_all(&[byte]).unwrap();
        }
        guard.flush().unwrap();
        assert_eq!(String::from_utf8(guard.output).unwrap(), "қазақ\u{fffd}]0;x\nтіл");
    }
}
