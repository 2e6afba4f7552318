//! Exact decimal numbers of any length.

use std::fmt;

/// An exact decimal number in its one canonical spelling: `1000.5`, `-3`, `0`; equal numbers are equal.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Decimal(String);

impl Decimal {
    /// The number with these ASCII digits before and after the decimal mark; either may be empty.
    pub(super) fn new(integer: &str, fraction: &str) -> Self {
        let integer = integer.trim_start_matches('0');
        let fraction = fraction.trim_end_matches('0');
        let whole = if integer.is_empty() { "0" } else { integer };
        let mark = if fraction.is_empty() { "" } else { "." };
        Self(format!("{whole}{mark}{fraction}"))
    }

    /// The number that is written with ASCII digits and at most one decimal point among them.
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let (integer, fraction) = written.split_once('.').unwrap_or((written, "0"));
        let are_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        (are_digits(integer) && are_digits(fraction)).then(|| Self::new(integer, fraction))
    }

    /// The number times ten to the power given.
    #[must_use]
    pub fn shifted(&self, power: usize) -> Self {
        let (integer, fraction) = self.0.split_once('.').unwrap_or((&self.0, ""));
        let padded = format!("{fraction:0<power$}");
        let (moved, rest) = padded.split_at(power);
        Self::new(&format!("{integer}{moved}"), rest)
    }

    /// The number below zero.
    pub(super) fn negative(&self) -> Self {
        if self.0 == "0" { self.clone() } else { Self(format!("-{}", self.0)) }
    }

    /// The sum with a smaller whole number that fits into the zeros at the end: 5000 and 300 are 5300.
    pub(super) fn completed_by(&self, tail: &Self) -> Option<Self> {
        let head = self.0.strip_suffix(&"0".repeat(tail.0.len()))?;
        let whole = !self.0.contains('.') && !tail.0.contains(['.', '-']);
        (whole && !head.is_empty()).then(|| Self(format!("{head}{tail}")))
    }

    /// The canonical spelling.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_has_one_spelling() {
        assert_eq!(Decimal::new("007", "50").as_str(), "7.5");
        assert_eq!(Decimal::new("", "25").as_str(), "0.25");
        assert_eq!(Decimal::new("1", "000"), Decimal::new("01", ""));
        assert_eq!(Decimal::new("0", "0").negative(), Decimal::new("0", ""));
    }

    #[test]
    fn digits_with_one_point_are_a_number() {
        assert_eq!(Decimal::parse("0.50"), Some(Decimal::new("0", "5")));
        assert_eq!(Decimal::parse("12"), Some(Decimal::new("12", "")));
        assert_eq!(["", ".", "1.", "1.2.3", "-1"].map(Decimal::parse), [const { None }; 5]);
    }

    #[test]
    fn powers_of_ten_move_the_mark() {
        assert_eq!(Decimal::new("1", "5").shifted(6).as_str(), "1500000");
        assert_eq!(Decimal::new("0", "00125").shifted(3).as_str(), "1.25");
    }

    #[test]
    fn a_smaller_number_fills_the_zeros() {
        let whole = |digits| Decimal::new(digits, "");
        assert_eq!(whole("5000").completed_by(&whole("300")), Some(whole("5300")));
        assert_eq!(whole("5100").completed_by(&whole("300")), None);
        assert_eq!(whole("100").completed_by(&whole("300")), None);
    }
}
