//! The day that a document names.

use jiff::civil::Date;

/// The day as `YYYY-MM-DD` of an ISO 8601 date, with a time after it or none.
pub(super) fn iso_date(written: &str) -> Option<String> {
    let day: Date = written.trim().get(..10)?.parse().ok()?;
    Some(day.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_is_left_out_and_what_is_no_date_too() {
        assert_eq!(iso_date("2026-11-19T18:40+05:00").as_deref(), Some("2026-11-19"));
        assert_eq!(iso_date(" 2026-02-19 ").as_deref(), Some("2026-02-19"));
        assert_eq!(iso_date("19 ноября 2026 г."), None);
        assert_eq!(iso_date("2026-13-45"), None);
    }
}
