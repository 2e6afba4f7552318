//! What `tolmach.toml` lets stand: `[[waivers]]` with rule, file, words or concept, reason and last day.

use std::cell::Cell;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use regex::Regex;
use tolmach::check::{Rules, Waiver};
use tolmach::report::findings::Located;

use crate::cli::config::{FILE_NAME, Session, WaiverSettings};
use crate::cli::error::usage;

/// The waivers of the house.
pub(super) struct Waivers<'run> {
    session: &'run Session,
    today: Date,
    list: Vec<HouseWaiver>,
}

struct HouseWaiver {
    waiver: Waiver,
    /// The files that it speaks of; none speaks of all.
    files: Option<Regex>,
    used: Cell<bool>,
}

impl<'run> Waivers<'run> {
    pub(super) fn new(session: &'run Session) -> anyhow::Result<Self> {
        let house_waiver = |settings: &WaiverSettings| {
            let files = settings.file.as_deref().map(pattern).transpose()?;
            anyhow::Ok(HouseWaiver { waiver: settings.waiver(), files, used: Cell::new(false) })
        };
        let list = session.settings.waivers.iter().map(house_waiver).collect::<Result<_, _>>()?;
        Ok(Self { session, today: Session::today(), list })
    }

    /// Whether one of them lets a finding stand.
    pub(super) fn cover(&self, located: &Located) -> bool {
        let mut in_force = self.list.iter().filter(|one| !one.waiver.has_ended(self.today));
        let covering = in_force.find(|one| {
            one.waiver.covers(&located.finding, located.text())
                && self.speaks_of(one, Path::new(&located.file))
        });
        covering.map(|one| one.used.set(true)).is_some()
    }

    fn speaks_of(&self, waiver: &HouseWaiver, file: &Path) -> bool {
        waiver.files.as_ref().is_none_or(|files| files.is_match(&self.seen_from_settings(file)))
    }

    /// The path of a file from the folder of the settings, as patterns name it.
    fn seen_from_settings(&self, file: &Path) -> String {
        let [file, folder] = [file, &self.session.folder].map(absolute);
        file.strip_prefix(&folder).unwrap_or(&file).to_string_lossy().replace('\\', "/")
    }

    /// What is to be said of waivers that let nothing stand in these files.
    pub(super) fn idle<'file>(
        &self,
        files: impl Iterator<Item = &'file Path> + Clone,
        rules: &Rules,
    ) -> Vec<String> {
        let idle = |(index, one): (usize, &HouseWaiver)| {
            let name = format!("{FILE_NAME}: waiver {} ({})", index + 1, one.waiver.rule);
            let concerned = || files.clone().any(|file| self.speaks_of(one, file));
            match one.waiver.until {
                Some(until) if one.waiver.has_ended(self.today) => {
                    Some(format!("{name} is over since {until}; renew it or take it out"))
                }
                _ if one.used.get() || !rules.wants(one.waiver.rule) || !concerned() => None,
                _ => Some(format!("{name} lets nothing stand any more; it can go")),
            }
        };
        self.list.iter().enumerate().filter_map(idle).collect()
    }
}

fn absolute(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    path.components().filter(|part| *part != std::path::Component::CurDir).collect()
}

/// A pattern of paths as an expression: `**` is anything, `*` and `?` stay within a name; without a slash, the name alone.
fn pattern(written: &str) -> anyhow::Result<Regex> {
    let mut expression = String::from(if written.contains('/') { "^" } else { "^(?:.*/)?" });
    let mut rest = written.trim_start_matches("./");
    while let Some(character) = rest.chars().next() {
        let (length, translated) = match character {
            '*' if rest.starts_with("**/") => (3, "(?:.*/)?".to_owned()),
            '*' if rest.starts_with("**") => (2, ".*".to_owned()),
            '*' => (1, "[^/]*".to_owned()),
            '?' => (1, "[^/]".to_owned()),
            other => (other.len_utf8(), regex::escape(other.encode_utf8(&mut [0; 4]))),
        };
        expression.push_str(&translated);
        rest = &rest[length..];
    }
    let refused = |_| usage(format!("{FILE_NAME}: '{written}' is too long a pattern of files"));
    Regex::new(&format!("{expression}$")).map_err(refused)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_stand_for_names_and_for_folders() {
        let matches = |pattern_text: &str, path: &str| pattern(pattern_text).unwrap().is_match(path);
        assert!(matches("*.en.txt", "news/2026/board.en.txt") && !matches("*.en.txt", "board.ru.txt"));
        assert!(matches("news/*.txt", "news/a.txt") && !matches("news/*.txt", "news/may/a.txt"));
        assert!(matches("news/**/*.txt", "news/may/a.txt") && matches("news/**/*.txt", "news/a.txt"));
        assert!(matches("archive/**", "archive/a/б.md") && !matches("archive/**", "news/archive/a.md"));
        assert!(matches("a?.md", "aё.md") && !matches("a.md", "ab.md") && !matches("a.md", "axmd"));
    }
}
