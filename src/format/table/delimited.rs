//! A table as text → its rows, each with the line on which it begins.
//!
//! Source: RFC 4180. Rows end at LF, CR LF or CR. A cell that begins with a quote and does not end with one costs its
//! row; between tabs, where quotes are often plain text, it is taken as it is written.

use super::row::{MOST_COLUMNS, Row};
use crate::format::{Place, Reason};

/// The longest quoted cell, in bytes; behind it a quote is missing.
pub(super) const LONGEST_CELL: usize = 1 << 20;

const LINE_ENDS: [char; 2] = ['\n', '\r'];
const BLANKS: [char; 2] = [' ', '\u{A0}'];

/// The rows of a table, one after the other.
///
/// The cost is linear: only an uneven run of quotes opens a cell, and every such run ends the one that is open.
pub(in crate::format) struct Rows<'text> {
    rest: &'text str,
    place: Place,
    separator: char,
    /// How many columns the first row has.
    columns: usize,
}

/// A cell as it is written.
enum Cell<'text> {
    Plain(&'text str),
    /// The text without its quotes, and how long it is with them.
    Quoted(String, usize),
    Unclosed,
}

impl<'text> Rows<'text> {
    pub(in crate::format) const fn new(text: &'text str, separator: char) -> Self {
        Self { rest: text, place: Place::START, separator, columns: 0 }
    }

    fn advance(&mut self, length: usize) {
        let (passed, rest) = self.rest.split_at(length);
        self.place = self.place.after(passed);
        self.rest = rest;
    }

    /// Everything up to the next separator or the end of the line.
    fn plain(&self) -> &'text str {
        let ends = |letter: char| letter == self.separator || LINE_ENDS.contains(&letter);
        &self.rest[..self.rest.find(ends).unwrap_or(self.rest.len())]
    }

    fn line(&self) -> &'text str {
        &self.rest[..self.rest.find(LINE_ENDS).unwrap_or(self.rest.len())]
    }

    fn cell(&self, line_start: &str) -> Cell<'text> {
        match self.quoted() {
            None if !self.rest.starts_with('"') => Cell::Plain(self.plain()),
            None if self.separator == '\t' => Cell::Plain(self.plain()),
            None => Cell::Unclosed,
            Some((_, length)) if self.swallows_rows(length, line_start) => Cell::Plain(self.plain()),
            Some((text, length)) => Cell::Quoted(text, length),
        }
    }

    /// Whether a quoted cell between tabs, `length` bytes long, holds the end of a row and a further one that are whole
    /// without its quotes: then these are plain text.
    fn swallows_rows(&self, length: usize, line_start: &str) -> bool {
        if self.separator != '\t' || !self.rest[..length].contains(LINE_ENDS) {
            return false;
        }
        let end = line_start.len() - self.rest.len() + length;
        let last = line_start[end..].find(LINE_ENDS).map_or(line_start.len(), |rest| end + rest);
        let mut lines = line_start[..last].split(LINE_ENDS).map(|line| line.matches('\t').count() + 1);
        let columns = if self.columns == 0 {
            lines.clone().next().filter(|first| *first > 1)
        } else {
            Some(self.columns)
        };
        lines.next() == columns && lines.any(|found| Some(found) == columns)
    }

    /// The text of the quoted cell that begins here, and how long it is as it is written.
    fn quoted(&self) -> Option<(String, usize)> {
        let mut text = String::new();
        let mut at = self.rest.strip_prefix('"').map(|_| 1)?;
        loop {
            let length = self.rest[at..].find('"')?;
            text.push_str(&self.rest[at..at + length]);
            at += length + 1;
            if text.len() > LONGEST_CELL {
                return None;
            }
            if !self.rest[at..].starts_with('"') {
                break;
            }
            text.push('"');
            at += 1;
        }
        let behind = self.rest[at..].trim_start_matches(BLANKS);
        let ends = |letter: char| letter == self.separator || LINE_ENDS.contains(&letter);
        (behind.is_empty() || behind.starts_with(ends)).then(|| (text, self.rest.len() - behind.len()))
    }

    /// Takes the end of a line; false where a separator follows, or the line goes on.
    fn ends_line(&mut self) -> bool {
        let length = match self.rest.as_bytes() {
            [b'\r', b'\n', ..] => 2,
            [b'\r' | b'\n', ..] => 1,
            [] => 0,
            _ => return false,
        };
        self.rest = &self.rest[length..];
        self.place = Place { line: self.place.line + 1, column: 1 };
        true
    }
}

impl Iterator for Rows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        if self.rest.is_empty() {
            return None;
        }
        let mut row = Row { place: Some(self.place), ..Row::default() };
        let line_start = self.rest;
        for column in 0.. {
            let (text, length) = match self.cell(line_start) {
                Cell::Plain(text) => (text.trim_matches(BLANKS).to_owned(), text.len()),
                Cell::Quoted(text, length) => (text, length),
                Cell::Unclosed => {
                    row.fault = Some(Reason::Quote(self.place));
                    (String::new(), self.line().len())
                }
            };
            self.advance(length);
            if !text.is_empty() {
                row.width = column + 1;
                if column < MOST_COLUMNS {
                    row.cells.push((column, text));
                }
            }
            if self.ends_line() {
                self.columns = if self.columns == 0 { column + 1 } else { self.columns };
                break;
            }
            self.advance(self.separator.len_utf8());
        }
        Some(row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, separator: char) -> Vec<Row> {
        Rows::new(text, separator).collect()
    }

    #[track_caller]
    fn assert_cells(text: &str, separator: char, expected: &[&[&str]]) {
        let rows = read(text, separator);
        let cells: Vec<Vec<&str>> =
            rows.iter().map(|row| (0..row.width).map(|column| row.cell(column)).collect()).collect();
        assert_eq!(cells, expected, "{text:?}");
    }

    #[test]
    fn quotes_keep_separators_quotes_and_line_ends() {
        assert_cells("a,\"b, \"\"c\"\"\nd\"\r\ne,f", ',', &[&["a", "b, \"c\"\nd"], &["e", "f"]]);
        assert_cells("\"\",b\n", ',', &[&["", "b"]]);
        assert_cells("a ; \" b \" ;c\n", ';', &[&["a", "\" b \"", "c"]]);
        assert_cells("a;\" b \" ;c\n", ';', &[&["a", " b ", "c"]]);
    }

    #[test]
    fn rows_know_the_line_on_which_they_begin() {
        let lines: Vec<u64> =
            read("a,\"b\nc\"\n\nd\r\ne\rf", ',').iter().map(|row| row.place().line).collect();
        assert_eq!(lines, [1, 3, 4, 5, 6]);
    }

    #[test]
    fn an_unclosed_quote_costs_its_row_alone() {
        let rows = read("a,\"b\nc,d\n\"e\" f,g\nh,i\n", ',');
        assert_eq!(rows.len(), 4);
        assert_eq!(rows[0].fault, Some(Reason::Quote(Place { line: 1, column: 3 })));
        assert!(rows[1].fault.is_none() && rows[2].fault.is_some() && rows[3].fault.is_none());
    }

    #[test]
    fn between_tabs_quotes_may_be_plain_text() {
        assert_cells("\"Board\" met\tСовет\na\tb\n", '\t', &[&["\"Board\" met", "Совет"], &["a", "b"]]);
        assert_cells(
            "\"Board\tСовет\na\tb\nc\"\td\n",
            '\t',
            &[&["\"Board", "Совет"], &["a", "b"], &["c\"", "d"]],
        );
        assert_cells("en\tru\n\"a\nb\"\tв\n", '\t', &[&["en", "ru"], &["a\nb", "в"]]);
    }

    #[test]
    fn between_tabs_the_last_cell_may_have_several_lines() {
        assert_cells(
            "en\tru\nBoard\t\"Совет\n\nмира\"\nc\td\n",
            '\t',
            &[&["en", "ru"], &["Board", "Совет\n\nмира"], &["c", "d"]],
        );
        assert_cells("Board\t\"Совет\r\nмира\"", '\t', &[&["Board", "Совет\r\nмира"]]);
        assert_cells(
            "en\tru\na\t\"Совет\nc\td\ne\tмира\"\n",
            '\t',
            &[&["en", "ru"], &["a", "\"Совет"], &["c", "d"], &["e", "мира\""]],
        );
    }

    #[test]
    fn cells_beyond_all_tables_are_counted_and_not_kept() {
        let rows = read(&format!("a{}b\n", ",".repeat(100_000)), ',');
        assert_eq!((rows[0].cells.len(), rows[0].width), (1, 100_001));
    }

    #[test]
    fn many_open_quotes_take_no_longer_than_few() {
        let text = ",\"a\n".repeat(200_000);
        let started = std::time::Instant::now();
        let rows = read(&text, ';');
        assert_eq!(rows.len(), 200_000);
        assert!(started.elapsed().as_secs() < 5);
        let closed = read(&text, ',');
        assert_eq!(closed.len(), 200_000);
    }
}
