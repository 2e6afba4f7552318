//! A glossary file of any format in, its concepts out: the format is told by what is in the file, then by its name.

use super::table::{self, Grid};
use super::{NamedLanguages, Reading, TermsError, omegat, tbx, text, utx};

/// How workbooks begin: they are archives; older ones are not.
const WORKBOOK: &[u8] = b"PK\x03\x04";
const OLD_WORKBOOK: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];

/// Where more characters than a few are none, and one of every so many, the file is no text.
const FEW: usize = 16;
const LEAST_SOUND: usize = 20;

/// Endings of glossaries of OmegaT.
const OMEGAT_ENDINGS: [&str; 3] = ["txt", "tab", "utf8"];

/// Reads a file of this name; `languages` are those of formats that do not name theirs.
///
/// # Errors
/// [`TermsError`] where the file is of no known format, is broken from the start, or does not say its languages.
pub fn read_file(bytes: Vec<u8>, name: &str, languages: &NamedLanguages) -> Result<Reading, TermsError> {
    if bytes.is_empty() {
        return Err(TermsError::Empty);
    }
    if bytes.starts_with(WORKBOOK) {
        return read_workbook(bytes, languages);
    }
    if bytes.starts_with(OLD_WORKBOOK) {
        return Err(TermsError::Unreadable("this is a workbook of an old kind; save it as .xlsx".to_owned()));
    }
    if begins_with_tag(&bytes) {
        return tbx::read(bytes.as_slice());
    }
    read_text(&bytes, name, languages)
}

fn read_workbook(bytes: Vec<u8>, languages: &NamedLanguages) -> Result<Reading, TermsError> {
    let grid = Grid::of_spreadsheet(&bytes)?;
    match grid.first()? {
        Some(first) if !table::is_head(first) && languages.pair().is_ok() => {
            omegat::read_table(grid, languages)
        }
        _ => table::read(grid, languages),
    }
}

fn read_text(bytes: &[u8], name: &str, languages: &NamedLanguages) -> Result<Reading, TermsError> {
    let (text, repairs) = text::decode(bytes);
    if repairs.len() > FEW && repairs.len() * LEAST_SOUND > text.chars().count() {
        return Err(TermsError::Unreadable("this is no text; export the list anew, as UTF-8".to_owned()));
    }
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    let reading = match () {
        () if utx::is_utx(&text) => utx::read(&text, languages),
        () if begins_with_head(&text) => return read_table(bytes, languages),
        () if OMEGAT_ENDINGS.contains(&ending.as_str()) => omegat::read(&text, languages),
        () => read_columns(&text, languages),
    };
    Ok(reading?.repaired(&repairs))
}

/// Reads columns of which the file does not say what they hold.
fn read_columns(text: &str, languages: &NamedLanguages) -> Result<Reading, TermsError> {
    let grid = Grid::of_text(text, table::delimiter(text));
    match languages.pair() {
        Ok(_) if !has_pair_head(&grid)? => omegat::read_table(grid, languages),
        _ => table::read(grid, languages),
    }
}

/// Whether the first row, which may follow a line that says what parts the columns, names them.
fn begins_with_head(text: &str) -> bool {
    let beginning: String = text.split_inclusive('\n').take(2).collect();
    let grid = Grid::of_text(&beginning, table::delimiter(&beginning));
    grid.first().is_ok_and(|first| first.is_some_and(table::is_head))
}

/// Whether the columns are called `source` and `target`.
fn has_pair_head(grid: &Grid) -> Result<bool, TermsError> {
    let first = grid.first()?.unwrap_or_default();
    let is_there = |name: &&str| first.iter().any(|head| head.eq_ignore_ascii_case(name));
    Ok(["source", "target"].iter().all(is_there))
}

/// Reads a table whose first row names its columns.
///
/// # Errors
/// Where it names none, or the text is no Unicode.
pub(super) fn read_table(bytes: &[u8], languages: &NamedLanguages) -> Result<Reading, TermsError> {
    let (text, repairs) = text::decode_strictly(bytes)?;
    let reading = table::read(Grid::of_text(&text, table::delimiter(&text)), languages)?;
    Ok(reading.repaired(&repairs))
}

/// Whether the first character, in any encoding, is `<`.
fn begins_with_tag(bytes: &[u8]) -> bool {
    let mark = [0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0];
    let first = bytes.iter().find(|byte| !mark.contains(byte) && !byte.is_ascii_whitespace());
    first == Some(&b'<')
}
