//! `watch`: the files of a CAT project follow the memory, and what the project saves comes into it.
//!
//! Comes in: a memory, and a folder that is looked at once a second. Goes out: files that are written only where their
//! content changes, and batches of units. Source: `OmegaT` reloads what changes in `tm/` and `glossary/`, and saves the
//! project's translations as `NAME-omegat.tmx` (user manual, "Files and folders").

mod given;
mod passed;
mod places;
mod saved;
mod stamp;

use std::thread::sleep;
use std::time::Duration;

use tolmach::store::Store;

use super::args::Watch;
use super::config::Session;
use super::error::{Outcome, is_broken_pipe, is_interrupted};
use super::output::{complain, print, tell};
use super::progress;

use given::Given;
use places::Places;
use saved::Saved;

/// How often the memory and the folder are looked at.
const INTERVAL: Duration = Duration::from_secs(1);
/// How often Ctrl-C is asked after in between.
const SLICE: Duration = Duration::from_millis(50);

pub(super) fn run(session: &Session, arguments: &Watch) -> anyhow::Result<Outcome> {
    let places = Places::of(arguments)?;
    let store = session.open()?;
    progress::listen();
    print(|output| writeln!(output, "{places}"))?;
    for file in places.outside() {
        let what = "the project file puts this outside of the project; it is written there";
        tell(session.quiet, &format!("{}: {what}", file.display()));
    }
    let mut watcher = Watcher { session, store, given: Given::new(&places), saved: Saved::new(&places) };
    if arguments.once { watcher.once() } else { watcher.until_interrupted() }
}

struct Watcher<'run> {
    session: &'run Session,
    store: Store,
    given: Given<'run>,
    saved: Saved<'run>,
}

impl Watcher<'_> {
    fn once(&mut self) -> anyhow::Result<Outcome> {
        self.saved.do_not_wait();
        if !self.round()? {
            print(|output| writeln!(output, "everything is up to date"))?;
        }
        Ok(if self.saved.is_unsound() { Outcome::Incomplete } else { Outcome::Done })
    }

    /// Ctrl-C is the way in which this ends. What goes wrong is told once, and tried again.
    fn until_interrupted(&mut self) -> anyhow::Result<Outcome> {
        print(|output| writeln!(output, "watching    until Ctrl-C"))?;
        let mut told = String::new();
        while progress::refuse_interrupted().is_ok() {
            match self.round() {
                Ok(_) => told.clear(),
                Err(error) if is_interrupted(&error) => break,
                Err(error) if is_broken_pipe(&error) => return Err(error),
                Err(error) => tell_once(&mut told, format!("{error:#}")),
            }
            pause();
        }
        print(|output| writeln!(output, "stopped"))?;
        Ok(Outcome::Done)
    }

    /// Brings both sides up to date; whether there was anything to do. What comes in goes out again at once.
    fn round(&mut self) -> anyhow::Result<bool> {
        let gave = self.given.follow(self.session, &self.store)?;
        let took = self.saved.take_in(self.session, &mut self.store, self.given.passed())?;
        if took {
            self.given.follow(self.session, &self.store)?;
        }
        Ok(gave || took)
    }
}

fn tell_once(told: &mut String, problem: String) {
    if *told != problem {
        complain(&format!("{problem}; trying again"));
        *told = problem;
    }
}

fn pause() {
    let mut left = INTERVAL;
    while !left.is_zero() && progress::refuse_interrupted().is_ok() {
        sleep(SLICE);
        left = left.saturating_sub(SLICE);
    }
}
