//! Units in, parallel text out: a file for each of two languages, a text a line.

use std::io::{self, Write};

use crate::format::UnitWriter;
use crate::format::tmx::pair;
use crate::language::Language;
use crate::memory::Unit;

/// Writes units one by one, each as a line of both files.
pub struct Writer<W> {
    outputs: [W; 2],
    languages: [Language; 2],
}

impl<W: Write> Writer<W> {
    /// Two files, that of the source first.
    pub fn new(outputs: [W; 2], source: &Language, target: &Language) -> Self {
        Self { outputs, languages: [source.clone(), target.clone()] }
    }
}

impl<W: Write> UnitWriter for Writer<W> {
    fn write(&mut self, unit: &Unit) -> io::Result<bool> {
        let [source, target] = &self.languages;
        let Some(texts) = pair(unit, source, target) else { return Ok(false) };
        // The reader takes an empty line for no text.
        if texts[0].text.trim().is_empty() {
            return Ok(false);
        }
        for (output, variant) in self.outputs.iter_mut().zip(texts) {
            writeln!(output, "{}", line(&variant.text))?;
        }
        Ok(true)
    }

    fn finish(mut self: Box<Self>) -> io::Result<u64> {
        self.outputs.iter_mut().try_for_each(Write::flush)?;
        Ok(0)
    }
}

/// A text on one line: a space stands for its line breaks.
fn line(text: &str) -> String {
    text.replace("\r\n", " ").replace(['\n', '\r'], " ")
}
