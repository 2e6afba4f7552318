//! A workbook as bytes → whether it is small enough to be read once it is unpacked.
//!
//! What a workbook says of its size is not believed: every part is unpacked and measured, and nothing of it kept.
//! Source: the zip bombs of D. Fifield, "A better zip bomb" (WOOT 2019).

use std::io::{self, Cursor, Read};

use regex::bytes::Regex;
use zip::ZipArchive;

use super::cell_length::{self, LONGEST_CELL};
use super::error::TableError;

/// Most that the parts of a workbook may hold together, in bytes.
const MOST: u64 = 1 << 30;
/// Most that the table of its texts may hold: it is kept in memory whole.
const MOST_TEXTS: u64 = 256 << 20;
/// What may stand before the first tag: a mark of UTF-8, white space.
const BEFORE_XML: [u8; 7] = [0xEF, 0xBB, 0xBF, b' ', b'\t', b'\r', b'\n'];
/// Most parts of a workbook.
const MOST_PARTS: usize = 10_000;
/// The fewest bytes that a text of the table of texts takes: `<si/>`.
const SHORTEST_TEXT: u64 = 5;

/// Refuses a workbook that would take more memory than any honest one.
pub(super) fn refuse_bomb(bytes: &[u8]) -> Result<(), TableError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    if archive.len() > MOST_PARTS {
        return Err(TableError::Oversized(MOST >> 20));
    }
    let mut left = MOST;
    for index in 0..archive.len() {
        let mut part = archive.by_index(index)?;
        let name = part.name()?.into_owned();
        let holds_texts = name.to_lowercase().ends_with("sharedstrings.xml");
        let size = match holds_texts {
            true => size_of_texts(&mut part, name)?,
            false => size_of_part(&mut part, name, left + 1)?,
        };
        left = left.checked_sub(size).ok_or(TableError::Oversized(MOST >> 20))?;
    }
    Ok(())
}

/// The size of a part; one that is XML, whatever it is called, may be a sheet and must have no cell without end.
fn size_of_part(part: &mut impl Read, name: String, most: u64) -> Result<u64, TableError> {
    let mut start = [0; 4];
    let length = part.take(start.len() as u64).read(&mut start)?;
    let is_xml = start[..length].iter().find(|byte| !BEFORE_XML.contains(byte)) == Some(&b'<');
    let mut whole = start[..length].chain(part);
    if is_xml {
        size_of_cells(&mut whole, name, most)
    } else {
        Ok(io::copy(&mut whole.take(most), &mut io::sink())?)
    }
}

fn size_of_cells(part: &mut impl Read, name: String, most: u64) -> Result<u64, TableError> {
    match cell_length::measure(part, most)? {
        (size, None) => Ok(size),
        (_, Some(cell)) => Err(TableError::LongCell { part: name, cell, most: LONGEST_CELL >> 20 }),
    }
}

/// The size of the table of texts, which must not promise more texts than it can hold: room is made for all of them.
fn size_of_texts(part: &mut impl Read, name: String) -> Result<u64, TableError> {
    let mut texts = Vec::new();
    part.take(MOST_TEXTS + 1).read_to_end(&mut texts)?;
    let size = texts.len() as u64;
    if size > MOST_TEXTS || promised(&texts) > size / SHORTEST_TEXT + 1 {
        return Err(TableError::Oversized(MOST_TEXTS >> 20));
    }
    size_of_cells(&mut texts.as_slice(), name, size)
}

/// How many texts the table says that it holds.
fn promised(texts: &[u8]) -> u64 {
    let Ok(count) = Regex::new(r#"(?-u)uniqueCount\s*=\s*["']\s*\+?(\d+)"#) else { return 0 };
    let number = |digits: &[u8]| std::str::from_utf8(digits).ok()?.parse().ok();
    let counts = count.captures_iter(texts).filter_map(|found| found.get(1));
    // What is no number of this size is larger than any.
    counts.map(|digits| number(digits.as_bytes()).unwrap_or(u64::MAX)).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn archive(name: &str, content: impl Fn(&mut dyn Write)) -> Vec<u8> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        content(&mut archive);
        archive.finish().unwrap().into_inner()
    }

    #[test]
    fn texts_that_unpack_without_end_are_refused() {
        let block = vec![b' '; 1 << 20];
        let bomb = archive("xl/sharedStrings.xml", |output| {
            (0..=MOST_TEXTS >> 20).for_each(|_| output.write_all(&block).unwrap());
        });
        assert!(bomb.len() < 2 << 20);
        assert!(matches!(refuse_bomb(&bomb), Err(TableError::Oversized(256))));
    }

    #[test]
    fn a_count_that_the_texts_do_not_bear_out_is_refused() {
        for count in ["99999999999", "9999999999999999999999"] {
            let table = format!("<sst uniqueCount=\"{count}\"><si><t>a</t></si></sst>");
            let bytes = archive("xl/sharedStrings.xml", |output| output.write_all(table.as_bytes()).unwrap());
            assert!(matches!(refuse_bomb(&bytes), Err(TableError::Oversized(_))));
        }
    }

    #[test]
    fn a_cell_without_end_is_refused_with_its_place_and_length() {
        let sheet =
            format!("<worksheet><c r=\"B7\"><is><t>{}</t></is></c></worksheet>", "мир ".repeat(300_000));
        for part in ["xl/worksheets/sheet1.xml", "xl/media/picture.png"] {
            let bytes = archive(part, |output| output.write_all(sheet.as_bytes()).unwrap());
            let message = refuse_bomb(&bytes).unwrap_err().to_string();
            assert!(
                message
                    .starts_with(&format!("the cell B7 of {part} is 2100000 bytes long and begins 'мир мир")),
                "{message}"
            );
        }
    }

    #[test]
    fn an_honest_one_passes() {
        let table = b"<sst uniqueCount=\"1\"><si><t>a</t></si></sst>";
        let bytes = archive("xl/sharedStrings.xml", |output| output.write_all(table).unwrap());
        assert!(refuse_bomb(&bytes).is_ok());
    }
}
