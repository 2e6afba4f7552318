//! `search`: where words stand in the memory.

use tolmach::report::concordance;
use tolmach::store;

use super::args::{Format, Search};
use super::config::Session;
use super::error::Outcome;
use super::output::print;

pub(super) fn run(session: &Session, arguments: &Search) -> anyhow::Result<Outcome> {
    let words = arguments.words.join(" ");
    let search = store::Search {
        words: &words,
        language: arguments.lang.as_ref(),
        exact: arguments.exact,
        limit: arguments.limit,
    };
    let found = session.open()?.search(&search)?;
    print(|output| match arguments.format {
        Format::Text => concordance::write_text(output, &found),
        Format::Json => concordance::write_json(output, &found),
    })?;
    Ok(if found.total == 0 { Outcome::Noteworthy } else { Outcome::Done })
}
