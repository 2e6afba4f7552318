//! What may follow `check` on the command line.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;
use tolmach::check::Rule;
use tolmach::language::Language;

use super::{Format, day};

#[derive(Debug, Args)]
pub(in crate::cli) struct Check {
    /// A text, a text and its translation, TMX files, or TSV files with source and target; - is standard input.
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
    /// What to print.
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) format: Format,
}
