//! `check`: findings in texts, in a text and its translation, in folders, in exchange files, and in the memory.

mod across;
mod batch;
mod changes;
mod crowd;
mod desk;
mod documents;
mod draft;
mod fix;
mod known;
mod mended;
mod origin;
mod scope;
mod units;
mod waivers;
mod work;

use tolmach::check::{Rule, Rules};
use tolmach::glossary::Glossary;
use tolmach::report::findings::{Located, write_json, write_page, write_sarif, write_text};

use super::args::{Check, CheckFormat};
use super::config::Session;
use super::error::{Outcome, usage};
use super::knowledge::GlossaryFile;
use super::output::tell;
use super::{files, knowledge};
use changes::Changes;
use desk::{Desk, Overlay};
use waivers::Waivers;
use work::Work;

pub(super) fn run(session: &Session, arguments: &Check) -> anyhow::Result<Outcome> {
    let work = Work::new(arguments)?;
    for output in [&arguments.output, &arguments.write_baseline] {
        files::refuse_input(output.as_deref(), work.files().chain(arguments.glossary.as_deref()))?;
    }
    let desk = desk(session, arguments, &work)?;
    let (found, files_would_change) = match arguments.fix {
        true => fix::run(&desk, &work)?,
        false => (desk.check(&work, &Overlay::new())?, false),
    };
    if let Some(file) = &arguments.write_baseline {
        known::write(file, &found.findings)?;
    } else {
        write(arguments, &found.findings)?;
    }
    found.tell_the_rest(session.quiet);
    desk.waivers.idle(work.files(), &desk.rules).iter().for_each(|note| tell(session.quiet, note));
    let is_shown = arguments.write_baseline.is_none() && !found.findings.is_empty();
    Ok(match is_shown || files_would_change {
        _ if !found.problems.is_empty() => Outcome::Incomplete,
        true => Outcome::Noteworthy,
        false => Outcome::Done,
    })
}

fn desk<'run>(session: &'run Session, arguments: &'run Check, work: &Work) -> anyhow::Result<Desk<'run>> {
    let rules = session.settings.rules.clone().narrowed_to(&arguments.rules);
    let documents = work.files().filter(|file| !files::is_standard(file));
    let changes =
        arguments.changed_since.as_deref().map(|revision| Changes::since(revision, documents)).transpose()?;
    let baseline = arguments.baseline.as_deref().map(known::read).transpose()?.unwrap_or_default();
    let glossary = glossary(session, arguments, &rules)?;
    let waivers = Waivers::new(session)?;
    Ok(Desk { session, arguments, glossary, rules, waivers, changes, baseline })
}

impl Check {
    /// The glossary that is named, with the languages of the texts.
    fn glossary_file(&self) -> Option<GlossaryFile<'_>> {
        let file = self.glossary.as_deref()?;
        Some(GlossaryFile { file, from: self.from.as_ref(), to: self.to.as_ref() })
    }
}

/// The glossary; it may be empty where a rule is asked for that needs none.
fn glossary(session: &Session, arguments: &Check, rules: &Rules) -> anyhow::Result<Glossary> {
    let wanted = |needs_glossary: bool| {
        Rule::ALL.into_iter().any(|rule| rules.wants(rule) && rule.needs_glossary() == needs_glossary)
    };
    let may_be_missing = arguments.glossary.is_none() && !session.memory_is_named && wanted(false);
    let concepts = match may_be_missing {
        true => knowledge::concepts_if_any(session, None)?,
        false => knowledge::concepts(session, arguments.glossary_file())?,
    };
    const REMEDY: &str = "fill it with `tolmach term import`, or name one with --glossary";
    match (concepts.is_empty(), wanted(false)) {
        (true, false) => {
            return Err(usage(format!("the glossary is empty, so nothing can be checked; {REMEDY}")));
        }
        (true, true) if wanted(true) => {
            tell(session.quiet, &format!("the glossary is empty, so terms are not checked; {REMEDY}"));
        }
        _ => {}
    }
    let languages = knowledge::languages(&concepts);
    Ok(Glossary::new(concepts, &languages.iter().collect::<Vec<_>>()))
}

fn write(arguments: &Check, findings: &[Located]) -> anyhow::Result<()> {
    files::write(arguments.output.as_deref(), |output| {
        Ok(match arguments.format {
            CheckFormat::Text => write_text(output, findings),
            CheckFormat::Json => write_json(output, findings),
            CheckFormat::Sarif => write_sarif(output, findings),
            CheckFormat::Html => write_page(output, findings),
        }?)
    })
}
