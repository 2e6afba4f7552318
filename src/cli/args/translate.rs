//! What may stand behind `translate`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use tolmach::language::Language;

#[derive(Debug, Args)]
pub(in crate::cli) struct Translate {
    /// The document: plain text, Markdown or a web page; or an XLIFF or PO file, whose open segments are filled.
    #[arg(value_name = "FILE")]
    pub(in crate::cli) document: PathBuf,
    /// Its language [default: what it says of itself, or looks like].
    #[arg(long, value_name = "LANG")]
    pub(in crate::cli) from: Option<Language>,
    /// The language wanted, such as ru or kk.
    #[arg(long, value_name = "LANG")]
    pub(in crate::cli) to: Language,
    /// Sentences without a match of this score are left as they are, 0 to 102 [default: as for lookup].
    #[arg(long, value_name = "SCORE", value_parser = clap::value_parser!(u8).range(0..=102))]
    pub(in crate::cli) min_score: Option<u8>,
    /// Each line is a sentence already.
    #[arg(long)]
    pub(in crate::cli) pre_split: bool,
    /// What to write of a document [default: text].
    #[arg(long, value_enum)]
    pub(in crate::cli) format: Option<TranslateFormat>,
    /// Write the result there instead of to standard output.
    #[arg(long, short, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum TranslateFormat {
    /// The translation; [87% …] is similar, [? …] is left as it was.
    #[default]
    Text,
    /// A page in which the same is coloured.
    Html,
    /// Sentence, translation and score, a line each.
    Tsv,
    /// A list of sentences with their matches.
    Json,
}
