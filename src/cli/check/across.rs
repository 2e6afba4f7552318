//! What many pairs together show: a survey of pairs, and where each of them stands.

use tolmach::check::{Passage, Rules, Survey, Surveyed};
use tolmach::language::Language;
use tolmach::store::{Search, SearchFilter, Sought, Store};

use super::desk::Desk;

/// Most published segments that a quotation is held against.
const MOST_SEGMENTS: usize = 20;
/// Most quotations that are looked for: each search takes some milliseconds.
const MOST_QUOTATIONS: usize = 200;

/// The pairs so far, and the place of each; none where no rule asks for them.
pub(super) struct Across<Place> {
    survey: Option<Survey>,
    places: Vec<Place>,
}

impl<Place> Across<Place> {
    pub(super) fn new(rules: &Rules) -> Self {
        let survey = Survey::is_wanted(rules).then(|| Survey::new(rules.clone()));
        Self { survey, places: Vec::new() }
    }

    /// Takes in a pair, unless one of its texts is empty; `place` is made only where somebody needs it.
    pub(super) fn add(&mut self, source: &Passage<'_>, target: &Passage<'_>, place: impl FnOnce() -> Place) {
        let is_empty = [source, target].iter().any(|side| side.text.trim().is_empty());
        if let Some(survey) = self.survey.as_mut().filter(|_| !is_empty) {
            survey.add(self.places.len() as u64, source, target);
            self.places.push(place());
        }
    }

    /// What the pairs show together, with the place of each pair.
    pub(super) fn findings(&mut self, desk: &Desk<'_>) -> anyhow::Result<Vec<(&Place, Surveyed)>> {
        let Some(survey) = &mut self.survey else { return Ok(Vec::new()) };
        publish(desk, survey)?;
        let place = |number: u64| self.places.get(usize::try_from(number).ok()?);
        Ok(survey.findings().into_iter().filter_map(|one| Some((place(one.number)?, one))).collect())
    }
}

/// Gives a survey what the memory holds of its quotations, unless it is the memory that is checked.
fn publish(desk: &Desk<'_>, survey: &mut Survey) -> anyhow::Result<()> {
    if desk.arguments.memory_units || !desk.session.memory.exists() {
        return Ok(());
    }
    let quotations = survey.quotations().into_iter().take(MOST_QUOTATIONS);
    let quotations: Vec<_> = quotations.map(|one| (one.text.to_owned(), one.language.clone())).collect();
    if quotations.is_empty() {
        return Ok(());
    }
    let store = desk.session.open()?;
    quotations.iter().try_for_each(|(text, language)| publish_segments(&store, text, language, survey))
}

/// Gives a survey the stored segments that hold these words side by side.
fn publish_segments(
    store: &Store,
    text: &str,
    language: &Language,
    survey: &mut Survey,
) -> anyhow::Result<()> {
    let phrase = format!("\"{}\"", text.replace(['"', '«', '»', '“', '”', '„', '‟', '″'], " "));
    let sought = Sought::ExactWords(&phrase);
    let filter = SearchFilter::default();
    let search = Search { sought, language: Some(language), filter, skip: 0, limit: MOST_SEGMENTS };
    for hit in store.search(&search)?.hits {
        let source = Passage { text: &hit.text, language: &hit.language };
        for translation in &hit.translations {
            survey.publish(&source, &Passage { text: &translation.text, language: &translation.language });
        }
    }
    Ok(())
}
