//! Documents → their beads, and an alignment in any format for one pair.

use std::io::{self, Write};

use tolmach::align::{Bead, Side, align_all};
use tolmach::format::tmx::{Languages, Options, Writer};
use tolmach::glossary::{Concept, Glossary};
use tolmach::language::Language;
use tolmach::report::alignment;
use tolmach::review::Alignment;

use super::known::known_texts;
use super::pair::Pair;
use crate::cli::args::{Align, AlignFormat};
use crate::cli::config::Session;
use crate::cli::knowledge::GlossaryFile;
use crate::cli::progress::Bar;
use crate::cli::realign::Stored;
use crate::cli::{knowledge, review};

/// A pair of documents with its beads.
pub(in crate::cli) struct Aligned {
    pub(in crate::cli) pair: Pair,
    pub(in crate::cli) beads: Vec<Bead>,
    /// The documents as the aligner saw them.
    pub(in crate::cli) sides: (Side, Side),
    /// The alignment to keep.
    pub(in crate::cli) made: Alignment,
}

/// Aligns every pair, in their order; those in the same two languages teach each other.
pub(in crate::cli) fn align_pairs(
    session: &Session,
    arguments: &Align,
    pairs: Vec<Pair>,
) -> anyhow::Result<Vec<Aligned>> {
    let glossary = arguments.glossary.as_deref().map(|file| GlossaryFile {
        file,
        from: arguments.from.as_ref(),
        to: arguments.to.as_ref(),
    });
    let concepts = knowledge::concepts_if_any(session, glossary)?;
    let mut aligned: Vec<Option<Aligned>> = pairs.iter().map(|_| None).collect();
    for group in by_languages(pairs) {
        let (places, members): (Vec<usize>, Vec<Pair>) = group.into_iter().unzip();
        let found = align_group(session, arguments, &concepts, members)?;
        places.into_iter().zip(found).for_each(|(place, found)| aligned[place] = Some(found));
    }
    Ok(aligned.into_iter().flatten().collect())
}

/// The pairs with their places, those in the same two languages together.
fn by_languages(pairs: Vec<Pair>) -> Vec<Vec<(usize, Pair)>> {
    let mut groups: Vec<Vec<(usize, Pair)>> = Vec::new();
    for (place, pair) in pairs.into_iter().enumerate() {
        let same =
            |group: &&mut Vec<(usize, Pair)>| (&group[0].1.from, &group[0].1.to) == (&pair.from, &pair.to);
        match groups.iter_mut().find(same) {
            Some(group) => group.push((place, pair)),
            None => groups.push(vec![(place, pair)]),
        }
    }
    groups
}

/// Aligns pairs in the same two languages.
fn align_group(
    session: &Session,
    arguments: &Align,
    concepts: &[Concept],
    pairs: Vec<Pair>,
) -> anyhow::Result<Vec<Aligned>> {
    let (from, to): (&Language, &Language) = (&pairs[0].from, &pairs[0].to);
    let known = known_texts(session, (from, to), arguments.use_memory, concepts)?;
    let glossary = Glossary::new(concepts.to_vec(), &[from, to]);
    let sides: Vec<(Side, Side)> = pairs
        .iter()
        .map(|pair| (pair.source.side(&pair.from, &glossary), pair.target.side(&pair.to, &glossary)))
        .collect();
    let beads = align_all(&sides, &known, &mut Bar::new("aligning", session.quiet))?;
    let found = pairs.into_iter().zip(sides).zip(beads);
    Ok(found.map(|((pair, sides), beads)| Aligned::new(pair, sides, beads)).collect())
}

impl Aligned {
    fn new(pair: Pair, sides: (Side, Side), beads: Vec<Bead>) -> Self {
        let made = pair.alignment(&beads);
        Self { pair, beads, sides, made }
    }

    /// Writes the alignment, and where the format shows what is kept of it, as it is `stored`.
    pub(super) fn write(
        &self,
        output: &mut dyn Write,
        session: &Session,
        format: AlignFormat,
        stored: Option<&Stored>,
    ) -> io::Result<()> {
        let (source, target) = &self.sides;
        let shown = stored.map_or(&self.made, |stored| &stored.alignment);
        let batch = stored.and_then(|stored| stored.batch);
        match format {
            AlignFormat::Text => alignment::write_summary(output, &self.beads, source, target),
            AlignFormat::Tsv => alignment::write_tsv(output, &self.beads, source, target),
            AlignFormat::Json => alignment::write_json(output, &self.beads, source, target),
            AlignFormat::Beads => alignment::write_beads(output, &self.beads),
            AlignFormat::Tmx => self.write_tmx(output, session),
            AlignFormat::Html => review::write_page(output, shown, batch),
            AlignFormat::Xlsx => review::write_workbook(output, session, shown, batch),
        }
    }

    fn write_tmx(&self, output: &mut dyn Write, session: &Session) -> io::Result<()> {
        let languages = Languages::Pair { source: self.pair.from.clone(), target: self.pair.to.clone() };
        let mut writer = Writer::new(output, &Options { languages, created: session.edit() });
        let mut paired = self.made.beads.iter().filter(|bead| !bead.is_null());
        paired.try_for_each(|bead| writer.write(&self.made.unit(bead)).map(drop))?;
        writer.finish().map(drop)
    }
}
