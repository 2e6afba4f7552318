//! `watch` on the command line.

use std::path::PathBuf;

use clap::Args;
use tolmach::language::Language;

#[derive(Debug, Args)]
pub(in crate::cli) struct Watch {
    /// The folder of an OmegaT project, or a folder of TMX files.
    pub(in crate::cli) folder: PathBuf,
    /// The source language [default: that of the project].
    #[arg(long, value_name = "LANG")]
    pub(in crate::cli) from: Option<Language>,
    /// The target language [default: that of the project].
    #[arg(long, value_name = "LANG")]
    pub(in crate::cli) to: Option<Language>,
    /// Bring everything up to date and end.
    #[arg(long)]
    pub(in crate::cli) once: bool,
}
