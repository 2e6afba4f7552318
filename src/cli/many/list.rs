//! A list → pairs of files: a line `source⇥target`, or `source⇥target⇥from⇥to`, with paths from the list's folder.

use std::path::Path;

use anyhow::Context;
use tolmach::document;
use tolmach::language::Language;

use super::Work;
use crate::cli::align::Files;
use crate::cli::args::Align;
use crate::cli::error::Unusable;
use crate::cli::files;

/// Reads a list. Empty lines and lines that begin with `#` say nothing; one broken line makes it of no use.
pub(super) fn read(list: &Path, arguments: &Align) -> anyhow::Result<Work> {
    let name = list.display();
    let lines = document::lines(&files::read(list)?).with_context(|| name.to_string())?;
    let folder = list.parent().unwrap_or(Path::new(""));
    let mut pairs = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        if !line.text.trim().is_empty() && !line.text.starts_with('#') {
            let pair = parse(&line.text, folder, (arguments.from.as_ref(), arguments.to.as_ref()));
            pairs.push(pair.map_err(|problem| Unusable(format!("{name}:{}: {problem}", index + 1)))?);
        }
    }
    if pairs.is_empty() {
        return Err(Unusable(format!("{name} names no pair; write a line `source⇥target` for each")).into());
    }
    Ok(Work { pairs, unpaired: Vec::new() })
}

/// The pair of a line; a language that it does not name is the `default`.
fn parse(
    line: &str,
    folder: &Path,
    default: (Option<&Language>, Option<&Language>),
) -> Result<Files, String> {
    let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
    let [source, target, tags @ ..] = cells.as_slice() else {
        return Err("there is no tab; write `source⇥target`".to_owned());
    };
    if source.is_empty() || target.is_empty() || tags.len() > 2 {
        return Err("this is no pair; write `source⇥target`, or `source⇥target⇥from⇥to`".to_owned());
    }
    if source == target {
        return Err(format!("{source} is on both sides; a document is not its own translation"));
    }
    let language = |at: usize, default: Option<&Language>| match tags.get(at) {
        Some(tag) if !tag.is_empty() => Language::parse(tag).map(Some).map_err(|error| error.to_string()),
        _ => Ok(default.cloned()),
    };
    let (from, to) = (language(0, default.0)?, language(1, default.1)?);
    if from.is_some() && from == to {
        return Err("both languages are the same; a pair needs two".to_owned());
    }
    Ok(Files { source: folder.join(source), target: folder.join(target), from, to })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Files, String> {
        parse(line, Path::new("news"), (Some(&Language::english()), None))
    }

    #[test]
    fn paths_start_in_the_folder_of_the_list() {
        let files = parsed("a.txt\tru/a.txt").unwrap();
        assert_eq!((files.source, files.target), ("news/a.txt".into(), "news/ru/a.txt".into()));
    }

    #[test]
    fn languages_of_a_line_count_more_than_the_options() {
        let files = parsed("a.txt\tb.txt\t\tkk").unwrap();
        assert_eq!((files.from, files.to), (Some(Language::english()), Some(Language::kazakh())));
        let files = parsed("a.txt\tb.txt\tkk").unwrap();
        assert_eq!((files.from, files.to), (Some(Language::kazakh()), None));
    }

    #[test]
    fn what_is_no_pair_is_refused() {
        for line in ["a.txt", "a.txt\t", "a\tb\ten\tru\tkk", "a\tb\ten\tрус", "a\ta", "a\tb\tru\tru"] {
            assert!(parsed(line).is_err(), "{line}");
        }
    }
}
