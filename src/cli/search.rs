//! `search`: where words stand in the memory.

use tolmach::report::concordance;
use tolmach::store::{self, Expression, Sought};

use super::args::{Format, Search};
use super::config::Session;
use super::error::{Outcome, usage};
use super::output::print;
use super::searched;

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
        filter: searched::filter(&arguments.units)?,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_shell_kept_together_is_a_phrase() {
        let words = ["winter aid", "Gaza", "«Совет мира» Газа"].map(str::to_owned);
        assert_eq!(phrases(&words), "\"winter aid\" Gaza «Совет мира» Газа");
    }
}
