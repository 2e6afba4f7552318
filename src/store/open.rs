//! Opening a memory file, and refusing what is none.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::concordance::Searched;
use super::fuzzy::Cache;
use super::migrate::{APPLICATION_ID, NEWEST, migrate, version};
use super::segments::keep_indexes_current;
use super::{Result, StoreError};

/// How large the pages of a new memory are: a transaction that fills many looks up each among all that it wrote.
const PAGE_BYTES: i64 = 8192;
/// How long to wait for another process that writes.
const WAIT: Duration = Duration::from_secs(5);
/// How much of the file may be kept in memory.
const CACHE_KIBIBYTES: i64 = 64 * 1024;
/// How much of it who reads the whole memory once keeps: nothing is asked for twice.
const CACHE_OF_ONE_PASS_KIBIBYTES: i64 = 8 * 1024;
/// How much of the file is read as memory: a lookup goes through megabytes of the index.
const MAPPED_BYTES: i64 = 2 << 30;

/// An open memory file.
#[derive(Debug)]
pub struct Store {
    pub(super) connection: Connection,
    pub(super) cache: Cache,
    /// What searches read of the memory.
    pub(super) searched: Searched,
    /// How many threads one lookup may use.
    pub(super) threads: usize,
}

impl Store {
    /// Opens the memory at `path`; for reading alone where it cannot be written.
    ///
    /// # Errors
    /// [`StoreError::Missing`] where there is no file, [`StoreError::NotAMemory`] where it is empty, and as
    /// [`Store::create`].
    pub fn open(path: &Path) -> Result<Self> {
        let Ok(metadata) = path.metadata() else { return Err(StoreError::Missing(path.to_owned())) };
        if metadata.is_file() && metadata.len() == 0 && !has_log(path) {
            return Err(StoreError::NotAMemory(path.to_owned()));
        }
        match Self::create(path) {
            Err(error) if error.is_about_writing() && !has_log(path) => {
                Self::prepare(connect_unchanging(path)?, path)
            }
            result => result,
        }
    }

    /// Opens the memory at `path`, making an empty one where there is none.
    ///
    /// # Errors
    /// Where the file is no memory, or is a newer program's, or cannot be opened or written.
    pub fn create(path: &Path) -> Result<Self> {
        Self::prepare(connect(path)?, path)
    }

    /// A memory that lives as long as the value.
    ///
    /// # Errors
    /// Where the database cannot be set up.
    pub fn in_memory() -> Result<Self> {
        Self::prepare(Connection::open_in_memory()?, Path::new(":memory:"))
    }

    /// Whether the memory can be changed.
    ///
    /// # Errors
    /// Where the database does not answer.
    pub fn can_be_written(&self) -> Result<bool> {
        Ok(!self.connection.is_readonly("main")?)
    }

    /// For reading the whole memory from its beginning to its end: what was read is not kept, so that a memory of any
    /// size takes the same room.
    ///
    /// # Errors
    /// Where the memory cannot be read.
    pub fn for_one_pass(self) -> Result<Self> {
        self.connection.pragma_update(None, "mmap_size", 0)?;
        self.connection.pragma_update(None, "cache_size", -CACHE_OF_ONE_PASS_KIBIBYTES)?;
        Ok(self)
    }

    /// Writes the memory as it is now into a new file at `path`.
    ///
    /// # Errors
    /// Where the memory cannot be read, or the file be written.
    pub fn copy_to(&self, path: &Path) -> Result<()> {
        self.connection.execute(include_str!("copy.sql"), [path.to_string_lossy()])?;
        Ok(())
    }

    fn prepare(mut connection: Connection, path: &Path) -> Result<Self> {
        connection.busy_timeout(WAIT)?;
        connection.set_prepared_statement_cache_capacity(64);
        // A plan that hangs on bound values is made anew for every one of them, which takes longer than to run it.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        let version = recognise(&connection, path)?;
        connection.pragma_update(None, "foreign_keys", true)?;
        connection.pragma_update(None, "synchronous", "normal")?;
        connection.pragma_update(None, "cache_size", -CACHE_KIBIBYTES)?;
        connection.pragma_update(None, "mmap_size", MAPPED_BYTES)?;
        if version == 0 {
            connection.pragma_update(None, "page_size", PAGE_BYTES)?;
        }
        // An older memory that cannot be written answers as it is.
        if version < NEWEST && (version == 0 || !connection.is_readonly("main")?) {
            migrate(&mut connection)?;
        }
        write_ahead(&connection)?;
        keep_indexes_current(&mut connection)?;
        Ok(Self { connection, cache: Cache::default(), searched: Searched::default(), threads: 1 })
    }
}

/// Opens for writing where the file allows it, else for reading.
fn connect(path: &Path) -> Result<Connection> {
    let writable =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(path, writable).map_err(|error| unopenable(&error, path))
}

/// Lets readers and a writer work at once, where the file can be written. Another process that has the file open
/// for the first time is doing just that, and is not waited for.
fn write_ahead(connection: &Connection) -> Result<()> {
    if connection.is_readonly("main")? {
        return Ok(());
    }
    match connection.pragma_update(None, "journal_mode", "wal") {
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => Ok(()),
        result => Ok(result?),
    }
}

/// Opens a file on a disk or in a folder that cannot be written, where `SQLite` cannot keep the files beside it
/// with which processes see each other's changes.
fn connect_unchanging(path: &Path) -> Result<Connection> {
    let encoded = path.to_string_lossy().replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    let reading =
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(format!("file:{encoded}?immutable=1"), reading)
        .map_err(|error| unopenable(&error, path))
}

fn unopenable(error: &rusqlite::Error, path: &Path) -> StoreError {
    StoreError::Unopenable { path: path.to_owned(), reason: error.to_string() }
}

/// Whether changes lie beside the file that are not in it yet.
fn has_log(path: &Path) -> bool {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    Path::new(&log).metadata().is_ok_and(|metadata| metadata.len() > 0)
}

/// The version of the file, 0 for an empty one; all read of one state, as another process may be making the memory.
fn recognise(connection: &Connection, path: &Path) -> Result<i64> {
    let _one_state = connection.unchecked_transaction()?;
    let pragma = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let application = pragma("application_id").map_err(|error| foreign(error, path))?;
    let empty = pragma("schema_version")? == 0;
    match (application, version(connection)?) {
        _ if empty => Ok(0),
        (id, _) if id != i64::from(APPLICATION_ID) => Err(StoreError::NotAMemory(path.to_owned())),
        (_, found) if found > NEWEST => {
            Err(StoreError::TooNew { path: path.to_owned(), found, known: NEWEST })
        }
        (_, found) => Ok(found),
    }
}

fn foreign(error: rusqlite::Error, path: &Path) -> StoreError {
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => StoreError::NotAMemory(path.to_owned()),
        Some(ErrorCode::CannotOpen) => unopenable(&error, path),
        _ => error.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::memory::{Edit, Penalties};
    use crate::store::{BatchKind, NewBatch, Problem, Query};

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
    fn an_empty_file_becomes_a_memory_only_where_one_is_to_be_made() {
        let folder = folder();
        let path = folder.path().join("memory.db");
        std::fs::write(&path, "").unwrap();
        assert!(matches!(Store::open(&path), Err(StoreError::NotAMemory(_))));
        assert_eq!(path.metadata().unwrap().len(), 0);
        assert_eq!(Store::create(&path).unwrap().count_units().unwrap(), 0);
    }

    #[test]
    fn a_short_text_is_no_memory_and_left_alone() {
        let folder = folder();
        let path = folder.path().join("note.txt");
        std::fs::write(&path, "Dear colleague").unwrap();
        assert!(matches!(Store::create(&path), Err(StoreError::NotAMemory(_))));
        assert_eq!(std::fs::read(&path).unwrap(), b"Dear colleague");
    }

    #[test]
    fn many_processes_may_make_one_memory_at_once() {
        let folder = folder();
        for round in 0..20 {
            let path = folder.path().join(format!("memory{round}.db"));
            std::thread::scope(|scope| {
                let made: Vec<_> = (0..8).map(|_| scope.spawn(|| Store::create(&path).map(drop))).collect();
                for made in made {
                    made.join().unwrap().unwrap();
                }
            });
        }
    }

    #[test]
    fn a_memory_that_cannot_change_still_answers() {
        let folder = folder();
        let path = folder.path().join("50% of all?#.db");
        drop(Store::create(&path).unwrap());
        let mut store = Store::prepare(connect_unchanging(&path).unwrap(), &path).unwrap();
        assert_eq!(store.count_units().unwrap(), 0);
        let batch = NewBatch { kind: BatchKind::Import, origin: String::new(), edit: Edit::default() };
        assert!(matches!(store.begin(&batch).map(drop), Err(StoreError::ReadOnly)));
    }

    /// A memory of the second version, which had no fuzzy index, with one unit.
    fn older_memory(path: &Path) {
        let connection = Connection::open(path).unwrap();
        for script in [include_str!("migrations/0001.sql"), include_str!("migrations/0002.sql")] {
            connection.execute_batch(script).unwrap();
        }
        let units = "INSERT INTO language (id, tag) VALUES (1, 'en'), (2, 'ru');
            INSERT INTO setting (name, value) VALUES ('normal form', '1');
            INSERT INTO segment (language, text, normal_hash, normal_length)
            VALUES (1, 'The Board met.', 0, 14), (2, 'Совет собрался.', 0, 15);
            INSERT INTO batch (kind, origin) VALUES ('import', 'older');
            INSERT INTO unit (batch, status, digest) VALUES (1, 2, 0);
            INSERT INTO variant (unit, place, segment) VALUES (1, 0, 1), (1, 1, 2);";
        connection.execute_batch(units).unwrap();
        connection.pragma_update(None, "application_id", APPLICATION_ID).unwrap();
        connection.pragma_update(None, "user_version", 2).unwrap();
    }

    fn score(store: &Store) -> Vec<u8> {
        let (from, to) = (Language::parse("en").unwrap(), Language::parse("ru").unwrap());
        let (text, penalties) = ("The Board meets.", Penalties::NONE);
        let query = Query {
            text,
            from: &from,
            to: &to,
            min_score: 70,
            limit: 5,
            penalties,
            previous: None,
            next: None,
        };
        store.lookup(&query).unwrap().iter().map(|found| found.score).collect()
    }

    #[test]
    fn an_older_memory_answers_as_it_is_where_it_cannot_be_written_and_gets_its_index_where_it_can() {
        let folder = folder();
        let path = folder.path().join("memory.db");
        older_memory(&path);
        let store = Store::prepare(connect_unchanging(&path).unwrap(), &path).unwrap();
        assert_eq!((version(&store.connection).unwrap(), score(&store)), (2, vec![87]));
        drop(store);
        let store = Store::open(&path).unwrap();
        assert_eq!((version(&store.connection).unwrap(), score(&store)), (NEWEST, vec![87]));
        assert!(!store.examine().unwrap().contains(&Problem::NoFuzzyIndex));
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
