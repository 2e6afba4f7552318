//! A part of a workbook as it is unpacked → how large it is, and a cell of it that is longer than any.
//!
//! Source: ECMA-376, part 1: a cell is `c` with its address in `r`, a shared text is `si`.

use std::io::{self, Read};

/// The longest cell that is read, in bytes; spreadsheets hold 32,767 letters at most.
pub(super) const LONGEST_CELL: u64 = 1 << 20;

/// How much of a tag is kept; what is longer counts as text, for it takes as much memory.
const TAG: usize = 1 << 10;
/// How much of a long text is shown.
const SHOWN: usize = 24;

/// A cell that is longer than any.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct LongCell {
    /// Its address, or which of the shared texts it is.
    pub name: String,
    /// Its length in bytes.
    pub length: u64,
    /// How it begins.
    pub beginning: String,
}

/// Measures a part to its end, or as far as `most` bytes.
pub(super) fn measure(part: &mut impl Read, most: u64) -> io::Result<(u64, Option<LongCell>)> {
    let (mut size, mut ruler, mut buffer) = (0, Ruler::default(), vec![0; 1 << 16]);
    let mut part = part.take(most);
    loop {
        let count = part.read(&mut buffer)?;
        if count == 0 {
            ruler.end_cell();
            return Ok((size, ruler.found));
        }
        ruler.pass(&buffer[..count]);
        size += count as u64;
    }
}

/// What is known of the cell that is passing.
#[derive(Default)]
struct Ruler {
    in_tag: bool,
    /// The tag that is passing, as far as it is kept.
    tag: Vec<u8>,
    cell: LongCell,
    shared_texts: u64,
    /// The first cell that is too long.
    found: Option<LongCell>,
}

impl Ruler {
    fn pass(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() {
            let end = if self.in_tag { b'>' } else { b'<' };
            let length = bytes.iter().position(|byte| *byte == end).unwrap_or(bytes.len());
            let (run, rest) = bytes.split_at(length);
            match self.in_tag {
                true => self.part_of_tag(run),
                false => self.text(run),
            }
            if !rest.is_empty() {
                self.turn();
            }
            bytes = rest.get(1..).unwrap_or_default();
        }
    }

    fn text(&mut self, run: &[u8]) {
        if self.cell.length < SHOWN as u64 {
            let beginning = String::from_utf8_lossy(&run[..run.len().min(SHOWN)]);
            self.cell.beginning.push_str(beginning.trim_end_matches(char::REPLACEMENT_CHARACTER));
        }
        self.cell.length += run.len() as u64;
    }

    fn part_of_tag(&mut self, run: &[u8]) {
        let kept = run.len().min(TAG - self.tag.len());
        self.tag.extend_from_slice(&run[..kept]);
        if self.tag.starts_with(b"![CDATA[") {
            self.text(run);
        } else {
            self.cell.length += (run.len() - kept) as u64;
        }
    }

    /// A tag begins or ends here.
    fn turn(&mut self) {
        self.in_tag = !self.in_tag;
        if !self.in_tag {
            self.end_tag();
            self.tag.clear();
        }
    }

    fn end_tag(&mut self) {
        let tag = String::from_utf8_lossy(&self.tag).into_owned();
        let name = tag.split([' ', '\t', '\r', '\n']).next().unwrap_or_default();
        match name.rsplit([':', '/']).next() {
            Some("c") => {
                self.end_cell();
                self.cell.name = format!("cell {}", address(&tag));
            }
            Some("si") => {
                self.end_cell();
                self.shared_texts += u64::from(!tag.starts_with('/'));
                self.cell.name = format!("text {}", self.shared_texts);
            }
            _ => {}
        }
    }

    fn end_cell(&mut self) {
        let cell = std::mem::take(&mut self.cell);
        if cell.length > LONGEST_CELL {
            self.found.get_or_insert(cell);
        }
    }
}

/// What the attribute `r` of a tag says.
fn address(tag: &str) -> &str {
    let value = tag.split_once(" r=").map_or("", |(_, value)| value);
    value.split(['"', '\'']).nth(1).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn long(xml: &str) -> Option<(String, u64, String)> {
        let (size, long) = measure(&mut xml.as_bytes(), u64::MAX).unwrap();
        assert_eq!(size, xml.len() as u64);
        long.map(|cell| (cell.name, cell.length, cell.beginning))
    }

    #[test]
    fn a_long_cell_is_named_with_its_length_and_beginning() {
        let text = "Совет мира ".repeat(100_000);
        let length = text.len() as u64;
        let expected = |name: &str| Some((name.to_owned(), length, "Совет мира Со".to_owned()));
        let sheet = format!(
            "<row><c r='A1'><v>1</v></c><c t=\"inlineStr\" r=\"B1\"><is><t>{text}</t></is></c></row>"
        );
        assert_eq!(long(&sheet), expected("cell B1"));
        let shared = format!("<sst><si><t>a</t></si><x:si><t>{text}</t></x:si><si><t>b</t></si></sst>");
        assert_eq!(long(&shared), expected("text 2"));
    }

    #[test]
    fn a_cell_in_pieces_is_as_long_as_all_of_them() {
        let run = format!("<r><t>{}</t></r><![CDATA[{}]]>", "a".repeat(500_000), "b".repeat(500_000));
        assert_eq!(long(&format!("<si>{run}</si>")), None);
        assert!(long(&format!("<si>{run}{run}</si>")).is_some());
    }

    #[test]
    fn many_short_cells_and_their_tags_are_no_long_one() {
        assert_eq!(long(&"<c r='A1' s='12345678'><v>a</v></c>\n".repeat(100_000)), None);
    }

    #[test]
    fn an_endless_tag_is_found_too() {
        assert!(long(&format!("<c r='{}'></c>", "A".repeat(2_000_000))).is_some());
    }
}
