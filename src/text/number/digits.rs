//! Digits with marks between them: which marks part thousands and which the fraction.
//!
//! Comes in: `1,000.5`, `1.000,5`, `3,14`. Goes out: the number. Where the shape allows both readings
//! (`1,000`), the convention of the language decides (CLDR).

use super::decimal::Decimal;
use crate::language::Language;

/// Languages that write the fraction after a point.
const POINT_LANGUAGES: [&str; 10] = ["en", "zh", "ja", "ko", "th", "he", "hi", "ms", "ur", "cy"];

/// The mark before the fraction: `.` or `,`.
pub(super) fn decimal_mark(language: &Language) -> char {
    if POINT_LANGUAGES.contains(&language.primary()) { '.' } else { ',' }
}

/// The number that `written` is: ASCII digits with points and commas between them. None for what is no
/// single number, such as the version `1.2.3`.
pub(super) fn decimal(written: &str, decimal_mark: char) -> Option<Decimal> {
    let marks: Vec<char> = written.chars().filter(|character| !character.is_ascii_digit()).collect();
    let last = *marks.last().unwrap_or(&decimal_mark);
    let once = marks.iter().filter(|&&mark| mark == last).count() == 1;
    let other = if last == '.' { ',' } else { '.' };
    match marks.len() {
        0 => Some(Decimal::new(written, "")),
        1 if is_grouped(written, last) && last != decimal_mark => Some(whole(written)),
        1 => with_fraction(written, last),
        _ if is_grouped(written, last) => Some(whole(written)),
        _ if once && is_grouped(written.rsplit_once(last)?.0, other) => with_fraction(written, last),
        _ => None,
    }
}

/// Whether `mark` parts the digits into thousands: one to three digits, then threes.
fn is_grouped(written: &str, mark: char) -> bool {
    let mut groups = written.split(mark);
    let first = groups.next().unwrap_or_default();
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let leads = (1..=3).contains(&first.len()) && digits(first) && !first.starts_with('0');
    leads && groups.all(|group| group.len() == 3 && digits(group))
}

fn whole(written: &str) -> Decimal {
    Decimal::new(&written.replace(['.', ','], ""), "")
}

fn with_fraction(written: &str, mark: char) -> Option<Decimal> {
    let (integer, fraction) = written.rsplit_once(mark)?;
    Some(Decimal::new(&integer.replace(['.', ','], ""), fraction))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_number(written: &str, with_point: Option<&str>, with_comma: Option<&str>) {
        assert_eq!(decimal(written, '.').as_ref().map(Decimal::as_str), with_point, "{written} with a point");
        assert_eq!(decimal(written, ',').as_ref().map(Decimal::as_str), with_comma, "{written} with a comma");
    }

    #[test]
    fn the_shape_decides_where_it_can() {
        for (written, number) in [
            ("1000", "1000"),
            ("1,000.5", "1000.5"),
            ("1.000,5", "1000.5"),
            ("1,000,000", "1000000"),
            ("1.000.000", "1000000"),
            ("1,5", "1.5"),
            ("1.5", "1.5"),
            ("0,125", "0.125"),
            ("3.1416", "3.1416"),
        ] {
            assert_number(written, Some(number), Some(number));
        }
    }

    #[test]
    fn the_language_decides_where_the_shape_does_not() {
        assert_number("1,000", Some("1000"), Some("1"));
        assert_number("1.250", Some("1.25"), Some("1250"));
    }

    #[test]
    fn versions_are_no_numbers() {
        assert_number("1.2.3", None, None);
        assert_number("192.168.0.1", None, None);
    }
}
