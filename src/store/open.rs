//! Opening a memory file, and refusing what is none.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::migrate::{APPLICATION_ID, NEWEST, migrate};
use super::{Result, StoreError};

/// An open memory file.
#[derive(Debug)]
pub struct Store {
    pub(super) connection: Connection,
}

impl Store {
    /// Opens the memory at `path`.
    ///
    /// # Errors
    /// [`StoreError::Missing`] where there is no file, and as [`Store::create`].
    pub fn open(path: &Path) -> Result<Self> {
        if !path.exists() {
            return Err(StoreError::Missing(path.to_owned()));
        }
        Self::create(path)
    }

    /// Opens the memory at `path`, making an empty one where there is none.
    ///
    /// # Errors
    /// Where the file is no memory, or is a newer program's, or cannot be opened or written.
    pub fn create(path: &Path) -> Result<Self> {
        let connection = connect(path)?;
        Self::prepare(connection, path)
    }

    /// A memory that lives as long as the value.
    ///
    /// # Errors
    /// Where the database cannot be set up.
    pub fn in_memory() -> Result<Self> {
        Self::prepare(Connection::open_in_memory()?, Path::new(":memory:"))
    }

    fn prepare(mut connection: Connection, path: &Path) -> Result<Self> {
        connection.busy_timeout(Duration::from_secs(5))?;
        connection.set_prepared_statement_cache_capacity(64);
        let version = recognise(&connection, path)?;
        connection.pragma_update(None, "foreign_keys", true)?;
        if version < NEWEST {
            connection.pragma_update(None, "journal_mode", "wal")?;
            migrate(&mut connection, version)?;
        }
        connection.pragma_update(None, "synchronous", "normal")?;
        Ok(Self { connection })
    }
}

/// Opens for writing where the file allows it, else for reading: a memory on a read-only disk still answers.
fn connect(path: &Path) -> Result<Connection> {
    let unopenable =
        |error: rusqlite::Error| StoreError::Unopenable { path: path.to_owned(), reason: error.to_string() };
    let writable =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(path, writable).map_err(unopenable)
}

/// The version of the file, 0 for an empty one.
fn recognise(connection: &Connection, path: &Path) -> Result<i64> {
    let pragma = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let application = pragma("application_id").map_err(|error| foreign(error, path))?;
    let version = pragma("user_version")?;
    let empty = pragma("schema_version")? == 0;
    match application {
        _ if empty => Ok(0),
        id if id != i64::from(APPLICATION_ID) => Err(StoreError::NotAMemory(path.to_owned())),
        _ if version > NEWEST => {
            Err(StoreError::TooNew { path: path.to_owned(), found: version, known: NEWEST })
        }
        _ => Ok(version),
    }
}

fn foreign(error: rusqlite::Error, path: &Path) -> StoreError {
    match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::NotADatabase) => StoreError::NotAMemory(path.to_owned()),
        _ => error.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().unwrap()
    }

    #[test]
    fn a_missing_file_is_not_made_by_reading() {
        let path = folder().path().join("none.db");
        assert!(matches!(Store::open(&path), Err(StoreError::Missing(_))));
        assert!(!path.exists());
    }

    #[test]
    fn a_file_of_another_kind_is_refused_and_left_alone() {
        let folder = folder();
        let path = folder.path().join("letter.txt");
        std::fs::write(&path, "Dear colleague, this is no database at all.".repeat(20)).unwrap();
        assert!(matches!(Store::open(&path), Err(StoreError::NotAMemory(_))));
        let database = folder.path().join("other.db");
        Connection::open(&database).unwrap().execute_batch("CREATE TABLE mine (id);").unwrap();
        assert!(matches!(Store::create(&database), Err(StoreError::NotAMemory(_))));
    }

    #[test]
    fn a_newer_file_is_refused() {
        let folder = folder();
        let path = folder.path().join("memory.db");
        let store = Store::create(&path).unwrap();
        store.connection.pragma_update(None, "user_version", NEWEST + 1).unwrap();
        drop(store);
        assert!(matches!(Store::open(&path), Err(StoreError::TooNew { .. })));
    }

    #[test]
    fn opening_twice_changes_nothing() {
        let folder = folder();
        let path = folder.path().join("memory.db");
        drop(Store::create(&path).unwrap());
        let before = std::fs::read(&path).unwrap();
        drop(Store::open(&path).unwrap());
        assert_eq!(std::fs::read(&path).unwrap(), before);
    }
}
