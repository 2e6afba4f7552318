use super::*;
use crate::progress::Silent;

/// The counterparts of `words`, as they stand in the first pair, learned from all pairs; those that hold one of
/// `words` are marked.
fn found(tags: (&str, &str), words: &[&str], pairs: &[(&str, &str)]) -> Vec<String> {
    let language = |tag| Language::parse(tag).unwrap();
    let (from, to) = (language(tags.0), language(tags.1));
    let place = |text: &str| {
        let found =
            words.iter().find_map(|word| text.find(word).map(|start| Span::new(start, start + word.len())));
        found.into_iter().collect::<Vec<_>>()
    };
    let spans: Vec<_> = pairs.iter().map(|(source, _)| place(source)).collect();
    let example = |((source, target), spans)| Example { source, target, spans };
    let examples: Vec<Example<'_>> =
        pairs.iter().copied().zip(spans.iter().map(Vec::as_slice)).map(example).collect();
    let (marked, others): (Vec<_>, Vec<_>) =
        examples[1..].iter().copied().partition(|example| !example.spans.is_empty());
    let unmarked = |other: &Example<'_>| Unmarked::new((&from, &to), other.source, other.target);
    let unmarked: Vec<Unmarked> = others.iter().map(unmarked).collect();
    let unmarked: Vec<&Unmarked> = unmarked.iter().collect();
    let found = counterparts((&from, &to), &examples[..1], &marked, &unmarked, &mut Silent).unwrap();
    found[0].iter().map(|one| one.span.slice(pairs[0].1).to_owned()).collect()
}

const COUNCIL: [(&str, &str); 9] = [
    ("The council of ministers met on Monday.", "В понедельник собрался кабинет министров."),
    ("The council approved the budget.", "Бюджет утвердил кабинет."),
    ("A report reached the council yesterday.", "Вчера доклад поступил в кабинет."),
    ("Nobody on the council voted against it.", "В кабинете никто не голосовал против."),
    ("The budget grew by a tenth.", "Бюджет вырос на одну десятую."),
    ("Nobody read the report.", "Доклад никто не читал."),
    ("The ministers arrived yesterday.", "Министры прибыли вчера."),
    ("They met in the old town.", "Они встретились в старом городе."),
    ("On Monday the market was closed.", "В понедельник рынок был закрыт."),
];

#[test]
fn what_keeps_meeting_the_words_in_any_form_is_their_counterpart() {
    assert_eq!(found(("en", "ru"), &["council"], &COUNCIL), ["кабинет"]);
}

#[test]
fn a_counterpart_is_found_in_the_other_direction_too() {
    let turned: Vec<_> = COUNCIL.iter().map(|(english, russian)| (*russian, *english)).collect();
    assert_eq!(found(("ru", "en"), &["кабинете", "кабинет"], &turned), ["council"]);
}

#[test]
fn kazakh_endings_do_not_hide_a_counterpart() {
    let pairs = [
        ("The river has risen since spring.", "Көктемнен бері өзен тасып жатыр."),
        ("Boats cross the river at night.", "Қайықтар түнде өзеннен өтеді."),
        ("Children swim in the river.", "Балалар өзенде шомылады."),
        ("The road follows the river.", "Жол өзенді бойлай кетеді."),
        ("The road is closed at night.", "Жол түнде жабық."),
        ("Children read in spring.", "Балалар көктемде оқиды."),
        ("Boats are for sale.", "Қайықтар сатылады."),
    ];
    assert_eq!(found(("en", "kk"), &["river"], &pairs), ["өзен"]);
}

#[test]
fn a_name_is_known_by_its_sound_and_a_number_by_its_value() {
    let pair = [("Nurlan Akhmetov signed 1,500 letters.", "1500 хат жазған Нұрлан Ахметов екен.")];
    assert_eq!(found(("en", "kk"), &["Nurlan Akhmetov"], &pair), ["Нұрлан Ахметов"]);
    assert_eq!(found(("en", "kk"), &["1,500"], &pair), ["1500"]);
}

#[test]
fn words_that_stand_everywhere_are_not_taken_for_a_translation() {
    let pairs = [
        ("It is said that the harvest is late.", "Говорят, что в этом году всё поздно."),
        ("It is said that the harvest is early.", "Говорят, что в этом году всё рано."),
        ("It is said that snow fell.", "Говорят, что в этом году выпал снег."),
        ("It is said that rain fell.", "Говорят, что в этом году шёл дождь."),
    ];
    assert!(found(("en", "ru"), &["harvest"], &pairs).is_empty());
}

#[test]
fn without_marked_words_there_is_nothing_to_find() {
    assert!(found(("en", "ru"), &["parliament"], &COUNCIL).is_empty());
}
