//! What may stand after `align`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use tolmach::language::Language;

/// One pair, two folders, or a list.
const USAGE: &str = "tolmach align [OPTIONS] --from <LANG> --to <LANG> <SOURCE> <TARGET>
       tolmach align [OPTIONS] --pairs <LIST>";

#[derive(Debug, Args)]
#[command(override_usage = USAGE)]
pub(in crate::cli) struct Align {
    /// The source document: text, Markdown or HTML; or a folder of documents.
    #[arg(required_unless_present = "pairs")]
    pub(in crate::cli) source: Option<PathBuf>,
    /// Its translation; or the folder of the translations, named alike apart from language and ending.
    #[arg(required_unless_present = "pairs")]
    pub(in crate::cli) target: Option<PathBuf>,
    /// Align every pair of this list; a line is SOURCE, TARGET and, if need be, FROM and TO, tab-separated.
    #[arg(long, value_name = "LIST", conflicts_with_all = ["source", "target"])]
    pub(in crate::cli) pairs: Option<PathBuf>,
    /// The source language, such as en; with --pairs that of lines without one [default there: what the document
    /// says, or looks like].
    #[arg(long, value_name = "LANG", required_unless_present = "pairs")]
    pub(in crate::cli) from: Option<Language>,
    /// The target language, such as ru or kk.
    #[arg(long, value_name = "LANG", required_unless_present = "pairs")]
    pub(in crate::cli) to: Option<Language>,
    /// Store nothing.
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
    /// What to print.
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) format: AlignFormat,
    /// Write the result there instead of to standard output; of many pairs beads, tmx, html and xlsx go into
    /// this folder, a file for each.
    #[arg(long, short, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
    /// Each line of the files is a sentence already.
    #[arg(long)]
    pub(in crate::cli) pre_split: bool,
    /// Use this glossary in place of the memory's own.
    #[arg(long, value_name = "FILE")]
    pub(in crate::cli) glossary: Option<PathBuf>,
    /// Learn words from the units that the memory holds in these languages.
    #[arg(long)]
    pub(in crate::cli) use_memory: bool,
    /// Where the documents were aligned before and have changed: replace reviewed and approved units too.
    #[arg(long)]
    pub(in crate::cli) replace_approved: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum AlignFormat {
    /// A summary; of many pairs, a table.
    #[default]
    Text,
    /// Source, target, kind and confidence, tab-separated; of many pairs, the two files too.
    Tsv,
    /// A list of beads; of many pairs, a list of pairs with their beads.
    Json,
    /// Sentence numbers and confidence, tab-separated.
    Beads,
    /// TMX 1.4b.
    Tmx,
    /// A page that shows both documents side by side, the doubtful places first.
    Html,
    /// A spreadsheet for correction, which `review --xlsx` takes back; needs --output.
    Xlsx,
}
