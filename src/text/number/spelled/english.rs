//! English number words. Seconds and thirds are measures too, so they are not certain.

use super::lexicon::{BARE, Numeral, certain, doubtful};

const ORDINAL: &[&str] = &["", "th"];
const TENS: &[&str] = &["y", "ieth"];

pub(super) const NUMERALS: &[Numeral] = &[
    doubtful(1, &["one", "first", "single"], BARE),
    certain(2, &["two"], BARE),
    doubtful(2, &["second"], BARE),
    certain(3, &["three"], BARE),
    doubtful(3, &["third"], BARE),
    certain(4, &["four"], ORDINAL),
    certain(5, &["five", "fifth"], BARE),
    certain(6, &["six"], ORDINAL),
    certain(7, &["seven"], ORDINAL),
    certain(8, &["eight", "eighth"], BARE),
    certain(9, &["nine", "ninth"], BARE),
    certain(10, &["ten"], ORDINAL),
    certain(11, &["eleven"], ORDINAL),
    certain(12, &["twelve", "twelfth"], BARE),
    certain(13, &["thirteen"], ORDINAL),
    certain(14, &["fourteen"], ORDINAL),
    certain(15, &["fifteen"], ORDINAL),
    certain(16, &["sixteen"], ORDINAL),
    certain(17, &["seventeen"], ORDINAL),
    certain(18, &["eighteen"], ORDINAL),
    certain(19, &["nineteen"], ORDINAL),
    certain(20, &["twent"], TENS),
    certain(30, &["thirt"], TENS),
    certain(40, &["fort"], TENS),
    certain(50, &["fift"], TENS),
    certain(60, &["sixt"], TENS),
    certain(70, &["sevent"], TENS),
    certain(80, &["eight"], TENS),
    certain(90, &["ninet"], TENS),
    doubtful(100, &["hundred", "hundreds", "hundredth"], BARE),
    doubtful(1000, &["thousand", "thousands", "thousandth"], BARE),
    doubtful(100_000, &["lakh"], BARE),
    doubtful(1_000_000, &["million", "millions", "millionth"], BARE),
    doubtful(10_000_000, &["crore"], BARE),
    doubtful(1_000_000_000, &["billion", "billions", "billionth"], BARE),
    doubtful(1_000_000_000_000, &["trillion"], BARE),
];
