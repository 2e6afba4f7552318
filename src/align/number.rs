//! Numbers and dates of a sentence, spelled alike in every language.
//!
//! Comes in: a text and its language. Goes out: the spelling of each value; a date as its year, month
//! and day, for translations leave out the year, or name it elsewhere. Source: [`crate::text::number`].

use crate::language::Language;
use crate::text::number::{Value, values};

/// The numbers of a text: `1,000.5` is `1000.5`, `19 ақпан` is `month 2` and `19`.
pub(super) fn numbers(text: &str, language: &Language) -> Vec<String> {
    values(text, language).into_iter().flat_map(|quantity| spelled(&quantity.value)).collect()
}

fn spelled(value: &Value) -> Vec<String> {
    match value {
        Value::Number(number) => vec![number.to_string()],
        Value::Time { hour, minute, second } => vec![format!("{hour}:{minute}:{second}")],
        Value::Date { year, month, day } => {
            let (year, day) = (year.map(|year| year.to_string()), day.map(|day| day.to_string()));
            [year, Some(format!("month {month}")), day].into_iter().flatten().collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_facts_share_their_spelling() {
        let expected = ["1000.5", "2026", "month 2", "19", "9:30:0"];
        for (text, language) in [
            ("1,000.5 tonnes on 19 February 2026 at 9:30", Language::english()),
            ("1 000,5 тонны 19 февраля 2026 года в 9:30", Language::russian()),
        ] {
            let mut found = numbers(text, &language);
            found.sort_by_key(|number| expected.iter().position(|known| known == number));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn a_date_without_its_year_keeps_month_and_day() {
        assert_eq!(numbers("19 ақпанда", &Language::kazakh()), ["month 2", "19"]);
    }
}
