//! Times of many runs in a line, and processor time where the system tells it.

use std::fmt;
use std::time::Duration;

/// How long each run took.
#[derive(Default)]
pub(crate) struct Times(Vec<Duration>);

impl Times {
    pub(crate) fn add(&mut self, time: Duration) {
        self.0.push(time);
        self.0.sort_unstable();
    }

    pub(crate) fn total(&self) -> Duration {
        self.0.iter().sum()
    }

    /// The time that so many of a thousand runs did not exceed, in milliseconds.
    fn quantile(&self, thousandths: usize) -> f64 {
        let place = (self.0.len() * thousandths / 1000).min(self.0.len().saturating_sub(1));
        self.0.get(place).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    }
}

impl fmt::Display for Times {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "p50 {:.2} ms, p99 {:.2} ms", self.quantile(500), self.quantile(990))
    }
}

/// The processor time of this process in ticks of 10 ms, on Linux (`man 5 proc`: utime and stime).
pub(crate) fn cpu() -> u64 {
    ticks(11) + ticks(12)
}

/// That of its children that have ended (cutime and cstime).
pub(crate) fn children_cpu() -> u64 {
    ticks(13) + ticks(14)
}

pub(crate) fn seconds(before: u64, after: u64) -> f64 {
    (after - before) as f64 / 100.0
}

/// A field of `/proc/self/stat`, counted after the name in brackets; 0 where there is no such file.
fn ticks(field: usize) -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let mut fields = stat.rsplit(") ").next().unwrap_or_default().split(' ');
    fields.nth(field).and_then(|field| field.parse().ok()).unwrap_or(0)
}
