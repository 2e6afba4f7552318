//! Roman numbers of centuries: XXI век, ХХІ ғасыр.

use crate::text::number::Decimal;

const DIGITS: [(u8, &str); 5] = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

/// A number up to 39 in the letters, Latin or Cyrillic, of the Roman number `model`; none where `model` is none.
pub(super) fn written_as(model: &str, number: &Decimal) -> Option<String> {
    let mut rest: u8 = number.as_str().parse().ok().filter(|number| (1..40).contains(number))?;
    if !model.chars().all(|letter| "IVXІХӀ".contains(letter)) {
        return None;
    }
    let mut written = String::new();
    for (value, letters) in DIGITS {
        while rest >= value {
            written.push_str(letters);
            rest -= value;
        }
    }
    let cyrillic = model.contains(['Х', 'І', 'Ӏ']);
    Some(if cyrillic { written.replace('X', "Х").replace('I', "І") } else { written })
}
