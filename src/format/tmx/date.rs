//! Dates of TMX: `20260219T101112Z`, and the spellings that other programs use for them.
//!
//! Source: TMX 1.4b, section 3.3 (`changedate`): ISO 8601, basic form, universal time; the extended form, a date
//! alone and missing zones are met in practice and taken as universal time.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

/// The moment that a date names, to the second.
pub(in crate::format) fn read(date: &str) -> Option<Timestamp> {
    let date = date.trim();
    let moment = date.parse::<Timestamp>().ok().or_else(|| universal(date))?;
    Timestamp::from_second(moment.as_second()).ok()
}

/// The date as TMX wants it; none for years that have no four digits.
pub(super) fn write(moment: Timestamp) -> Option<String> {
    let date = moment.to_zoned(TimeZone::UTC);
    (0..=9999).contains(&date.year()).then(|| date.strftime("%Y%m%dT%H%M%SZ").to_string())
}

fn universal(date: &str) -> Option<Timestamp> {
    let date = date.trim_end_matches('Z');
    let moment = date.parse::<DateTime>().ok();
    let moment = moment.or_else(|| Some(date.parse::<Date>().ok()?.at(0, 0, 0, 0)))?;
    moment.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_spellings_of_one_moment_are_understood() {
        let expected = read("20260219T101112Z").unwrap();
        for date in [
            "2026-02-19T10:11:12Z",
            "2026-02-19T15:11:12+05:00",
            "2026-02-19T10:11:12",
            " 20260219T101112 ",
            "2026-02-19T10:11:12.345Z",
        ] {
            assert_eq!(read(date), Some(expected), "{date}");
        }
        assert_eq!(read("20260219"), read("20260219T000000Z"));
    }

    #[test]
    fn what_is_no_date_is_not_guessed() {
        for date in ["", "yesterday", "20261345T000000Z", "19.02.2026"] {
            assert_eq!(read(date), None, "{date}");
        }
    }

    #[test]
    fn a_date_is_written_in_the_basic_form() {
        assert_eq!(write(Timestamp::UNIX_EPOCH).as_deref(), Some("19700101T000000Z"));
        assert_eq!(write(Timestamp::MIN), None);
    }
}
