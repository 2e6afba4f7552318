//! How long work tells how far it is, and how it learns that it should stop.
//!
//! The library neither draws nor listens for Ctrl-C: whoever calls it does, through [`Progress`].

/// Told at every step of long work.
pub trait Progress {
    /// `done` of `total` steps are done; `total` is 0 where it is not known.
    ///
    /// # Errors
    /// [`Interrupted`] asks the work to stop, leaving everything as it was.
    fn at(&mut self, done: u64, total: u64) -> Result<(), Interrupted>;
}

/// The user asked to stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("interrupted; nothing was changed")]
pub struct Interrupted;

/// Shows nothing and never stops.
#[derive(Debug, Default)]
pub struct Silent;

impl Progress for Silent {
    fn at(&mut self, _done: u64, _total: u64) -> Result<(), Interrupted> {
        Ok(())
    }
}
