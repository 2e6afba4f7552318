//! Files of parallel text → their units, with an account of every line.

use crate::document::{self, ReadError};
use crate::format::gathered::Gathered;
use crate::format::{Place, Reason, Repair};
use crate::language::Language;
use crate::memory::{Unit, Variant};

/// One of the files of parallel text.
#[derive(Debug, Clone)]
pub struct Half {
    /// The name that it is spoken of by.
    pub name: String,
    /// The language of its lines.
    pub language: Language,
    /// Its bytes, in any usual encoding.
    pub bytes: Vec<u8>,
}

/// Files that are not parallel.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ParallelError {
    /// The bytes are no text.
    #[error("{name}: {error}")]
    Text {
        /// The file.
        name: String,
        /// What they are.
        error: ReadError,
    },
    /// The files have different numbers of lines.
    #[error(
        "{} has {} lines and {} has {}; line N of one must translate line N of the other, so nothing is taken",
        .0.0, .0.1, .1.0, .1.1
    )]
    Lines((String, usize), (String, usize)),
}

/// A file as text, and whether bytes of it meant nothing.
struct Text {
    language: Language,
    text: String,
    broken: bool,
}

/// Reads files of parallel text, that of the source first.
///
/// # Errors
/// [`ParallelError`] where the bytes of one are no text, or the numbers of lines differ.
pub fn read(halves: &[Half]) -> Result<Gathered, ParallelError> {
    let texts = halves.iter().map(decode).collect::<Result<Vec<_>, _>>()?;
    let count = |index: usize| (halves[index].name.clone(), lines(&texts[index].text).count());
    for index in 1..texts.len() {
        let (first, other) = (count(0), count(index));
        if first.1 != other.1 {
            return Err(ParallelError::Lines(first, other));
        }
    }
    let mut gathered = Gathered::new(halves.first().map(|half| half.language.clone()));
    texts.iter().filter(|text| text.broken).for_each(|_| gathered.repair(Repair::Bytes));
    gather(&texts, &mut gathered);
    Ok(gathered)
}

fn decode(half: &Half) -> Result<Text, ParallelError> {
    let decoded = document::decode_whole(&half.bytes);
    let (text, broken) = decoded.map_err(|error| ParallelError::Text { name: half.name.clone(), error })?;
    Ok(Text { language: half.language.clone(), text, broken })
}

/// The lines of a text; the last line break begins none.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive('\n').map(|line| {
        let line = line.strip_suffix('\n').unwrap_or(line);
        line.strip_suffix('\r').unwrap_or(line)
    })
}

fn gather(texts: &[Text], gathered: &mut Gathered) {
    let mut files: Vec<_> = texts.iter().map(|text| (&text.language, lines(&text.text))).collect();
    for line in 1.. {
        let row: Vec<(&Language, &str)> =
            files.iter_mut().filter_map(|(language, lines)| Some((*language, lines.next()?))).collect();
        if row.is_empty() {
            break;
        }
        let place = Place { line, column: 1 };
        match variants(&row) {
            Ok(variants) if variants.is_empty() => {}
            Ok(variants) => gathered.add(place, Unit { variants, ..Unit::default() }, &[]),
            Err(reason) => gathered.leave_out(place, None, reason),
        }
    }
}

/// The texts of a line; none where all are empty.
fn variants(row: &[(&Language, &str)]) -> Result<Vec<Variant>, Reason> {
    let has_text = |(_, text): &&(&Language, &str)| !text.trim().is_empty();
    let variant = |(language, text): &(&Language, &str)| Variant::new((*language).clone(), *text);
    let variants: Vec<Variant> = row.iter().filter(has_text).map(variant).collect();
    let has_source = row.first().is_some_and(|first| has_text(&first));
    match variants.len() {
        1 if has_source => Err(Reason::Untranslated),
        1 => Err(Reason::NoSource),
        _ => Ok(variants),
    }
}
