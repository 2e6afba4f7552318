//! Three texts of one news item whose sentences are grouped differently: aligned in any order, they are all linked.

mod common;

use common::program::Desk;
use tolmach::format::tmx::Reader;
use tolmach::language::Language;
use tolmach::memory::Unit;

const ENGLISH: &str = "\
The ferry between Aktau and Baku did not sail on Monday.
A strong wind had been blowing over the Caspian Sea since Sunday evening.
The port called all 64 passengers one by one.
Each of them was offered a room in a hotel.
Twelve lorries with apples stayed on the quay.
The ferry left on Tuesday at 7.30.
It reached Baku the next day.
";

/// The third and fourth English sentence are one.
const RUSSIAN: &str = "\
Паром между Актау и Баку в понедельник не вышел в море.
С вечера воскресенья над Каспийским морем дул сильный ветер.
Порт обзвонил всех 64 пассажиров и каждому из них предложил номер в гостинице.
Двенадцать грузовиков с яблоками остались на причале.
Паром ушёл во вторник в 7.30.
На следующий день он прибыл в Баку.
";

/// The last two English sentences are one.
const KAZAKH: &str = "\
Ақтау мен Баку арасындағы паром дүйсенбі күні жолға шықпады.
Жексенбі кешінен бері Каспий теңізінің үстінде қатты жел соғып тұрды.
Порт 64 жолаушының бәріне бір-бірлеп қоңырау шалды.
Олардың әрқайсысына қонақүйден бөлме ұсынылды.
Алма тиелген он екі жүк көлігі айлақта қалды.
Паром сейсенбі күні сағат 7.30-да жолға шығып, келесі күні Бакуге жетті.
";

const RUSSIAN_CALLS: &str = "Порт обзвонил всех 64 пассажиров и каждому из них предложил номер в гостинице.";
const KAZAKH_CALLS: &str =
    "Порт 64 жолаушының бәріне бір-бірлеп қоңырау шалды. Олардың әрқайсысына қонақүйден бөлме ұсынылды.";
const RUSSIAN_LEAVES: &str = "Паром ушёл во вторник в 7.30. На следующий день он прибыл в Баку.";
const KAZAKH_LEAVES: &str = "Паром сейсенбі күні сағат 7.30-да жолға шығып, келесі күні Бакуге жетті.";

fn desk() -> Desk {
    let desk = Desk::new();
    for (language, text) in [("en", ENGLISH), ("ru", RUSSIAN), ("kk", KAZAKH)] {
        desk.write(&format!("ferry.{language}.txt"), text);
    }
    desk
}

#[track_caller]
fn run(desk: &Desk, arguments: &[&str]) -> String {
    let run = desk.run(&[&["--memory", "memory.db"], arguments].concat());
    assert!(run.status.success(), "{arguments:?}: {}", run.errors);
    run.output + &run.errors
}

#[track_caller]
fn align(desk: &Desk, from: &str, to: &str) -> String {
    let (source, target) = (format!("ferry.{from}.txt"), format!("ferry.{to}.txt"));
    run(desk, &["align", &source, &target, "--from", from, "--to", to, "--pre-split"])
}

/// What an export writes.
#[track_caller]
fn export(desk: &Desk, arguments: &[&str]) -> Vec<Unit> {
    let tmx = run(desk, &[&["export", "-"], arguments].concat());
    let mut reader = Reader::new(tmx.as_bytes()).unwrap();
    std::iter::from_fn(|| reader.next()).map(Result::unwrap).collect()
}

/// The pairs of texts in two languages that an export writes, sorted.
#[track_caller]
fn pairs(desk: &Desk, from: &str, to: &str) -> Vec<[String; 2]> {
    let units = export(desk, &["--from", from, "--to", to]);
    let text = |unit: &Unit, tag| unit.variant(&Language::parse(tag).unwrap()).unwrap().text.clone();
    let mut pairs: Vec<_> = units.iter().map(|unit| [text(unit, from), text(unit, to)]).collect();
    pairs.sort();
    pairs
}

fn linked() -> Vec<[String; 2]> {
    [[RUSSIAN_LEAVES, KAZAKH_LEAVES], [RUSSIAN_CALLS, KAZAKH_CALLS]]
        .map(|pair| pair.map(str::to_owned))
        .into()
}

#[test]
fn sentences_that_are_grouped_differently_are_found_from_either_side() {
    let desk = desk();
    align(&desk, "en", "ru");
    let told = align(&desk, "en", "kk");
    assert!(told.contains("linked      2 units in three languages"), "{told}");
    let lookup = |text: &str, from: &str, to: &str| run(&desk, &["lookup", text, "--from", from, "--to", to]);
    for (russian, kazakh) in [(RUSSIAN_CALLS, KAZAKH_CALLS), (RUSSIAN_LEAVES, KAZAKH_LEAVES)] {
        let (to_kazakh, to_russian) = (lookup(russian, "ru", "kk"), lookup(kazakh, "kk", "ru"));
        assert!(to_kazakh.starts_with(&format!(" 99  {russian}\n     {kazakh}\n")), "{to_kazakh}");
        assert!(to_russian.starts_with(&format!(" 99  {kazakh}\n     {russian}\n")), "{to_russian}");
    }
}

#[test]
fn neither_the_order_nor_the_directions_of_the_alignments_matter() {
    for runs in [
        [("en", "ru"), ("en", "kk")],
        [("en", "kk"), ("en", "ru")],
        [("ru", "en"), ("en", "kk")],
        [("kk", "en"), ("ru", "en")],
    ] {
        let desk = desk();
        for (from, to) in runs {
            align(&desk, from, to);
        }
        assert_eq!(pairs(&desk, "ru", "kk"), linked(), "{runs:?}");
    }
}

#[test]
fn russian_may_join_english_and_kazakh_too() {
    let desk = desk();
    align(&desk, "en", "ru");
    align(&desk, "ru", "kk");
    let leaves = "The ferry left on Tuesday at 7.30. It reached Baku the next day.";
    assert_eq!(pairs(&desk, "en", "kk"), [[leaves.to_owned(), KAZAKH_LEAVES.to_owned()]]);
}

#[test]
fn what_was_aligned_sentence_by_sentence_is_exported_once() {
    let desk = desk();
    align(&desk, "en", "ru");
    let before = pairs(&desk, "en", "ru");
    align(&desk, "en", "kk");
    assert_eq!(pairs(&desk, "en", "ru"), before, "the longer units would repeat the shorter ones");
    assert_eq!(pairs(&desk, "en", "kk").len(), 6);
}

#[test]
fn aligning_again_doubles_nothing() {
    let desk = desk();
    for (from, to) in [("en", "ru"), ("en", "kk"), ("en", "ru"), ("en", "kk")] {
        align(&desk, from, to);
    }
    assert_eq!(pairs(&desk, "ru", "kk"), linked());
}

#[test]
fn a_direct_alignment_is_enough() {
    let desk = desk();
    for (from, to) in [("en", "ru"), ("en", "kk"), ("ru", "kk")] {
        align(&desk, from, to);
    }
    let direct = pairs(&desk, "ru", "kk");
    assert_eq!(direct.len(), 5, "{direct:?}");
    assert!(linked().iter().all(|pair| direct.contains(pair)));
    assert_eq!(export(&desk, &["--all-languages"]).len(), 6 + 6 + 5);
}

#[test]
fn undoing_either_alignment_takes_the_links_away() {
    for batch in ["1", "2"] {
        let desk = desk();
        align(&desk, "en", "ru");
        align(&desk, "en", "kk");
        run(&desk, &["undo", batch]);
        assert!(pairs(&desk, "ru", "kk").is_empty(), "batch {batch}");
        assert_eq!(export(&desk, &["--all-languages"]).len(), 6);
    }
}

#[test]
fn links_follow_a_corrected_translation_and_come_back_with_undo() {
    let desk = desk();
    align(&desk, "en", "ru");
    align(&desk, "en", "kk");
    desk.write(
        "ferry.ru.txt",
        RUSSIAN.replace("Порт обзвонил", "Сотрудники порта обзвонили").replace("предложил ", "предложили "),
    );
    align(&desk, "en", "ru");
    let now = pairs(&desk, "ru", "kk");
    assert_eq!(now.len(), 2);
    assert!(now.iter().any(|[russian, _]| russian.starts_with("Сотрудники порта")), "{now:?}");
    run(&desk, &["undo", "3"]);
    assert_eq!(pairs(&desk, "ru", "kk"), linked());
}

#[test]
fn a_pair_that_only_a_third_language_links_is_exported_when_it_is_asked_for() {
    let desk = desk();
    align(&desk, "en", "ru");
    align(&desk, "en", "kk");
    let told = run(&desk, &["export", "out.tmx", "--from", "ru", "--to", "kk"]);
    assert_eq!(told, "2 units in out.tmx; 12 units lack one of the languages; add --via en to link them\n");
    let told = run(&desk, &["export", "out.tmx", "--from", "ru", "--to", "kk", "--via", "en"]);
    assert_eq!(told, "5 units in out.tmx, 3 of them linked through English\n");
    let units = export(&desk, &["--from", "kk", "--to", "ru", "--via", "en"]);
    let lorries = units.iter().find(|unit| unit.variants[0].text.starts_with("Алма тиелген")).unwrap();
    assert_eq!(lorries.variants[1].text, "Двенадцать грузовиков с яблоками остались на причале.");
    let refused =
        desk.run(&["--memory", "memory.db", "export", "-", "--from", "ru", "--to", "kk", "--via", "kk"]);
    refused.assert_code(2).assert_one_line(&["--via names a third language"]);
}

/// One sentence in all three languages.
const LORRIES: [&str; 3] = [
    "Twelve lorries with apples stayed on the quay.",
    "Двенадцать грузовиков с яблоками остались на причале.",
    "Алма тиелген он екі жүк көлігі айлақта қалды.",
];

#[test]
fn a_way_through_a_third_language_is_only_as_sure_as_both_its_halves() {
    let desk = desk();
    align(&desk, "en", "ru");
    align(&desk, "en", "kk");
    let lorries = |from, to, more: &[&str]| {
        let units = export(&desk, &[&["--from", from, "--to", to], more].concat());
        let is_meant =
            |unit: &&Unit| unit.variants.iter().any(|variant| LORRIES.contains(&variant.text.as_str()));
        units.iter().find(is_meant).and_then(|unit| unit.confidence)
    };
    let (russian, kazakh) = (lorries("en", "ru", &[]).unwrap(), lorries("en", "kk", &[]).unwrap());
    let way = lorries("ru", "kk", &["--via", "en"]).unwrap();
    assert!((way - russian * kazakh).abs() < 0.002, "{way} of {russian} and {kazakh}");
    let asked = (way + russian.min(kazakh)) / 2.0;
    let asked = asked.to_string();
    assert!(lorries("en", "ru", &["--min-confidence", &asked]).is_some());
    assert!(lorries("en", "kk", &["--min-confidence", &asked]).is_some());
    assert_eq!(lorries("ru", "kk", &["--via", "en", "--min-confidence", &asked]), None);
}
