//! Indexes that depend on the normal form, made anew where another version of it made them.

use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};

use super::{Indexed, SegmentId, index_words};
use crate::store::{Result, fuzzy};
use crate::text::normal::NORMAL_FORM_VERSION;

/// Rebuilds the indexes, in one transaction, unless they are of this program's normal form and letter classes. Where
/// nothing can be written, lookups do without the fuzzy index.
pub(in crate::store) fn keep_indexes_current(connection: &mut Connection) -> Result<()> {
    if are_current(connection)? {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another process may have been faster.
    if !are_current(&transaction)? {
        if !is_of_this_normal_form(&transaction)? {
            rebuild(&transaction)?;
        }
        fuzzy::rebuild(&transaction)?;
    }
    transaction.commit()?;
    Ok(())
}

fn are_current(connection: &Connection) -> Result<bool> {
    Ok(is_of_this_normal_form(connection)?
        && (fuzzy::is_current(connection)? || connection.is_readonly("main")?))
}

fn is_of_this_normal_form(connection: &Connection) -> Result<bool> {
    let mut statement = connection.prepare_cached(include_str!("normal_form.sql"))?;
    let version: Option<String> = statement.query_row([], |row| row.get(0)).optional()?;
    Ok(version == Some(NORMAL_FORM_VERSION.to_string()))
}

/// Hashes, lengths and words of every text.
pub(in crate::store) fn rebuild(connection: &Connection) -> Result<()> {
    connection.execute(include_str!("forget_words.sql"), [])?;
    let mut next = connection.prepare_cached(include_str!("next.sql"))?;
    let mut update = connection.prepare_cached(include_str!("update_normal.sql"))?;
    let mut last: SegmentId = SegmentId::MIN;
    while let Some((id, text)) =
        next.query_row([last], |row| Ok((row.get(0)?, row.get::<_, String>(1)?))).optional()?
    {
        let indexed = Indexed::of(&text);
        update.execute(params![id, indexed.hash, indexed.length])?;
        index_words(connection, id, &indexed.words)?;
        last = id;
    }
    connection.execute(include_str!("set_normal_form.sql"), [NORMAL_FORM_VERSION.to_string()])?;
    Ok(())
}
