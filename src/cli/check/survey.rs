//! What many pairs together show: those of units, and those of two documents.

use tolmach::align::Bead;
use tolmach::check::{Pair, Passage, Survey, Surveyed};
use tolmach::report::findings::Located;
use tolmach::store::{Search, SearchFilter, Sought, Store};

use super::documents::Stretch;
use super::{Desk, Known};

/// Most published segments that a quotation is held against.
const MOST_SEGMENTS: usize = 20;

/// The pairs of all units so far, and where they stand.
#[derive(Default)]
pub(super) struct Units {
    survey: Survey,
    places: Vec<Place>,
}

/// Where the target of a pair begins.
struct Place {
    file: String,
    line: usize,
    /// The column of the target in its line, from 1; none where it is not known.
    column: Option<usize>,
}

impl Units {
    pub(super) fn new(survey: Survey) -> Self {
        Self { survey, places: Vec::new() }
    }

    /// Takes in a pair whose target begins at this place.
    pub(super) fn add(&mut self, pair: &Pair<'_>, file: &str, line: usize, column: Option<usize>) {
        if let Some(source) = pair.source {
            self.survey.add(self.places.len() as u64, &source, &pair.target);
            self.places.push(Place { file: file.to_owned(), line, column });
        }
    }
}

/// Tells what the pairs of all units show.
pub(super) fn tell_units(desk: &mut Desk<'_>) -> anyhow::Result<()> {
    let Units { mut survey, places } = std::mem::take(&mut desk.units);
    publish(desk, &mut survey)?;
    for Surveyed { number, source, target, finding } in survey.findings() {
        let Some(place) = usize::try_from(number).ok().and_then(|number| places.get(number)) else {
            continue;
        };
        let before = target[..finding.span.start].chars().count();
        let column = place.column.map_or(1, |column| column + before);
        let (file, line) = (place.file.clone(), place.line);
        desk.add(Located { finding, file, line, column, source: Some(source), target });
    }
    Ok(())
}

/// Tells what the beads of two documents show together.
pub(super) fn tell_beads(
    desk: &mut Desk<'_>,
    source: &Known,
    target: &Known,
    beads: &[Bead],
) -> anyhow::Result<()> {
    let mut survey = Survey::new(desk.rules.clone());
    let stretch =
        |known: &'_ Known, sentences: &std::ops::Range<usize>| Stretch::new(&known.0, sentences.clone()).text;
    let both =
        beads.iter().enumerate().filter(|(_, bead)| !bead.source.is_empty() && !bead.target.is_empty());
    for (number, bead) in both {
        let (from, to) = (stretch(source, &bead.source), stretch(target, &bead.target));
        let from = Passage { text: &from, language: &source.1 };
        survey.add(number as u64, &from, &Passage { text: &to, language: &target.1 });
    }
    publish(desk, &mut survey)?;
    for Surveyed { number, source, target: text, finding } in survey.findings() {
        let Some(bead) = usize::try_from(number).ok().and_then(|number| beads.get(number)) else { continue };
        let stretch = Stretch::new(&target.0, bead.target.clone());
        desk.add(stretch.locate(finding, Some(source), text));
    }
    Ok(())
}

/// Gives a survey what the memory holds of its quotations; where there is no memory, nothing is published.
fn publish(desk: &Desk<'_>, survey: &mut Survey) -> anyhow::Result<()> {
    if desk.arguments.memory_units || !desk.session.memory.exists() {
        return Ok(());
    }
    let quotations: Vec<_> =
        survey.quotations().iter().map(|one| (one.text.to_owned(), one.language.clone())).collect();
    if quotations.is_empty() {
        return Ok(());
    }
    let store: Store = desk.session.open()?;
    for (text, language) in quotations {
        let phrase = format!("\"{}\"", text.replace(['"', '«', '»', '“', '”', '„', '‟', '″'], " "));
        let sought = Sought::ExactWords(&phrase);
        let filter = SearchFilter::default();
        let search = Search { sought, language: Some(&language), filter, skip: 0, limit: MOST_SEGMENTS };
        for hit in store.search(&search)?.hits {
            for translation in &hit.translations {
                let source = Passage { text: &hit.text, language: &hit.language };
                survey
                    .publish(&source, &Passage { text: &translation.text, language: &translation.language });
            }
        }
    }
    Ok(())
}
