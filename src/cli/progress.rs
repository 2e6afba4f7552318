//! A progress bar on a terminal, nothing in a pipe, and Ctrl-C that leaves everything as it was.

use std::io::IsTerminal;
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use indicatif::{ProgressBar, ProgressStyle};
use tolmach::progress::{Interrupted, Progress};

static STOP: AtomicBool = AtomicBool::new(false);
static LISTEN: Once = Once::new();

/// Shows how far long work is, and stops it when the user presses Ctrl-C.
pub(super) struct Bar {
    bar: ProgressBar,
}

impl Bar {
    /// A bar for work that is called `what`; it draws nothing where standard error is no terminal.
    pub(super) fn new(what: &'static str, quiet: bool) -> Self {
        listen();
        let shown = !quiet && std::io::stderr().is_terminal();
        let bar = if shown { ProgressBar::new(0) } else { ProgressBar::hidden() };
        let style = ProgressStyle::with_template("{msg} {bar:30} {human_pos}/{human_len} {eta}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        bar.set_message(what);
        Self { bar }
    }
}

impl Progress for Bar {
    fn at(&mut self, done: u64, total: u64) -> Result<(), Interrupted> {
        self.bar.set_length(total.max(done));
        self.bar.set_position(done);
        refuse_interrupted()
    }
}

/// Stops work where the user has pressed Ctrl-C.
pub(super) fn refuse_interrupted() -> Result<(), Interrupted> {
    if STOP.load(Ordering::Relaxed) { Err(Interrupted) } else { Ok(()) }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

/// The first Ctrl-C asks the work to stop; a second one ends the program at once.
pub(super) fn listen() {
    LISTEN.call_once(|| {
        // Without a handler Ctrl-C ends the program at once, which leaves the memory as it was, too.
        let _ = ctrlc::set_handler(|| {
            if STOP.swap(true, Ordering::Relaxed) {
                std::process::exit(130);
            }
        });
    });
}
