//! Whether a memory file is sound: what SQLite says of it, and whether every index says what the texts say.

use std::fmt;

use rusqlite::{Connection, TransactionBehavior};

use super::fuzzy;
use super::segments::{count_misfiled, rebuild};
use super::{Result, Store, StoreError};

/// Something in the memory file that is not as it must be.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// The file itself is damaged: what SQLite says.
    Damaged(String),
    /// Rows that refer to others which are not there.
    DanglingRows {
        /// The table with the rows.
        table: String,
        /// How many.
        rows: usize,
    },
    /// Texts filed under another hash or length than their own.
    Misfiled(usize),
    /// The fuzzy index is not there, or another version of the program made it.
    NoFuzzyIndex,
    /// The fuzzy index disagrees with the texts.
    FuzzyIndex {
        /// Texts that it lacks.
        missing: usize,
        /// Entries without a text.
        surplus: usize,
        /// Texts with another one's entry.
        wrong: usize,
        /// Blocks that cannot be read.
        broken: usize,
    },
    /// The concordance disagrees with the texts, or with itself.
    Concordance {
        /// Texts that it lacks.
        missing: usize,
        /// Entries without a text.
        surplus: usize,
        /// What SQLite says of its inner order.
        disorder: Option<String>,
    },
}

impl Problem {
    /// Whether [`Store::repair`] helps: indexes are made anew from the texts, the texts themselves are not.
    #[must_use]
    pub fn can_be_repaired(&self) -> bool {
        !matches!(self, Self::Damaged(_) | Self::DanglingRows { .. })
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Damaged(what) => write!(formatter, "the file is damaged: {what}"),
            Self::DanglingRows { table, rows } => {
                write!(formatter, "{rows} rows of the table '{table}' refer to rows that are not there")
            }
            Self::Misfiled(texts) => {
                write!(formatter, "{texts} texts are filed under a wrong hash or length")
            }
            Self::NoFuzzyIndex => write!(formatter, "the fuzzy index is missing or of another version"),
            Self::FuzzyIndex { missing, surplus, wrong, broken } => write!(
                formatter,
                "the fuzzy index lacks {missing} texts, has {surplus} entries without a text, {wrong} wrong ones and \
                 {broken} broken blocks"
            ),
            Self::Concordance { missing, surplus, disorder } => {
                write!(
                    formatter,
                    "the concordance lacks {missing} texts and has {surplus} entries without a text"
                )?;
                disorder.as_ref().map_or(Ok(()), |what| write!(formatter, "; {what}"))
            }
        }
    }
}

impl Store {
    /// Everything that is wrong with the file; nothing where it is sound.
    ///
    /// # Errors
    /// Where the file cannot be read at all.
    pub fn examine(&self) -> Result<Vec<Problem>> {
        let damage = damage(&self.connection)?;
        if !damage.is_empty() {
            // What indexes say of a damaged file is worth nothing.
            return Ok(damage);
        }
        let _one_state = self.connection.unchecked_transaction()?;
        let mut problems = dangling_rows(&self.connection)?;
        let misfiled = count_misfiled(&self.connection)?;
        problems.extend((misfiled > 0).then_some(Problem::Misfiled(misfiled)));
        problems.extend(fuzzy_problem(&self.connection)?);
        problems.extend(concordance_problem(&self.connection)?);
        Ok(problems)
    }

    /// Makes every index anew from the texts, in one transaction.
    ///
    /// # Errors
    /// Where the memory cannot be written.
    pub fn repair(&mut self) -> Result<()> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        rebuild(&transaction)?;
        fuzzy::rebuild(&transaction)?;
        transaction.commit()?;
        Ok(())
    }
}

fn damage(connection: &Connection) -> Result<Vec<Problem>> {
    let mut statement = connection.prepare("PRAGMA integrity_check")?;
    let lines = statement.query_map([], |row| row.get::<_, String>(0))?;
    let lines = lines.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(lines.into_iter().filter(|line| line != "ok").map(Problem::Damaged).collect())
}

fn dangling_rows(connection: &Connection) -> Result<Vec<Problem>> {
    let mut statement = connection.prepare(include_str!("dangling_rows.sql"))?;
    let found = statement.query_map([], |row| {
        Ok(Problem::DanglingRows { table: row.get("table")?, rows: row.get("rows")? })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

fn fuzzy_problem(connection: &Connection) -> Result<Option<Problem>> {
    if !fuzzy::is_current(connection)? {
        return Ok(Some(Problem::NoFuzzyIndex));
    }
    let fuzzy::IndexProblem { missing, surplus, wrong, broken } = fuzzy::check(connection)?;
    let sound = (missing, surplus, wrong, broken) == (0, 0, 0, 0);
    Ok((!sound).then_some(Problem::FuzzyIndex { missing, surplus, wrong, broken }))
}

fn concordance_problem(connection: &Connection) -> Result<Option<Problem>> {
    let disorder =
        match connection.execute(include_str!("check_concordance.sql"), []).map_err(StoreError::from) {
            Ok(_) | Err(StoreError::ReadOnly) => None,
            Err(error) => Some(error.to_string()),
        };
    let count = |sql| connection.query_row(sql, [], |row| row.get(0));
    let missing = count(include_str!("not_in_concordance.sql"))?;
    let surplus = count(include_str!("only_in_concordance.sql"))?;
    let sound = (missing, surplus, &disorder) == (0, 0, &None);
    Ok((!sound).then_some(Problem::Concordance { missing, surplus, disorder }))
}

#[cfg(test)]
mod tests;
