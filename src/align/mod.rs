//! Two documents in, beads of corresponding sentences out.
//!
//! The aligner sees sentences, their languages and what is known of the pair beforehand; it knows
//! no file, no memory and no report.

macro_rules! knob {
    ($name:literal, $default:expr) => {
        $default
    };
}
pub(crate) use knob;

mod anchor;
mod bead;
mod chain;
mod cognate;
mod common;
mod corridor;
mod encode;
mod feature;
mod layout;
mod length;
mod lexicon;
mod path;
mod prior;
mod score;
mod seed;
mod side;
mod stem;
mod train;

pub use bead::{Bead, Kind};
pub use side::{Knowledge, Sentence, Side};

use crate::progress::{Interrupted, Progress};
use anchor::anchors;
use chain::heaviest_chain;
use corridor::Corridor;
use encode::{Encoded, Vocabulary};
use layout::Layout;
use length::LengthModel;
use path::Posterior;
use prior::Prior;
use score::{Model, Scorer};
use seed::seeds;
use train::{Bag, train};

/// Aligns.
///
/// # Errors
/// [`Interrupted`] where `progress` asks to stop.
pub fn align(
    source: &Side,
    target: &Side,
    knowledge: &Knowledge,
    progress: &mut dyn Progress,
) -> Result<Vec<Bead>, Interrupted> {
    let _ = knowledge;
    let mut vocabularies = (Vocabulary::default(), Vocabulary::default());
    let from = Encoded::new(&source.sentences, &mut vocabularies.0);
    let to = Encoded::new(&target.sentences, &mut vocabularies.1);
    let sizes = (vocabularies.0.len(), vocabularies.1.len());
    let seeds = seeds((&source.language, &target.language), &vocabularies.0, &vocabularies.1);
    let total = |side: &Encoded| side.lengths.iter().map(|length| f64::from(*length)).sum();
    let mut model = Model {
        lexicon: train((&from, &to), sizes, &[], &seeds),
        length: LengthModel::of_totals(total(&from), total(&to)),
        prior: Prior::default(),
        layout: Layout::new(&source.sentences, &target.sentences),
    };
    let passes = knob!("PASSES", 4.0) as usize;
    for pass in 0..passes {
        progress.at(pass as u64, passes as u64)?;
        let chain = heaviest_chain(&anchors(&from, &to, &model.lexicon), to.len());
        let corridor = Corridor::around(&chain, from.len(), to.len(), knob!("WIDTH", 50.0) as usize);
        let scores = Scorer::new(&from, &to, &model).scores(&corridor);
        let posterior = Posterior::new(&corridor, &scores, &model.prior, knob!("SHARP", 0.7));
        if pass + 1 == passes {
            return Ok(posterior.best_path());
        }
        let beads = posterior.beads(knob!("LEAST", 0.2) as f32);
        let gather = |side: &Encoded, range: &std::ops::Range<usize>| {
            let mut ids: Vec<u32> = range.clone().flat_map(|at| side.sentence(at).iter().copied()).collect();
            ids.sort_unstable();
            ids.dedup();
            ids
        };
        let bags: Vec<Bag> = beads
            .iter()
            .map(|bead| Bag {
                source: gather(&from, &bead.source),
                target: gather(&to, &bead.target),
                weight: bead.confidence as f32,
            })
            .collect();
        let sum = |side: &Encoded, range: &std::ops::Range<usize>| -> f64 {
            side.lengths[range.clone()].iter().map(|length| f64::from(*length)).sum()
        };
        let lengths =
            beads.iter().map(|bead| (sum(&from, &bead.source), sum(&to, &bead.target), bead.confidence));
        model.length = model.length.estimated(lengths);
        model.layout.learn(beads.iter().map(|bead| (bead.source.start, bead.target.start, bead.confidence)));
        if knob!("PRIOR", 1.0) > 0.0 {
            let (kinds, nulls) = posterior.expected_counts();
            model.prior = Prior::estimated(kinds, nulls);
        }
        model.lexicon = train((&from, &to), sizes, &bags, &seeds);
    }
    Ok(Vec::new())
}
