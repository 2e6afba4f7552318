//! What may stand on the command line. The plan's contract: names and meanings are not changed lightly.

mod align;
mod check;
mod search;
mod term;
mod translate;
mod watch;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use tolmach::language::Language;
use tolmach::memory::Status;

pub(super) use align::{Align, AlignFormat};
pub(super) use check::{Check, CheckFormat};
pub(super) use search::{Search, SearchedUnits};
pub(super) use term::{
    ExtractFormat, PartOfSpeechName, TermAdd, TermCommand, TermDetails, TermEdit, TermExport, TermExtract,
    TermFind, TermForms, TermImport, TermList, TermRemove, TermRenderings, TermStatus,
};
pub(super) use translate::{Translate, TranslateFormat};
pub(super) use watch::Watch;

/// Translation memory, glossary and terminology checks for English, Russian and Kazakh.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100, disable_help_subcommand = true)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) global: Global,
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Global options")]
pub(super) struct Global {
    /// The memory file [default: TOLMACH_MEMORY, else `memory` in tolmach.toml, else tolmach.db in your data folder].
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) memory: Option<PathBuf>,
    /// Settings to use in place of the nearest tolmach.toml.
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,
    /// When to use colours.
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    pub(super) color: Color,
    /// Say nothing but results and errors.
    #[arg(long, short, global = true)]
    pub(super) quiet: bool,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub(super) enum Color {
    /// On a terminal.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl Color {
    /// Makes every stream of the program follow this choice.
    pub(super) fn write_global(self) {
        match self {
            Self::Auto => anstream::ColorChoice::Auto,
            Self::Always => anstream::ColorChoice::Always,
            Self::Never => anstream::ColorChoice::Never,
        }
        .write_global();
    }
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Pair the sentences of two documents and store them.
    Align(Align),
    /// Take the units of an exchange file into the memory.
    Import(Import),
    /// Write the memory as an exchange file.
    Export(Export),
    /// Find how a text, or one like it, was translated before.
    Lookup(Lookup),
    /// Find where words stand in the memory, in any of their forms.
    Search(Search),
    /// Translate a document as far as the memory knows its sentences.
    Translate(Translate),
    /// Keep the glossary.
    #[command(subcommand)]
    Term(TermCommand),
    /// See what is doubtful in an alignment, and correct it.
    Review(Review),
    /// Find wrong and missing terms in texts, translations and memories.
    Check(Check),
    /// Keep an OmegaT project up to date with the memory, and take in what it saves.
    Watch(Watch),
    /// Split standard input into sentences, one a line.
    Segment(Segment),
    /// Show what was done to the memory, newest first.
    Log(Log),
    /// Take a batch back whole.
    Undo(Undo),
    /// See whether the memory is sound, and repair its indexes.
    Doctor(Doctor),
    /// Begin a project: a memory with the shipped glossary, and its settings.
    Init(Init),
}

/// A day as people write it on the command line.
fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "this is no date; write it as 2026-02-19".to_owned())
}

/// From which language into which.
#[derive(Debug, Args)]
pub(super) struct Languages {
    /// The source language, such as en.
    #[arg(long, value_name = "LANG")]
    pub(super) from: Language,
    /// The target language, such as ru or kk.
    #[arg(long, value_name = "LANG")]
    pub(super) to: Language,
}

#[derive(Debug, Args)]
pub(super) struct Review {
    /// The batch whose alignment to review, as `tolmach log` shows it.
    #[arg(long, value_name = "NUMBER", required_unless_present = "xlsx")]
    pub(super) batch: Option<i64>,
    /// Apply the actions that were written into this spreadsheet.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["batch", "format", "output"])]
    pub(super) xlsx: Option<PathBuf>,
    /// What to print.
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: ReviewFormat,
    /// Write the result there instead of to standard output.
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ReviewFormat {
    /// The doubtful pairs with their neighbours.
    #[default]
    Text,
    /// A page that shows both documents side by side, the doubtful places first.
    Html,
    /// A spreadsheet for correction; needs --output.
    Xlsx,
}

#[derive(Debug, Args)]
pub(super) struct Import {
    /// TMX, XLIFF, CSV, TSV, XLSX or PO files; or parallel text, a file a language (corpus.en corpus.ru).
    #[arg(required = true)]
    pub(super) files: Vec<PathBuf>,
    /// The source language, where a file does not say it.
    #[arg(long, value_name = "LANG")]
    pub(super) from: Option<Language>,
    /// The target language, where a file does not say it.
    #[arg(long, value_name = "LANG")]
    pub(super) to: Option<Language>,
    /// Only count: store nothing.
    #[arg(long)]
    pub(super) dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct Export {
    /// The file to write, in the format of its ending: .tmx, .csv, .tsv, .xlsx, .po, or one of the two languages for
    /// parallel text (corpus.ru writes corpus.en too); - writes TMX to standard output.
    pub(super) file: PathBuf,
    /// The source language.
    #[arg(long, value_name = "LANG", required_unless_present = "all_languages")]
    pub(super) from: Option<Language>,
    /// The target language.
    #[arg(long, value_name = "LANG", required_unless_present = "all_languages")]
    pub(super) to: Option<Language>,
    /// Write also what is linked only through this language: texts that translate the same text of it.
    #[arg(long, value_name = "LANG", conflicts_with = "all_languages")]
    pub(super) via: Option<Language>,
    /// Write every language of a unit into one multilingual file.
    #[arg(long)]
    pub(super) all_languages: bool,
    /// Only units of this status or better.
    #[arg(long, value_enum, value_name = "STATUS")]
    pub(super) status: Option<StatusName>,
    /// Only units of documents with this in their path or title.
    #[arg(long, value_name = "TEXT")]
    pub(super) document: Option<String>,
    /// Only units made or changed on this day or later.
    #[arg(long, value_name = "DATE")]
    pub(super) since: Option<String>,
    /// Leave out aligned units below this confidence, 0 to 1.
    #[arg(long, value_name = "NUMBER")]
    pub(super) min_confidence: Option<f64>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum StatusName {
    Aligned,
    Draft,
    Translated,
    Reviewed,
    Approved,
}

impl From<StatusName> for Status {
    fn from(name: StatusName) -> Self {
        match name {
            StatusName::Aligned => Self::Aligned,
            StatusName::Draft => Self::Draft,
            StatusName::Translated => Self::Translated,
            StatusName::Reviewed => Self::Reviewed,
            StatusName::Approved => Self::Approved,
        }
    }
}

#[derive(Debug, Args)]
pub(super) struct Lookup {
    /// The text; - reads a text a line from standard input.
    pub(super) text: String,
    #[command(flatten)]
    pub(super) languages: Languages,
    /// The lowest score to show, 0 to 102 [default: 70].
    #[arg(long, value_name = "SCORE", value_parser = clap::value_parser!(u8).range(0..=102))]
    pub(super) min_score: Option<u8>,
    /// How many matches at most [default: 5].
    #[arg(long, value_name = "NUMBER")]
    pub(super) limit: Option<usize>,
    /// The segment before it in its document.
    #[arg(long, value_name = "TEXT")]
    pub(super) previous: Option<String>,
    /// The segment after it in its document.
    #[arg(long, value_name = "TEXT")]
    pub(super) next: Option<String>,
    /// Take nothing off the scores.
    #[arg(long)]
    pub(super) no_penalties: bool,
    /// What to print.
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: ListFormat,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ListFormat {
    /// For people.
    #[default]
    Text,
    /// One JSON document.
    Json,
    /// A JSON object a line.
    Jsonl,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people.
    #[default]
    Text,
    /// One JSON document.
    Json,
}

#[derive(Debug, Args)]
pub(super) struct Segment {
    /// The language of the text.
    #[arg(long, value_name = "LANG", required_unless_present = "print_srx")]
    pub(super) lang: Option<Language>,
    /// Use these SRX rules in place of the shipped ones.
    #[arg(long, value_name = "FILE")]
    pub(super) srx: Option<PathBuf>,
    /// Print the shipped rules as SRX 2.0, for OmegaT, Okapi and others.
    #[arg(long)]
    pub(super) print_srx: bool,
}

#[derive(Debug, Args)]
pub(super) struct Log {
    /// Only this batch, with what its review or new alignment changed.
    #[arg(long, value_name = "NUMBER", conflicts_with = "limit")]
    pub(super) batch: Option<i64>,
    /// How many batches at most.
    #[arg(long, value_name = "NUMBER", default_value_t = 20)]
    pub(super) limit: usize,
    /// What to print.
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

#[derive(Debug, Args)]
pub(super) struct Undo {
    /// The batch's number, as `tolmach log` shows it.
    pub(super) batch: i64,
}

#[derive(Debug, Args)]
pub(super) struct Doctor {
    /// Make the indexes anew where they disagree with the texts.
    #[arg(long)]
    pub(super) repair: bool,
}

#[derive(Debug, Args)]
pub(super) struct Init {
    /// The project's folder.
    #[arg(default_value = ".")]
    pub(super) folder: PathBuf,
}
