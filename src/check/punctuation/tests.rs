use crate::check::Rule::Punctuation;
use crate::check::closes_in_paragraph;
use crate::check::testing::{alone, found};
use crate::text::Span;

#[track_caller]
fn assert_found(source: (&str, &str), target: (&str, &str), expected: &[(&str, &[&str])]) {
    let found = found(Punctuation, source, target);
    let found: Vec<(&str, Vec<&str>)> =
        found.iter().map(|(words, put)| (&**words, put.iter().map(|one| &**one).collect())).collect();
    let expected: Vec<_> = expected.iter().map(|(words, put)| (*words, put.to_vec())).collect();
    assert_eq!(found, expected, "{target:?}");
}

#[track_caller]
fn assert_alone(tag: &str, text: &str, expected: &[&str]) {
    let found: Vec<String> = alone(Punctuation, tag, text).into_iter().map(|one| one.0).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn brackets_and_quotation_marks_that_do_not_close_are_told() {
    assert_found(
        ("en", "The Senate (upper house) met."),
        ("ru", "Сенат (верхняя палата собрался."),
        &[("(", &[])],
    );
    assert_found(
        ("en", "The Senate (upper house) met."),
        ("kk", "Сенат жоғарғы палата) жиналды."),
        &[(")", &[])],
    );
    assert_found(("en", "They sang “Dudarai” well."), ("ru", "Они спели «Дударай хорошо."), &[("«", &[])]);
    assert_found(("en", "They sang “A” and “B”."), ("kk", "Олар «А» мен «Б әнін айтты."), &[("«", &[])]);
}

#[test]
fn what_does_not_close_in_the_source_need_not_in_the_translation() {
    assert_found(("en", "“We came."), ("ru", "«Мы пришли."), &[]);
    assert_found(("en", "We came (at last."), ("kk", "Біз келдік (ақырында."), &[]);
    assert_found(("en", "We came. We won."), ("ru", "Мы пришли. Мы победили»."), &[]);
}

#[test]
fn marks_of_lists_smileys_and_inner_quotations_are_no_brackets() {
    assert_alone("en", "a) first, 2) second, iv) fourth :) and ;-)", &[]);
    assert_alone("ru", "Издательство «ООО «Ромашка» и „Дала“, 15\" экран.", &[]);
    assert_alone("kk", "а) бірінші; 1) екінші", &[]);
}

#[test]
fn a_sentence_alone_may_be_part_of_a_quotation_but_not_of_a_bracket_inside_it() {
    assert_alone("ru", "«Мы пришли.", &[]);
    assert_alone("ru", "Он сказал: «Мы пришли.", &[]);
    assert_alone("ru", "Мы победили».", &[]);
    assert_alone("en", "It will!” said the driver and waved.", &[]);
    assert_alone("en", "\"We came.", &[]);
    assert_alone("en", "We came.\"", &[]);
    assert_alone("en", "We \"came and saw.", &["\""]);
    assert_alone("kk", "Біз (бәріміз келдік.", &["("]);
    assert_alone("en", "All [of us came.", &["["]);
}

#[test]
fn the_final_mark_must_say_what_the_source_says() {
    assert_found(("en", "Who came?"), ("ru", "Кто пришёл."), &[("пришёл.", &["пришёл?"])]);
    assert_found(("en", "Who came?"), ("kk", "Кім келді"), &[("келді", &["келді?"])]);
    assert_found(("en", "He came."), ("ru", "Он пришёл?"), &[("пришёл?", &["пришёл."])]);
    assert_found(("en", "They are:"), ("kk", "Олар мыналар."), &[("мыналар.", &["мыналар:"])]);
    assert_found(("en", "Loading..."), ("ru", "Загрузка"), &[("Загрузка", &["Загрузка…"])]);
    assert_found(("en", "He came."), ("kk", "Ол келді"), &[("келді", &["келді."])]);
}

#[test]
fn final_marks_that_move_or_mean_the_same_are_no_difference() {
    assert_found(("en", "“Why?” he asked."), ("ru", "Он спросил: «Почему?»"), &[]);
    assert_found(("en", "Wait..."), ("ru", "Подождите…"), &[]);
    assert_found(("en", "Why trains are late"), ("kk", "Пойыздар неге кешігеді?"), &[]);
    assert_found(("en", "News of the day"), ("ru", "Новости дня."), &[]);
}

#[test]
fn quotation_marks_are_those_of_the_language() {
    assert_found(("en", "The “Steppe” paper."), ("ru", "Газета “Степь”."), &[("“Степь”", &["«Степь»"])]);
    assert_found(("en", "The “Steppe” paper."), ("kk", "“Дала” газеті."), &[("“Дала”", &["«Дала»"])]);
    assert_found(("ru", "Газета «Степь»."), ("en", "The «Steppe» paper."), &[("«Steppe»", &["“Steppe”"])]);
    assert_found(("en", "The \"Steppe\" paper."), ("ru", "Газета \"Степь\"."), &[]);
    assert_found(("ru", "«Газета „Степь“»"), ("ru", "«Газета “Степь” права»"), &[]);
}

#[test]
fn a_quotation_may_close_in_another_sentence_of_its_paragraph() {
    let text = "«Біз келдік, – деді ол.";
    let unclosed = super::finding(Span::new(0, "«".len()), String::new(), Vec::new());
    assert!(closes_in_paragraph(&unclosed, text, || "«Біз келдік, – деді ол. – Және кеттік».".to_owned()));
    assert!(!closes_in_paragraph(&unclosed, text, || "«Біз келдік, – деді ол. – Және кеттік.".to_owned()));
    let straight = super::finding(Span::new(0, 1), String::new(), Vec::new());
    assert!(closes_in_paragraph(&straight, "\"We came.", || "\"We came. We saw.\"".to_owned()));
}
