//! `init`: a project folder with settings and a memory that holds the shipped glossary.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

use anyhow::Context;
use tolmach::format::terms;
use tolmach::glossary::{Concept, SHIPPED};
use tolmach::store::{BatchKind, Store};

use super::args::Init;
use super::config::{FILE_NAME, Session};
use super::error::{Outcome, usage};
use super::output::print;

const MEMORY: &str = "memory.db";

const SETTINGS: &str = "\
# Settings of this project; tolmach uses the nearest file of this name upward.
memory = \"memory.db\"

# [lookup]
# min-score = 70
# limit = 5

# Points taken off a match's score; 0 switches one off.
# [penalties]
# numbers = 5
# negation = 15
# tags = 3
# unreviewed = 1
# via = 2
# machine = 10

# The rules of `check`: off, error, warning or note.
# [rules]
# spacing = \"off\"

# What `check` lets stand, of a rule, in some files, for some words or a concept, before a day.
# [[waivers]]
# rule = \"back-translation\"
# file = \"archive/**\"
# words = \"Peace Council\"
# reason = \"articles as they were published\"
# until = 2027-01-01
";

pub(super) fn run(session: &Session, arguments: &Init) -> anyhow::Result<Outcome> {
    let folder = arguments.folder.strip_prefix(".").unwrap_or(&arguments.folder);
    std::fs::create_dir_all(folder)
        .with_context(|| format!("cannot make the folder {}", folder.display()))?;
    refuse_existing(folder)?;
    let concepts = shipped()?;
    if let Err(error) = make_memory(session, folder, &concepts).and_then(|()| write_settings(folder)) {
        remove_begun(folder);
        return Err(error);
    }
    print(|output| {
        writeln!(output, "{}  settings", folder.join(FILE_NAME).display())?;
        writeln!(output, "{}  memory with {} concepts", folder.join(MEMORY).display(), concepts.len())
    })?;
    Ok(Outcome::Done)
}

fn refuse_existing(folder: &Path) -> anyhow::Result<()> {
    for name in [FILE_NAME, MEMORY] {
        let file = folder.join(name);
        if file.exists() {
            return Err(usage(format!("{} is there already; nothing was changed", file.display())));
        }
    }
    Ok(())
}

fn make_memory(session: &Session, folder: &Path, concepts: &[Concept]) -> anyhow::Result<()> {
    let mut store = Store::create(&folder.join(MEMORY))?;
    let mut batch = store.begin(&session.batch(BatchKind::Glossary, "shipped glossary"))?;
    concepts.iter().try_for_each(|concept| batch.put_concept(concept))?;
    batch.commit()?;
    Ok(())
}

/// Takes away what a failed start leaves, so that the next one is not refused.
fn remove_begun(folder: &Path) {
    for name in [FILE_NAME.to_owned(), MEMORY.to_owned(), format!("{MEMORY}-wal"), format!("{MEMORY}-shm")] {
        // What cannot be removed was not made, or the folder is beyond help; the error of the start tells why.
        let _ = std::fs::remove_file(folder.join(name));
    }
}

fn write_settings(folder: &Path) -> anyhow::Result<()> {
    let file = &folder.join(FILE_NAME);
    let cannot = || format!("cannot write {}", file.display());
    let mut settings = OpenOptions::new().write(true).create_new(true).open(file).with_context(cannot)?;
    settings.write_all(SETTINGS.as_bytes()).with_context(cannot)
}

/// The concepts of the glossary that ships with the program.
fn shipped() -> anyhow::Result<Vec<Concept>> {
    let mut concepts = Vec::new();
    for (domain, table) in SHIPPED {
        concepts.extend(
            terms::read(table.as_bytes(), Some(domain)).with_context(|| format!("glossary {domain}"))?,
        );
    }
    Ok(concepts)
}
