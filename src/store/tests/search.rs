use super::*;

#[test]
fn search_finds_short_words_and_marks_them() {
    let store =
        store_with(&[unit(&[("en", "The EU and Kazakhstan agreed."), ("ru", "ЕС и РК договорились.")])]);
    let russian = language("ru");
    let found =
        store.search(&Search { sought: Sought::ExactWords("рк"), ..whole(Some(&russian), 10) }).unwrap();
    assert_eq!((found.total, found.hits[0].spans[0].slice(&found.hits[0].text)), (1, "РК"));
    assert_eq!(found.hits[0].translations[0].text, "The EU and Kazakhstan agreed.");
    let absent =
        store.search(&Search { sought: Sought::ExactWords("\"OR\" NEAR("), ..whole(None, 10) }).unwrap();
    assert_eq!(absent.total, 0);
}

#[test]
fn texts_of_any_kind_are_kept_and_found() {
    let long = "сөз ".repeat(30_000);
    for text in ["", "\0 нөл \0", "\"*^NEAR(a b)", long.trim(), "🙂\u{301}", "\u{200B}"] {
        let stored = unit(&[("kk", text), ("ru", "перевод")]);
        let store = store_with(std::slice::from_ref(&stored));
        assert_eq!(all_units(&store), [stored]);
        assert_eq!(lookup(&store, text, "kk", "ru")[0].score, 100);
    }
}

#[test]
fn search_finds_words_with_marks_inside_and_forms_that_begin_otherwise() {
    let store = store_with(&[
        unit(&[("en", "They don’t pay 1,000.5 dollars."), ("ru", "Три дня люди не платят 1000,5 доллара.")]),
        unit(&[("en", "They don, and pay 1,000."), ("ru", "Другое.")]),
    ]);
    let total = |words, tag| {
        let language = language(tag);
        let sought = if tag == "en" { Sought::ExactWords(words) } else { Sought::Words(words) };
        store.search(&Search { sought, ..whole(Some(&language), 10) }).unwrap().total
    };
    assert_eq!((total("don't pay", "en"), total("1,000.5", "en"), total("don", "en")), (1, 1, 1));
    assert_eq!(total("1000,5", "ru"), 1);
    assert_eq!((total("t", "en"), total("", "en")), (0, 0));
    #[cfg(feature = "dictionary")]
    assert_eq!((total("день", "ru"), total("дней", "ru")), (1, 1));
}
