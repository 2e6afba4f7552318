//! `search`: where words stand in the memory.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use tolmach::report::concordance;
use tolmach::store::{self, Expression, SearchFilter, Sought};

use super::args::{Format, Search};
use super::config::Session;
use super::error::{Outcome, usage};
use super::output::print;

pub(super) fn run(session: &Session, arguments: &Search) -> anyhow::Result<Outcome> {
    let line = if arguments.regex { arguments.words.join(" ") } else { phrases(&arguments.words) };
    let expression = arguments.regex.then(|| Expression::new(&line)).transpose();
    let expression = expression.map_err(|error| usage(error.to_string()))?;
    let sought = match &expression {
        Some(expression) => Sought::Expression(expression),
        None if arguments.exact => Sought::ExactWords(&line),
        None => Sought::Words(&line),
    };
    let search = store::Search {
        sought,
        language: arguments.lang.as_ref(),
        filter: filter(arguments)?,
        skip: arguments.skip,
        limit: arguments.limit,
    };
    let found = session.open()?.search(&search)?;
    print(|output| match arguments.format {
        Format::Text => concordance::write_text(output, &found),
        Format::Json => concordance::write_json(output, &found),
    })?;
    Ok(if found.total == 0 { Outcome::Noteworthy } else { Outcome::Done })
}

/// The words as one line. The shell keeps together what was quoted, and takes the marks away: they are put back.
fn phrases(words: &[String]) -> String {
    let quoted = |word: &String| {
        let is_phrase = word.trim().contains(char::is_whitespace) && !word.contains(['"', '«', '“', '„']);
        if is_phrase { format!("\"{word}\"") } else { word.clone() }
    };
    words.iter().map(quoted).collect::<Vec<_>>().join(" ")
}

fn filter(arguments: &Search) -> anyhow::Result<SearchFilter> {
    let (since, until) = (arguments.since, arguments.until);
    Ok(SearchFilter {
        status: arguments.status.map(Into::into),
        document: arguments.document.clone(),
        since: since.map(beginning).transpose()?,
        before: until.map(|day| beginning(day.saturating_add(1.day()))).transpose()?,
    })
}

/// The first moment of a day, in UTC as everything that is stored.
fn beginning(day: Date) -> anyhow::Result<Timestamp> {
    let moment = day.to_zoned(TimeZone::UTC).map_err(|_| usage(format!("{day} is out of reach")))?;
    Ok(moment.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_shell_kept_together_is_a_phrase() {
        let words = ["winter aid", "Gaza", "«Совет мира» Газа"].map(str::to_owned);
        assert_eq!(phrases(&words), "\"winter aid\" Gaza «Совет мира» Газа");
    }
}
