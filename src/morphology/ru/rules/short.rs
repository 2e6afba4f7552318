//! Short forms and comparatives of adjectives and participles.
//!
//! Comes in: a folded adjective in the masculine. Goes out: forms outside agreement: predicative
//! (`организован`, `краток`) and compared (`важнее`, `поважнее`, `строже`).

use std::sync::LazyLock;

use super::pattern::{After, Pattern, rows};
use crate::morphology::ru::slots::{Cell, Slots};

/// end of the full form | letters before it | ends of the short forms and comparatives;
/// the longest end that fits wins; "x" is none.
const TABLE: &str = "
    ый    бвдзлмнпрстфц  -,а,о,ы,ее,ей
    ой    бвдзлмнпрстф   -,а,о,ы,ее,ей
    ий    гкх            -,а,о,и
    ой    гкх            -,а,о,и
    ий    жчшщ           -,а,е,и,ее,ей
    ий    нл             ь,я,е,и,ее,ей
    ный   бвгдзклмпрстфхжчшщц  ен,на,но,ны,нее,ней
    ной   бвгдзклмпрстфхжчшщ   ен,на,но,ны,нее,ней
    ний   бвгдзклмпрстфхжчшщ   ен,ня,не,ни,нее,ней
    ьный  *              ен,ьна,ьно,ьны,ьнее,ьней
    ьной  *              ен,ьна,ьно,ьны,ьнее,ьней
    йный  *              ен,йна,йно,йны,йнее,йней
    нный  *              н,нен,нна,нно,нны,на,но,ны,ннее,нней
    лый   пг             ол,л,ла,ло,лы,лее,лей
    рый   тб             ер,р,ра,ро,ры,рее,рей
    кий   бвгдзмнпрстфлх  ок,ка,ко,ки,че
    ский  *              x
    ткий  *              ток,тка,тко,тки,че,тче
    дкий  *              док,дка,дко,дки,же,дче
    зкий  *              зок,зка,зко,зки,же
    ький  *              ек,ька,ько,ьки,ьче
    йкий  *              ек,йка,йко,йки,йче
    кий   жчшщ           ек,ка,ко,ки,че
    окий  *              ок,ока,око,оки,оче
    гий   аеиоуыряи      г,га,го,ги,же
    лгий  *              лог,лга,лго,лги,льше
    гой   аеиоурл        г,га,го,ги,же
    хий   аеиоуы         х,ха,хо,хи,ше
    хой   аеиоуы         х,ха,хо,хи,ше
    тый   аеиоуыряю      т,та,то,ты,тее,тей,че
    той   аеиоуыряю      т,та,то,ты,тее,тей,че
    стый  *              ст,ста,сто,сты,стее,стей,ще
    стой  *              ст,ста,сто,сты,стее,стей,ще
    дой   *              д,да,до,ды,дее,дей,же
    дешевый  ^           дешев,дешева,дешево,дешевы,дешевле
    хороший  ^           хорош,хороша,хорошо,хороши,лучше
    плохой   ^           плох,плоха,плохо,плохи,хуже
    большой  ^           больше
    маленький ^          меньше
    высокий  ^           высок,высока,высоко,высоки,выше
    широкий  ^           широк,широка,широко,широки,шире
    далекий  ^           далек,далека,далеко,далеки,дальше
    тонкий   ^           тонок,тонка,тонко,тонки,тоньше
    старый   ^           стар,стара,старо,стары,старее,старше
    ранний   ^           ранее,раньше
    поздний  ^           позднее,позже
    сладкий  ^           сладок,сладка,сладко,сладки,слаще
    худой    ^           худ,худа,худо,худы,худее
    великий  ^           велик,велика,велико,велики
    злой     ^           зол,зла,зло,злы,злее,злей
    полный   ^           полон,полна,полно,полны,полнее,полней
";

pub(super) static PATTERNS: LazyLock<Vec<Pattern>> =
    LazyLock::new(|| rows(TABLE).map(|fields| pattern(&fields)).collect());

fn pattern(fields: &[&str]) -> Pattern {
    let ends = fields[2].split(',').filter(|&end| end != "x").map(|end| end.trim_start_matches('-'));
    let cell = |end: &str| Cell { form: end.to_owned(), slots: Slots::NONE };
    Pattern { end: fields[0].to_owned(), after: After::parse(fields[1]), ends: ends.map(cell).collect() }
}

/// The short forms and comparatives, the latter also with `по-`.
pub(super) fn cells(adjective: &str) -> Vec<Cell> {
    let fitting = PATTERNS.iter().filter_map(|class| Some((class, class.stem(adjective)?)));
    let Some((class, stem)) = fitting.min_by_key(|(_, stem)| stem.len()) else {
        return Vec::new();
    };
    let mut cells = class.cells(stem);
    let compared: Vec<_> = cells.iter().filter(|cell| is_comparative(&cell.form)).map(with_prefix).collect();
    cells.extend(compared);
    cells
}

pub(super) const COMPARATIVE_PREFIX: &str = "по";

pub(super) fn is_comparative(form: &str) -> bool {
    let ends = ["ее", "ей", "же", "че", "ше", "ще", "ле", "ре"];
    ends.iter().any(|end| form.ends_with(end))
}

fn with_prefix(cell: &Cell) -> Cell {
    Cell { form: format!("{COMPARATIVE_PREFIX}{}", cell.form), slots: cell.slots }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_has(adjective: &str, expected: &[&str]) {
        let found: Vec<_> = cells(adjective).into_iter().map(|cell| cell.form).collect();
        for form in expected {
            assert!(found.iter().any(|known| known == form), "{form} of {adjective}: {found:?}");
        }
    }

    #[test]
    fn short_forms_take_a_fleeting_vowel() {
        assert_has("важный", &["важен", "важна", "важнее", "поважнее"]);
        assert_has("сильный", &["силен", "сильна"]);
        assert_has("краткий", &["краток", "кратче"]);
        assert_has("организованный", &["организован", "организованы", "организованна"]);
        assert_has("строгий", &["строг", "строже"]);
    }
}
