//! Files of known findings, for `--baseline` and `--write-baseline`.

use std::path::Path;

use tolmach::check::Baseline;
use tolmach::report::findings::Located;

use crate::cli::error::{Unusable, usage};
use crate::cli::files;
use crate::cli::output::print;

/// Reads a file of known findings.
pub(super) fn read(file: &Path) -> anyhow::Result<Baseline> {
    let name = file.display();
    let refused =
        |problem: String| Unusable(format!("{name}: {problem}; make it with --write-baseline {name}"));
    let baseline: Baseline = serde_json::from_slice(&files::read(file)?)
        .map_err(|error| refused(format!("this is no list of known findings ({error})")))?;
    if !baseline.is_current() {
        return Err(refused("this list was made by another version of the program".to_owned()).into());
    }
    Ok(baseline)
}

/// Writes findings as known, and says how many they are; of what is there already only such a file is replaced.
pub(super) fn write(file: &Path, findings: &[Located]) -> anyhow::Result<()> {
    let is_list = |bytes: &[u8]| bytes.is_empty() || serde_json::from_slice::<Baseline>(bytes).is_ok();
    if file.is_file() && !is_list(&files::read(file)?) {
        let name = file.display();
        return Err(usage(format!(
            "{name} is no list of known findings and is not written over; name another"
        )));
    }
    let mut baseline = Baseline::default();
    for located in findings {
        baseline.add(&located.finding, located.text(), &located.file);
    }
    files::write(Some(file), |output| {
        serde_json::to_writer_pretty(&mut *output, &baseline)?;
        Ok(writeln!(output)?)
    })?;
    let noun = if findings.len() == 1 { "finding" } else { "findings" };
    print(|output| writeln!(output, "{} {noun} in {}, known from now on", findings.len(), file.display()))
}
