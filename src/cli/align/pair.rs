//! Two files → two documents whose languages are known.

use std::path::PathBuf;

use tolmach::align::Bead;
use tolmach::language::Language;
use tolmach::review::{Alignment, LinkedBead};

use crate::cli::error::usage;
use crate::cli::manuscript::Manuscript;
use crate::cli::output::tell;

/// Two files to align.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) struct Files {
    /// The source document.
    pub(in crate::cli) source: PathBuf,
    /// Its translation.
    pub(in crate::cli) target: PathBuf,
    /// The source language; where it is not given, what the document says of itself, or what its words look like.
    pub(in crate::cli) from: Option<Language>,
    /// The target language, found likewise.
    pub(in crate::cli) to: Option<Language>,
}

/// Two documents that are to be aligned.
pub(in crate::cli) struct Pair {
    pub(in crate::cli) source: Manuscript,
    pub(in crate::cli) target: Manuscript,
    pub(in crate::cli) from: Language,
    pub(in crate::cli) to: Language,
}

impl Pair {
    /// Reads both documents; refuses them where they are one or are swapped, and warns where one is in a third language.
    pub(in crate::cli) fn read(files: &Files, pre_split: bool, quiet: bool) -> anyhow::Result<Self> {
        let (source, from) = Manuscript::read_known(&files.source, files.from.as_ref(), pre_split)?;
        let (target, to) = Manuscript::read_known(&files.target, files.to.as_ref(), pre_split)?;
        if from == to {
            return Err(usage(format!("both documents are in {from}; a pair needs two languages")));
        }
        let pair = Self { source, target, from, to };
        pair.refuse_one_text()?;
        pair.refuse_swapped(quiet)?;
        Ok(pair)
    }

    /// A document is not its own translation, under whatever name it comes again.
    fn refuse_one_text(&self) -> anyhow::Result<()> {
        match self.source.letters().eq(self.target.letters()) {
            true => Err(usage("both documents have the same text; a document is not its own translation")),
            false => Ok(()),
        }
    }

    /// Says so where the documents are in each other's language; warns where one is in a third.
    fn refuse_swapped(&self, quiet: bool) -> anyhow::Result<()> {
        let (source, target) = (self.source.detected(), self.target.detected());
        let is = |found: &Option<Language>, language: &Language| {
            found.as_ref().is_some_and(|it| it.matches(language))
        };
        if is(&source, &self.to) && is(&target, &self.from) && !self.from.matches(&self.to) {
            let (path, from, to) = (&self.source.document.path, &self.from, &self.to);
            return Err(usage(format!(
                "the documents are swapped: {path} is in {to} and the other in {from}; \
                 write the {from} document first, or --from {to} --to {from}"
            )));
        }
        for (manuscript, found, language) in
            [(&self.source, source, &self.from), (&self.target, target, &self.to)]
        {
            if let Some(found) = found.filter(|found| !found.matches(language)) {
                let path = &manuscript.document.path;
                tell(
                    quiet,
                    &format!("warning: {path} looks like {found}, not {language}; is it the right file?"),
                );
            }
        }
        Ok(())
    }

    /// What to call the pair in messages.
    pub(in crate::cli) fn name(&self) -> String {
        format!("{} → {}", self.source.document.path, self.target.document.path)
    }

    /// The alignment to keep.
    pub(in crate::cli) fn alignment(&self, beads: &[Bead]) -> Alignment {
        Alignment {
            source: self.source.aligned(&self.from),
            target: self.target.aligned(&self.to),
            beads: beads.iter().map(LinkedBead::from).collect(),
            orphans: Vec::new(),
        }
    }
}
