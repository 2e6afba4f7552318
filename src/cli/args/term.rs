//! What may follow `term` on the command line.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use jiff::civil::Date;
use tolmach::language::Language;

use super::{Format, SearchedUnits, day};

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum TermCommand {
    /// Add a term to a concept, or with a new concept.
    Add(TermAdd),
    /// Change a term.
    Edit(TermEdit),
    /// Remove a term, or a concept with all its terms.
    Remove(TermRemove),
    /// Find a term, in any form, and what it is called in the other languages.
    Find(TermFind),
    /// List the concepts with their terms.
    List(TermList),
    /// Take glossary files into the memory: TBX, CSV, TSV, XLSX, UTX or OmegaT's.
    Import(TermImport),
    /// Write the glossary as a file, in the format that its ending names.
    Export(TermExport),
    /// Show the forms in which a term is recognised.
    Forms(TermForms),
    /// Propose terms that the memory holds, with what stands for them in the translations.
    Extract(TermExtract),
    /// Count how the memory has rendered a term.
    Renderings(TermRenderings),
}

/// What can be said of a term.
#[derive(Debug, Args)]
pub(in crate::cli) struct TermDetails {
    /// preferred, admitted, deprecated or forbidden.
    #[arg(long, value_enum)]
    pub(in crate::cli) status: Option<TermStatus>,
    /// How it inflects.
    #[arg(long, value_enum)]
    pub(in crate::cli) pos: Option<PartOfSpeechName>,
    /// A word to the translator: why this status.
    #[arg(long)]
    pub(in crate::cli) note: Option<String>,
    /// Who says so.
    #[arg(long)]
    pub(in crate::cli) source: Option<String>,
    /// The first day on which the name is in force, such as 2026-01-22.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(in crate::cli) from: Option<Date>,
    /// The first day on which the name is no longer in force.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(in crate::cli) until: Option<Date>,
    /// A further form to accept; may be repeated.
    #[arg(long = "form", value_name = "FORM")]
    pub(in crate::cli) forms: Vec<String>,
    /// A form that is not this term although it looks like it; may be repeated.
    #[arg(long = "exception", value_name = "FORM")]
    pub(in crate::cli) exceptions: Vec<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(in crate::cli) enum TermStatus {
    Preferred,
    Admitted,
    Deprecated,
    Forbidden,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(in crate::cli) enum PartOfSpeechName {
    Noun,
    Name,
    Adjective,
    Verb,
    Phrase,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct TermAdd {
    /// The concept's name, such as board-of-peace; a new one makes a new concept.
    pub(in crate::cli) concept: String,
    /// The term in its dictionary form.
    pub(in crate::cli) term: String,
    /// The term's language.
    #[arg(long, value_name = "LANG")]
    pub(in crate::cli) lang: Language,
    /// What the concept means.
    #[arg(long)]
    pub(in crate::cli) definition: Option<String>,
    /// The field that the concept belongs to.
    #[arg(long)]
    pub(in crate::cli) domain: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) details: TermDetails,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct TermEdit {
    /// The concept's name.
    pub(in crate::cli) concept: String,
    /// The term as it is now; without one, the concept itself is changed.
    pub(in crate::cli) term: Option<String>,
    /// The term's language, where the concept has this term in several.
    #[arg(long, value_name = "LANG")]
    pub(in crate::cli) lang: Option<Language>,
    /// The term as it shall be.
    #[arg(long, value_name = "TERM")]
    pub(in crate::cli) text: Option<String>,
    /// What the concept means.
    #[arg(long)]
    pub(in crate::cli) definition: Option<String>,
    /// The field that the concept belongs to.
    #[arg(long)]
    pub(in crate::cli) domain: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) details: TermDetails,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct TermRemove {
    /// The concept's name.
    pub(in crate::cli) concept: String,
    /// The term; without one, the whole concept is removed.
    pub(in crate::cli) term: Option<String>,
    /// The term's language, where the concept has this term in several.
    #[arg(long, value_name = "LANG")]
    pub(in crate::cli) lang: Option<Language>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct TermFind {
    /// The words, in any form; a part of a term will do.
    #[arg(required = true)]
    pub(in crate::cli) words: Vec<String>,
    /// The language that they are in [default: any].
    #[arg(long, value_name = "LANG")]
    pub(in crate::cli) lang: Option<Language>,
    /// What to print.
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) format: Format,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct TermList {
    /// Only concepts of this domain.
    #[arg(long)]
    pub(in crate::cli) domain: Option<String>,
    /// Only terms in this language.
    #[arg(long, value_name = "LANG")]
    pub(in crate::cli) lang: Option<Language>,
    /// What to print.
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) format: Format,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct TermImport {
    /// TBX of version 2 or 3, tables (CSV, TSV, XLSX) with a term a row or a column a language, UTX, or lists of
    /// OmegaT; - is standard input.
    #[arg(required = true)]
    pub(in crate::cli) files: Vec<PathBuf>,
    /// The domain of the concepts [default: what the file says, or else its name].
    #[arg(long)]
    pub(in crate::cli) domain: Option<String>,
    /// The source language of files that do not name theirs, such as OmegaT's.
    #[arg(long, value_name = "LANG")]
    pub(in crate::cli) from: Option<Language>,
    /// Their target language.
    #[arg(long, value_name = "LANG")]
    pub(in crate::cli) to: Option<Language>,
    /// Store nothing.
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct TermExport {
    /// The file to write: .csv, .tsv, .xlsx, .tbx, .txt, .tab or .utf8 (OmegaT), .utx; - writes CSV to standard output.
    pub(in crate::cli) file: PathBuf,
    /// Only concepts of this domain.
    #[arg(long)]
    pub(in crate::cli) domain: Option<String>,
    /// The source language of formats with two languages (OmegaT, UTX).
    #[arg(long, value_name = "LANG")]
    pub(in crate::cli) from: Option<Language>,
    /// Their target language.
    #[arg(long, value_name = "LANG")]
    pub(in crate::cli) to: Option<Language>,
    /// The version of TBX: 2, which most programs read, or 3.
    #[arg(long, value_name = "VERSION", value_parser = clap::value_parser!(u8).range(2..=3), default_value_t = 2)]
    pub(in crate::cli) tbx: u8,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct TermForms {
    /// The term in its dictionary form.
    pub(in crate::cli) term: String,
    /// Its language.
    #[arg(long, value_name = "LANG")]
    pub(in crate::cli) lang: Language,
    /// How it inflects [default: as the glossary says, else anything that fits].
    #[arg(long, value_enum)]
    pub(in crate::cli) pos: Option<PartOfSpeechName>,
    /// What to print.
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) format: Format,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct TermExtract {
    /// The language of the terms.
    #[arg(long, value_name = "LANG", requires = "to")]
    pub(in crate::cli) from: Option<Language>,
    /// The language of their counterparts.
    #[arg(long, value_name = "LANG", requires = "from")]
    pub(in crate::cli) to: Option<Language>,
    /// Terms of this language alone, without counterparts.
    #[arg(long, value_name = "LANG", conflicts_with_all = ["from", "to"])]
    pub(in crate::cli) lang: Option<Language>,
    /// Only terms that the glossary does not have yet.
    #[arg(long)]
    pub(in crate::cli) new: bool,
    /// How many terms at most.
    #[arg(long, value_name = "NUMBER", default_value_t = 50)]
    pub(in crate::cli) limit: usize,
    /// In how many places a term stands at least; 2 or more.
    #[arg(long, value_name = "NUMBER", default_value_t = 2, value_parser = clap::value_parser!(u32).range(2..))]
    pub(in crate::cli) min_count: u32,
    #[command(flatten)]
    pub(in crate::cli) units: SearchedUnits,
    /// What to print; csv can be edited and taken in with `term import`.
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) format: ExtractFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(in crate::cli) enum ExtractFormat {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
    /// The columns of a glossary file, a term a row.
    Csv,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct TermRenderings {
    /// The term, in any form.
    pub(in crate::cli) term: String,
    /// The language that it is in [default: any other].
    #[arg(long, value_name = "LANG")]
    pub(in crate::cli) from: Option<Language>,
    /// The language of its renderings.
    #[arg(long, value_name = "LANG")]
    pub(in crate::cli) to: Language,
    #[command(flatten)]
    pub(in crate::cli) units: SearchedUnits,
    /// What to print.
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) format: Format,
}
