//! `segment`: a text into sentences, one a line.

use anyhow::Context;
use tolmach::document;
use tolmach::language::Language;
use tolmach::text::normal::fold_space;
use tolmach::text::sentence::{Segmenter, all_shipped_srx};

use super::args::Segment;
use super::error::{Outcome, usage};
use super::files;
use super::output::print;

pub(super) fn run(arguments: &Segment) -> anyhow::Result<Outcome> {
    if arguments.print_srx {
        print(|output| output.write_all(all_shipped_srx().as_bytes()))?;
        return Ok(Outcome::Done);
    }
    let language =
        arguments.lang.as_ref().ok_or_else(|| usage("say the language of the text with --lang"))?;
    let custom = custom_rules(arguments, language)?;
    let segmenter = custom.as_ref().unwrap_or_else(|| Segmenter::for_language(language));
    let text = standard_input()?;
    print(|output| {
        for sentence in segmenter.sentences(&text) {
            writeln!(output, "{}", fold_space(sentence.slice(&text)))?;
        }
        Ok(())
    })?;
    Ok(Outcome::Done)
}

/// The text as it is, list markers and all: what goes in comes out, but for white space.
fn standard_input() -> anyhow::Result<String> {
    let lines = document::lines(&files::read("-".as_ref())?).context("standard input")?;
    Ok(lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n"))
}

fn custom_rules(arguments: &Segment, language: &Language) -> anyhow::Result<Option<Segmenter>> {
    let Some(file) = &arguments.srx else { return Ok(None) };
    let xml = files::read(file)?;
    let xml = String::from_utf8(xml).map_err(|_| usage(format!("{} is not UTF-8", file.display())))?;
    let segmenter = Segmenter::from_srx(&xml, language);
    segmenter.map(Some).map_err(|error| usage(format!("{}: {error}", file.display())))
}
