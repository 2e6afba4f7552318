//! What may follow `search` on the command line.

use clap::Args;
use jiff::civil::Date;
use tolmach::language::Language;

use super::{Format, StatusName, day};

#[derive(Debug, Args)]
pub(in crate::cli) struct Search {
    /// The words, all of which stand in the segment; side by side where they are quoted.
    #[arg(required = true)]
    pub(in crate::cli) words: Vec<String>,
    /// The language that they are in [default: any].
    #[arg(long, value_name = "LANG")]
    pub(in crate::cli) lang: Option<Language>,
    /// Only these very forms.
    #[arg(long)]
    pub(in crate::cli) exact: bool,
    /// The words are a regular expression; (?i) at its beginning makes it blind to case.
    #[arg(long, conflicts_with = "exact")]
    pub(in crate::cli) regex: bool,
    #[command(flatten)]
    pub(in crate::cli) units: SearchedUnits,
    /// How many segments to pass over, for the next page.
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    pub(in crate::cli) skip: usize,
    /// How many segments at most.
    #[arg(long, value_name = "NUMBER", default_value_t = 20)]
    pub(in crate::cli) limit: usize,
    /// What to print.
    #[arg(long, value_enum, default_value_t)]
    pub(in crate::cli) format: Format,
}

/// Which units to look at.
#[derive(Debug, Args)]
pub(in crate::cli) struct SearchedUnits {
    /// Only units of this status or better.
    #[arg(long, value_enum, value_name = "STATUS")]
    pub(in crate::cli) status: Option<StatusName>,
    /// Only units of documents with this in their path or title.
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) document: Option<String>,
    /// Only units made or last changed on this day or later.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(in crate::cli) since: Option<Date>,
    /// Only units made or last changed on this day or earlier.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(in crate::cli) until: Option<Date>,
}
