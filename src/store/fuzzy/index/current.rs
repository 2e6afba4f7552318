//! Taking new segments in, and making the whole index anew where another version of the program made it.

use rusqlite::{Connection, OptionalExtension};

use super::LONGEST_RUN;
use super::entry::{Entry, append};
use super::settle::settle_tails;
use crate::memory::{CLASSES_VERSION, Fingerprint};
use crate::store::Result;
use crate::store::segments::SegmentId;
use crate::text::normal::normal_form;

/// Takes a new segment in, by its normal form.
pub(in crate::store) fn add(
    connection: &Connection,
    segment: SegmentId,
    language: i64,
    normal: &str,
) -> Result<()> {
    append(connection, language, &Entry { segment, print: Fingerprint::of(normal) })
}

/// Whether there is an index that this program can read.
pub(in crate::store) fn is_current(connection: &Connection) -> Result<bool> {
    let mut statement = connection.prepare_cached(include_str!("version.sql"))?;
    let version: Option<String> = statement.query_row([], |row| row.get(0)).optional()?;
    Ok(version == Some(CLASSES_VERSION.to_string()))
}

/// Makes the index anew from the texts.
pub(in crate::store) fn rebuild(connection: &Connection) -> Result<()> {
    connection.execute_batch(include_str!("clear.sql"))?;
    let mut next = connection.prepare_cached(include_str!("next.sql"))?;
    let mut last = SegmentId::MIN;
    let mut done = 0;
    let read =
        |row: &rusqlite::Row<'_>| Ok((row.get("id")?, row.get("language")?, row.get::<_, String>("text")?));
    while let Some((segment, language, text)) = next.query_row([last], read).optional()? {
        add(connection, segment, language, &normal_form(&text))?;
        last = segment;
        done += 1;
        if done % LONGEST_RUN == 0 {
            settle_tails(connection)?;
        }
    }
    settle_tails(connection)?;
    connection.execute(include_str!("set_version.sql"), [CLASSES_VERSION.to_string()])?;
    Ok(())
}
