use super::*;

/// The pairs among names from English into Russian; one list stands for one folder.
fn matched(sources: &[&str], targets: Option<&[&str]>) -> Vec<String> {
    let (from, to) = (Language::english(), Language::russian());
    let parted =
        |names: &[&str]| -> Vec<Name> { names.iter().map(|name| Name::new(name, &[&from, &to])).collect() };
    let all = targets.unwrap_or(sources);
    let found = pairs((&parted(sources), &parted(all)), (&from, &to), targets.is_none());
    found.iter().map(|&(source, target)| format!("{} {}", sources[source], all[target])).collect()
}

#[track_caller]
fn assert_parted(name: &str, stem: &str, language: Option<Language>) {
    let parted = Name::new(name, &[&Language::english(), &Language::russian()]);
    assert_eq!((parted.stem.as_str(), parted.language), (stem, language), "{name}");
}

#[test]
fn the_language_stands_at_the_end_of_the_stem() {
    let (english, russian) = (Some(Language::english()), Some(Language::russian()));
    assert_parted("board.en.txt", "board", english.clone());
    assert_parted("board_EN.html", "board", english.clone());
    assert_parted("board-of-peace-ru.md", "board-of-peace", russian.clone());
    assert_parted("ru.txt", "", russian);
    assert_parted("board.txt", "board", None);
    assert_parted("report.final.md", "report.final", None);
    assert_parted("board.kk.txt", "board.kk", None);
    let parted = Name::new("board-en-US.txt", &[&Language::english()]);
    assert_eq!((parted.stem.as_str(), parted.language), ("board", Language::parse("en-US").ok()));
    assert_eq!(Name::new("a_ru_RU.txt", &[&Language::russian()]).stem, "a");
}

#[test]
fn letters_in_two_characters_are_the_same_letters() {
    assert_eq!(matched(&["й.en.txt"], Some(&["и\u{306}.ru.txt"])).len(), 1);
}

#[test]
fn one_folder_holds_both_languages() {
    let names =
        ["a.en.txt", "a.ru.txt", "b-en.html", "b-ru.html", "c_en.md", "c_ru.md", "d.en.txt", "e.ru.txt"];
    assert_eq!(matched(&names, None), ["a.en.txt a.ru.txt", "b-en.html b-ru.html", "c_en.md c_ru.md"]);
}

#[test]
fn a_folder_for_each_language_needs_no_languages_in_names() {
    let found =
        matched(&["a.txt", "b.en.txt", "c.txt", "d.md"], Some(&["a.txt", "b.txt", "c.ru.txt", "d.html"]));
    assert_eq!(found, ["a.txt a.txt", "b.en.txt b.txt", "c.txt c.ru.txt", "d.md d.html"]);
}

#[test]
fn a_file_is_never_its_own_translation() {
    assert!(matched(&["a.txt", "b.md", "b.txt"], None).is_empty());
    let (own, british) = (Name::new("a.en.txt", &[&Language::english()]), Language::parse("en-GB").unwrap());
    let names = [own];
    assert!(pairs((&names, &names), (&Language::english(), &british), true).is_empty());
    assert_eq!(matched(&["a.txt", "a.ru.txt"], None), ["a.txt a.ru.txt"]);
    assert_eq!(matched(&["a.en.txt", "a.txt"], None), ["a.en.txt a.txt"]);
}

#[test]
fn languages_in_both_names_count_more_than_endings() {
    let names = ["a.en.txt", "a.ru.html", "a.txt"];
    assert_eq!(matched(&names, None), ["a.en.txt a.ru.html"]);
    let names = ["a.en.html", "a.en.txt", "a.ru.html", "a.ru.txt"];
    assert_eq!(matched(&names, None), ["a.en.html a.ru.html", "a.en.txt a.ru.txt"]);
}

#[test]
fn of_equals_none_is_taken() {
    assert!(matched(&["a.en.txt", "a-en.txt", "a.ru.txt"], None).is_empty());
}

#[test]
fn a_folder_of_sources_may_not_hold_the_other_language() {
    assert!(matched(&["a.ru.txt"], Some(&["a.ru.txt"])).is_empty());
    assert!(matched(&["a.en.txt"], Some(&["a.en.txt"])).is_empty());
}
