//! What may follow `check` on the command line.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;
use tolmach::check::Rule;
use tolmach::language::Language;

use super::day;

#[derive(Debug, Default, Args)]
pub(in crate::cli) struct Check {
    /// A text, a text and its translation, TMX, XLIFF, CSV, XLSX or PO files, TSV files with source and target, or folders;
    /// - is standard input.
    #[arg(required_unless_present = "memory_units")]
    pub(in crate::cli) files: Vec<PathBuf>,
    /// Check the units of the memory.
    #[arg(long)]
    pub(in crate::cli) memory_units: bool,
    /// The source language [default: what the file says, or what it looks like].
    #[arg(long, value_name = "LANG")]
    pub(in crate::cli) from: Option<Language>,
    /// The target language, or that of a single text.
    #[arg(long, alias = "lang", value_name = "LANG")]
    pub(in crate::cli) to: Option<Language>,
    /// Use this glossary in place of the memory's own.
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) glossary: Option<PathBuf>,
    /// Only this rule; may be repeated.
    #[arg(long = "rule", value_name = "RULE")]
    pub(in crate::cli) rules: Vec<Rule>,
    /// The day of the texts, which decides what names were in force [default: what the documents say].
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(in crate::cli) date: Option<Date>,
    /// Only what stands in lines changed since this revision; asks git.
    #[arg(long, value_name = "REV", conflicts_with = "memory_units")]
    pub(in crate::cli) changed_since: Option<String>,
    /// Leave out the findings that this file knows.
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) baseline: Option<PathBuf>,
    /// Write all findings into this file, so that --baseline leaves them out from now on.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["baseline", "changed_since", "fix"])]
    pub(in crate::cli) write_baseline: Option<PathBuf>,
    /// Put right in the files what can be put right exactly, and show it.
    #[arg(long, conflicts_with = "memory_units")]
    pub(in crate::cli) fix: bool,
    /// With --fix: only show it.
    #[arg(long, requires = "fix")]
    pub(in crate::cli) dry_run: bool,
    /// What to print.
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) format: CheckFormat,
    /// Write the result there instead of to standard output.
    #[arg(long, short, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum CheckFormat {
    /// For people.
    #[default]
    Text,
    /// One JSON document.
    Json,
    /// SARIF 2.1.0, for forges and code editors.
    Sarif,
    /// A page that needs no network.
    Html,
}
