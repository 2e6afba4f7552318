//! A table as text → what parts its columns.

use super::delimited::Rows;
use super::heading::Heading;
use super::row::Row;

/// What may part columns; of equally good ones the first.
const SEPARATORS: [char; 3] = ['\t', ';', ','];
/// How many rows are looked at.
const SAMPLE: usize = 50;
/// How many bytes of the text are looked at.
const SAMPLE_BYTES: usize = 1 << 20;

/// The separator: named in a first line `sep=;` as spreadsheets write it, else that with which the first row names its
/// columns, else that which parts most rows into equally many cells.
pub(super) fn of(text: &str) -> char {
    let sample = &text[..text.floor_char_boundary(SAMPLE_BYTES)];
    let score = |separator: &char| {
        let rows: Vec<Row> =
            Rows::new(sample, *separator).filter(|row| !row.is_empty()).take(SAMPLE).collect();
        (headings(&rows), even(&rows))
    };
    SEPARATORS.into_iter().rev().max_by_key(score).unwrap_or(',')
}

/// The separator that a first line names, and the length of that line.
pub(in crate::format) fn declared(text: &str) -> Option<(char, usize)> {
    let line = text.lines().next()?;
    let mut rest =
        line.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).map(|_| line[4..].chars())?;
    let separator = rest.next().filter(|separator| SEPARATORS.contains(separator))?;
    rest.next().is_none().then_some((separator, line.len()))
}

/// How many cells of the first row are headings; one alone is no sign.
fn headings(rows: &[Row]) -> usize {
    let cells = rows.first().into_iter().flat_map(|row| &row.cells);
    let count = cells.filter(|(_, text)| Heading::read(text).is_some()).count();
    if count > 1 { count } else { 0 }
}

/// How many of the rows have as many cells as most have, and at least two.
fn even(rows: &[Row]) -> usize {
    let count = |width: usize| rows.iter().filter(|row| row.width == width).count();
    rows.iter().filter(|row| row.width > 1).map(|row| count(row.width)).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_parts_the_rows_evenly_is_the_separator() {
        assert_eq!(of("Board of Peace, the;Совет мира\nAstana;Астана, столица\n"), ';');
        assert_eq!(of("Peace; and war\tМир; и война\nOne, two\tРаз, два\n"), '\t');
        assert_eq!(of("Astana,Астана\n"), ',');
    }

    #[test]
    fn headings_outweigh_even_rows() {
        assert_eq!(of("en;ru\nOne, two, three;Раз\nFour, five, six;Два\nSeven, eight, nine;Три\n"), ';');
    }

    #[test]
    fn a_first_line_may_name_it() {
        assert_eq!(declared("sep=;\r\nen;ru\n"), Some((';', 5)));
        assert_eq!(declared("separator;b\n"), None);
        assert_eq!(declared("сеп=;\n"), None);
    }
}
