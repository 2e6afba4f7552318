//! Russian number words in every case: Розенталь, Справочник по правописанию, § 164–167.

use super::lexicon::Numeral;

const BARE: &[&str] = &[""];
/// Пять and all that end as it does, with its ordinal.
const FIVE: &[&str] =
    &["ь", "и", "ью", "ый", "ая", "ое", "ые", "ого", "ой", "ому", "ым", "ом", "ую", "ых", "ыми"];
/// Ordinals alone.
const ORDINAL: &[&str] = &["ый", "ой", "ая", "ое", "ые", "ого", "ому", "ым", "ом", "ую", "ых", "ыми"];
const THIRD: &[&str] = &["ий", "ья", "ье", "ьи", "ьего", "ьей", "ьему", "ьим", "ьем", "ью", "ьих", "ьими"];
const ONE: &[&str] = &["а", "о", "у", "ой", "ого", "ому", "ом", "им", "и", "их", "ими"];
const FEMININE: &[&str] = &["", "а", "и", "у", "е", "ей", "ью", "ам", "ами", "ах"];
const MASCULINE: &[&str] = &["", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"];

const fn certain(
    value: u64,
    beginnings: &'static [&'static str],
    endings: &'static [&'static str],
) -> Numeral {
    Numeral { value, certain: true, beginnings, endings }
}

const fn doubtful(
    value: u64,
    beginnings: &'static [&'static str],
    endings: &'static [&'static str],
) -> Numeral {
    Numeral { value, certain: false, beginnings, endings }
}

pub(super) const NUMERALS: &[Numeral] = &[
    doubtful(1, &["один"], BARE),
    doubtful(1, &["одн"], ONE),
    doubtful(1, &["перв"], ORDINAL),
    certain(2, &["дв"], &["а", "е", "ух", "ум", "умя"]),
    doubtful(2, &["втор"], ORDINAL),
    certain(3, &["тр"], &["и", "ех", "ем", "емя"]),
    doubtful(3, &["трет"], THIRD),
    certain(4, &["четыр"], &["е", "ех", "ем", "ьмя"]),
    certain(4, &["четверт"], ORDINAL),
    certain(5, &["пят"], FIVE),
    certain(6, &["шест"], FIVE),
    certain(7, &["сем"], &["ь", "и"]),
    certain(7, &["седьм"], ORDINAL),
    certain(8, &["восем", "восьм"], FIVE),
    certain(9, &["девят"], FIVE),
    certain(10, &["десят"], FIVE),
    certain(11, &["одиннадцат"], FIVE),
    certain(12, &["двенадцат"], FIVE),
    certain(13, &["тринадцат"], FIVE),
    certain(14, &["четырнадцат"], FIVE),
    certain(15, &["пятнадцат"], FIVE),
    certain(16, &["шестнадцат"], FIVE),
    certain(17, &["семнадцат"], FIVE),
    certain(18, &["восемнадцат"], FIVE),
    certain(19, &["девятнадцат"], FIVE),
    certain(20, &["двадцат"], FIVE),
    certain(30, &["тридцат"], FIVE),
    certain(40, &["сорок"], &["", "а"]),
    certain(40, &["сороков"], ORDINAL),
    certain(50, &["пятьдесят", "пятьюдесят"], &["", "ью"]),
    certain(50, &["пятидесят"], FIVE),
    certain(60, &["шестьдесят", "шестьюдесят"], &["", "ью"]),
    certain(60, &["шестидесят"], FIVE),
    certain(70, &["семьдесят", "семьюдесят"], &["", "ью"]),
    certain(70, &["семидесят"], FIVE),
    certain(80, &["восемьдесят", "восьмьюдесят"], &["", "ью"]),
    certain(80, &["восьмидесят"], FIVE),
    certain(90, &["девяност"], &["о", "а"]),
    certain(90, &["девяност"], ORDINAL),
    certain(100, &["сто", "ста"], BARE),
    certain(100, &["сот"], ORDINAL),
    certain(200, &["двести", "двухсот", "двумстам", "двумястами", "двухстах"], BARE),
    certain(300, &["триста", "трехсот", "тремстам", "тремястами", "трехстах"], BARE),
    certain(400, &["четыреста", "четырехсот", "четыремстам", "четырьмястами", "четырехстах"], BARE),
    certain(500, &["пятьсот", "пятисот", "пятистам", "пятьюстами", "пятистах"], BARE),
    certain(600, &["шестьсот", "шестисот", "шестистам", "шестьюстами", "шестистах"], BARE),
    certain(700, &["семьсот", "семисот", "семистам", "семьюстами", "семистах"], BARE),
    certain(800, &["восемьсот", "восьмисот", "восьмистам", "восемьюстами", "восьмистах"], BARE),
    certain(900, &["девятьсот", "девятисот", "девятистам", "девятьюстами", "девятистах"], BARE),
    doubtful(1000, &["тысяч"], FEMININE),
    doubtful(1_000_000, &["миллион"], MASCULINE),
    doubtful(1_000_000_000, &["миллиард"], MASCULINE),
    doubtful(1_000_000_000_000, &["триллион"], MASCULINE),
];
