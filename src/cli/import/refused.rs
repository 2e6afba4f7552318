//! Files of which nothing can be taken: each costs only itself, and all are named at the end.

use crate::cli::error::{Outcome, Unusable, is_broken_pipe, is_interrupted};
use crate::cli::output::{complain, print};

/// Why files were refused.
#[derive(Default)]
pub(super) struct Refused(Vec<anyhow::Error>);

impl Refused {
    /// Notes why a file was refused. What does not concern the file alone goes on.
    pub(super) fn add(&mut self, error: anyhow::Error) -> anyhow::Result<()> {
        if is_interrupted(&error) || is_broken_pipe(&error) {
            return Err(error);
        }
        self.0.push(error);
        Ok(())
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Names every file with its reason, where `taken` others were taken.
    pub(super) fn tell(&self, taken: usize) -> anyhow::Result<()> {
        if self.is_empty() {
            return Ok(());
        }
        let (refused, files) = (self.0.len(), self.0.len() + taken);
        print(|output| writeln!(output, "refused     {refused} of {files} files"))?;
        self.0.iter().for_each(|error| complain(&format!("{error:#}")));
        Ok(())
    }

    /// How it ends where no file was taken: one alone is the error itself.
    pub(super) fn all(mut self) -> anyhow::Result<Outcome> {
        match (self.0.pop(), self.0.len() + 1) {
            (Some(only), 1) => Err(only),
            (last, files) => {
                self.0.extend(last);
                self.0.iter().for_each(|error| complain(&format!("{error:#}")));
                Err(Unusable(format!("none of {files} files could be taken; nothing was imported")).into())
            }
        }
    }
}
