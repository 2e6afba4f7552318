//! How far findings and expectations agree, rule by rule.

use tolmach::check::Rule;

/// Findings and expectations, counted for every rule.
#[derive(Debug, Clone, Default)]
pub(crate) struct Score([Count; Rule::ALL.len()]);

/// What became of the findings and expectations of a rule.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Count {
    /// Expectations that a finding meets.
    pub(crate) met: usize,
    /// Expectations that no finding meets.
    pub(crate) missed: usize,
    /// Findings that nobody expects.
    pub(crate) false_alarms: usize,
}

impl Score {
    pub(crate) fn of(&self, rule: Rule) -> Count {
        self.0[rule as usize]
    }

    pub(crate) fn of_mut(&mut self, rule: Rule) -> &mut Count {
        &mut self.0[rule as usize]
    }

    /// All rules together.
    pub(crate) fn total(&self) -> Count {
        self.0.iter().fold(Count::default(), Count::plus)
    }

    pub(crate) fn add(&mut self, other: &Self) {
        for rule in Rule::ALL {
            *self.of_mut(rule) = self.of(rule).plus(&other.of(rule));
        }
    }
}

impl Count {
    /// The share of findings that are right; 1 where there are none.
    pub(crate) fn precision(&self) -> f64 {
        share(self.met, self.met + self.false_alarms)
    }

    /// The share of expectations that are met; 1 where there are none.
    pub(crate) fn recall(&self) -> f64 {
        share(self.met, self.expected())
    }

    pub(crate) fn expected(&self) -> usize {
        self.met + self.missed
    }

    fn plus(self, other: &Self) -> Self {
        Self {
            met: self.met + other.met,
            missed: self.missed + other.missed,
            false_alarms: self.false_alarms + other.false_alarms,
        }
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// A table of precision and recall, a line a rule, two columns a file.
pub(crate) fn table(files: &[(&str, Score)], all: &Score) -> String {
    let columns: Vec<(&str, &Score)> =
        files.iter().map(|(name, score)| (*name, score)).chain([("all", all)]).collect();
    let header: String = columns.iter().map(|(name, _)| format!("{name:>17}")).collect();
    let line = |name: &str, count: &dyn Fn(&Score) -> Count| {
        let cells: String = columns.iter().map(|(_, score)| cell(count(score))).collect();
        format!("{name:<25}{cells}\n")
    };
    let rules: String = Rule::ALL.iter().map(|rule| line(rule.name(), &|score| score.of(*rule))).collect();
    format!("{:<25}{header}\n{rules}{}", "precision recall (of)", line("total", &Score::total))
}

fn cell(count: Count) -> String {
    format!("{:>7.3}{:>6.3}{:>4}", count.precision(), count.recall(), count.expected())
}
