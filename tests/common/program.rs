//! The program in a folder of its own, with nothing inherited from whoever runs the tests.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, ExitStatus, Output, Stdio};
use std::{fs, thread};

use tempfile::TempDir;

/// The clock, the user and the places that every run of the program sees.
pub(crate) const VARIABLES: [(&str, &str); 6] = [
    ("TOLMACH_NOW", "2026-11-22T09:00:00Z"),
    ("TOLMACH_USER", "aigul"),
    ("HOME", "nobody"),
    ("XDG_DATA_HOME", "nobody"),
    ("NO_COLOR", "1"),
    ("COLUMNS", "100"),
];

/// An empty folder in which the program runs.
pub(crate) struct Desk {
    folder: TempDir,
}

/// What a run of the program left.
pub(crate) struct Run {
    pub(crate) status: ExitStatus,
    pub(crate) output: String,
    pub(crate) errors: String,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path(name), bytes).unwrap();
    }

    /// The names of everything in the folder, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    /// A program that will run in the folder.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(self.folder.path()).env_clear().envs(VARIABLES);
        // What the system itself needs to start a program.
        command.envs(["PATH", "SystemRoot"].iter().filter_map(|name| Some((name, std::env::var_os(name)?))));
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// The program, about to run with these arguments.
    pub(crate) fn tolmach(&self, arguments: &[&str]) -> Command {
        let mut command = self.command(env!("CARGO_BIN_EXE_tolmach"));
        command.args(arguments);
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        self.tolmach(arguments).output().unwrap().into()
    }

    /// Runs the program in a folder below.
    pub(crate) fn run_in(&self, folder: &str, arguments: &[&str]) -> Run {
        self.tolmach(arguments).current_dir(self.path(folder)).output().unwrap().into()
    }

    /// Runs the program with `input` on its standard input.
    pub(crate) fn run_with(&self, arguments: &[&str], input: &[u8]) -> Run {
        let mut child = self.tolmach(arguments).stdin(Stdio::piped()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        thread::scope(|scope| {
            scope.spawn(move || drop(stdin.write_all(input)));
            child.wait_with_output().unwrap().into()
        })
    }

    /// Runs a line of the POSIX shell, in which `$tolmach` is the program.
    pub(crate) fn shell(&self, line: &str) -> Run {
        let mut command = self.command("sh");
        command.args(["-c", line]).env("tolmach", env!("CARGO_BIN_EXE_tolmach")).output().unwrap().into()
    }
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
        Self { status: output.status, output: text(output.stdout), errors: text(output.stderr) }
    }
}

impl Run {
    #[track_caller]
    pub(crate) fn assert_code(&self, code: i32) -> &Self {
        assert_eq!(self.status.code(), Some(code), "output: {}\nerrors: {}", self.output, self.errors);
        self
    }

    #[track_caller]
    pub(crate) fn assert_silent_output(&self) -> &Self {
        assert_eq!(self.output, "");
        self
    }

    #[track_caller]
    pub(crate) fn assert_silent_errors(&self) -> &Self {
        assert_eq!(self.errors, "");
        self
    }

    /// Standard error is one line, and these stand in it.
    #[track_caller]
    pub(crate) fn assert_one_line(&self, parts: &[&str]) -> &Self {
        assert_eq!(self.errors.lines().count(), 1, "{}", self.errors);
        self.assert_says(parts)
    }

    /// These stand on standard error.
    #[track_caller]
    pub(crate) fn assert_says(&self, parts: &[&str]) -> &Self {
        for part in parts {
            assert!(self.errors.contains(part), "'{part}' is not in: {}", self.errors);
        }
        self
    }
}
