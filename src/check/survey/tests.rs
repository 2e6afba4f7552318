use proptest::prelude::*;

use super::*;
use crate::language::Language;

/// What one rule finds in pairs: the number of the pair, from 0, the words, and the message.
fn found(rule: Rule, tags: (&str, &str), pairs: &[(&str, &str)]) -> Vec<(u64, String, String)> {
    let surveyed = survey(&[rule], tags, pairs).findings();
    let told = |one: Surveyed| {
        assert_eq!(one.finding.rule, rule);
        (one.number, one.finding.span.slice(&one.target).to_owned(), one.finding.message)
    };
    surveyed.into_iter().map(told).collect()
}

fn survey(rules: &[Rule], tags: (&str, &str), pairs: &[(&str, &str)]) -> Survey {
    let (from, to) = (Language::parse(tags.0).unwrap(), Language::parse(tags.1).unwrap());
    let mut survey = Survey::new(Rules::only(rules));
    for (number, (source, target)) in pairs.iter().enumerate() {
        let number = u64::try_from(number).unwrap();
        survey.add(
            number,
            &Passage { text: source, language: &from },
            &Passage { text: target, language: &to },
        );
    }
    survey
}

fn numbers(found: &[(u64, String, String)]) -> Vec<u64> {
    found.iter().map(|(number, ..)| *number).collect()
}

const PORT: &str = "The port was closed for two days.";

#[test]
fn the_rarer_translation_of_a_source_is_reported() {
    let closed = "Порт был закрыт два дня.";
    let pairs = [
        (PORT, "Гавань не работала двое суток."),
        (PORT, closed),
        ("the port  was closed for two days.", closed),
    ];
    let found = found(Rule::InconsistentTranslation, ("en", "ru"), &pairs);
    assert_eq!(numbers(&found), [0]);
    assert_eq!(
        found[0].2,
        "the same source is translated in other words too: «Порт был закрыт два дня.» twice, «Гавань не работала двое суток.» once"
    );
}

#[test]
fn of_equally_frequent_translations_the_later_one_is_reported() {
    let pairs = [(PORT, "Порт екі күн жабық болды."), (PORT, "Айлақ екі тәулік жұмыс істемеді.")];
    assert_eq!(numbers(&found(Rule::InconsistentTranslation, ("en", "kk"), &pairs)), [1]);
}

#[test]
fn inflection_marks_and_short_texts_give_no_alarm() {
    for (tags, source, target, other) in [
        (("en", "ru"), "Minutes of the Board of Peace", "Протокол Совета мира", "Протоколы «Совета мира»."),
        (
            ("en", "kk"),
            "Minutes of the Board of Peace",
            "Бейбітшілік кеңесінің хаттамасы",
            "Бейбітшілік кеңесі хаттамасы",
        ),
        (("en", "ru"), "Very good!", "Очень хорошо!", "Отлично!"),
        (("en", "ru"), "12 345.6 – 2026", "12 345,6", "в 2026 году"),
    ] {
        assert!(
            found(Rule::InconsistentTranslation, tags, &[(source, target), (source, other)]).is_empty(),
            "{target} {other}"
        );
    }
}

#[test]
fn a_denial_is_another_translation() {
    let source = "The council has met today.";
    let pairs = [(source, "Кеңес бүгін жиналды."), (source, "Кеңес бүгін жиналмады.")];
    assert_eq!(numbers(&found(Rule::InconsistentTranslation, ("en", "kk"), &pairs)), [1]);
}

#[test]
fn one_translation_of_sources_that_differ_is_a_note() {
    let target = "Порт закроют в понедельник.";
    let pairs = [("The port will close on Monday.", target), ("The port will close on Tuesday.", target)];
    let notes = survey(&[], ("en", "ru"), &pairs).findings();
    assert_eq!(notes.len(), 1);
    assert_eq!((notes[0].number, notes[0].finding.severity), (1, super::super::Severity::Note));
    let same = [("The port will close on Monday.", target), ("Closing of the port on Monday", target)];
    assert!(found(Rule::InconsistentTranslation, ("en", "ru"), &same).is_empty());
}

const BOARD_RU: [(&str, &str); 12] = [
    ("The Board of Peace met in Astana on Monday.", "Совет мира собрался в Астане в понедельник."),
    ("Members of the Board of Peace arrived yesterday.", "Члены Совета мира прибыли вчера."),
    ("The Board of Peace approved the budget.", "Совет мира утвердил бюджет."),
    ("The minister wrote to the Board of Peace.", "Министр написал Совету мира."),
    ("A report on schools reached the Board of Peace.", "Доклад о школах поступил в Совет мира."),
    ("The president spoke with the Board of Peace.", "Президент побеседовал с Мирным советом."),
    ("The minister approved the report.", "Министр утвердил доклад."),
    ("The budget grew by a tenth.", "Бюджет вырос на одну десятую."),
    ("The president arrived in Astana yesterday.", "Президент прибыл в Астану вчера."),
    ("Schools opened on Monday.", "Школы открылись в понедельник."),
    ("The president wrote a letter.", "Президент написал письмо."),
    ("Guests spoke about schools.", "Гости говорили о школах."),
];

const BOARD_KK: [(&str, &str); 12] = [
    ("The Board of Peace met in Astana on Monday.", "Бейбітшілік кеңесі дүйсенбіде Астанада жиналды."),
    ("Members of the Board of Peace arrived yesterday.", "Бейбітшілік кеңесінің мүшелері кеше келді."),
    ("The Board of Peace approved the budget.", "Бейбітшілік кеңесі бюджетті бекітті."),
    ("The minister wrote to the Board of Peace.", "Министр Бейбітшілік кеңесіне хат жазды."),
    (
        "A report on schools reached the Board of Peace.",
        "Мектептер туралы баяндама Бейбітшілік кеңесіне түсті.",
    ),
    ("The president spoke with the Board of Peace.", "Президент Бітім кеңесімен сөйлесті."),
    ("The minister approved the report.", "Министр баяндаманы бекітті."),
    ("The budget grew by a tenth.", "Бюджет оннан бірге өсті."),
    ("The president arrived in Astana yesterday.", "Президент кеше Астанаға келді."),
    ("Schools opened on Monday.", "Мектептер дүйсенбіде ашылды."),
    ("The president wrote a letter.", "Президент хат жазды."),
    ("Guests spoke about schools.", "Қонақтар мектептер туралы айтты."),
];

#[test]
fn a_name_in_other_words_than_usual_is_reported_with_counts() {
    let found = found(Rule::InconsistentRendering, ("en", "ru"), &BOARD_RU);
    let told = found.iter().map(|(number, words, message)| (*number, words.as_str(), message.as_str()));
    let message = "\"Board of Peace\" is rendered «Совет мира» 5 times and «Мирным советом» once";
    assert_eq!(told.collect::<Vec<_>>(), [(5, "Мирным советом", message)]);
}

#[test]
fn a_kazakh_name_in_other_words_is_reported_and_its_forms_are_not() {
    let found = found(Rule::InconsistentRendering, ("en", "kk"), &BOARD_KK);
    assert_eq!(
        found.iter().map(|(number, words, _)| (*number, words.as_str())).collect::<Vec<_>>(),
        [(5, "Бітім кеңесімен")]
    );
    assert!(found[0].2.ends_with("5 times and «Бітім кеңесімен» once"), "{}", found[0].2);
}

#[test]
fn what_is_left_out_or_said_shorter_is_no_other_rendering() {
    let mut pairs = BOARD_RU;
    for shorter in [
        "Президент побеседовал с Советом.",
        "Президент побеседовал с ним.",
        "Президент побеседовал с Советом мира.",
    ] {
        pairs[5].1 = shorter;
        assert!(found(Rule::InconsistentRendering, ("en", "ru"), &pairs).is_empty(), "{shorter}");
    }
}

const DECREE: [(&str, &str); 5] = [
    ("The decree takes effect on Friday.", "Указ вступает в силу в пятницу."),
    ("Judges studied the decree.", "Судьи изучили указ."),
    ("The archive keeps the decree.", "Архив хранит указ."),
    ("Lawyers welcomed the decree.", "Юристы одобрили указ."),
    ("Farmers await the decree.", "Крестьяне ждут постановления."),
];

#[test]
fn where_it_is_not_certain_which_words_stand_for_a_term_the_term_is_shown() {
    let survey = survey(&[Rule::InconsistentRendering], ("en", "ru"), &DECREE);
    let findings = survey.findings();
    let shown = findings.iter().map(|one| {
        assert_eq!(one.finding.side, crate::check::Side::Source);
        (one.number, one.finding.span.slice(&one.source), one.finding.message.as_str())
    });
    let message = "\"decree\" is rendered «указ» 4 times, and here in other words";
    assert_eq!(shown.collect::<Vec<_>>(), [(4, "decree", message)]);
}

#[test]
fn a_word_that_is_rendered_variously_is_no_term() {
    let mut pairs = DECREE;
    pairs[3].1 = "Юристы одобрили закон.";
    pairs[2].1 = "Архив хранит декрет.";
    assert!(found(Rule::InconsistentRendering, ("en", "ru"), &pairs).is_empty());
}

#[test]
fn an_abbreviation_of_the_usual_words_is_no_other_rendering() {
    let mut pairs = BOARD_RU;
    pairs[5].1 = "Президент побеседовал с СМ.";
    assert!(found(Rule::InconsistentRendering, ("en", "ru"), &pairs).is_empty());
}

const SAID: &str = "“We will build this peace together,” the president said.";

#[test]
fn a_quotation_that_stands_earlier_in_other_words_is_reported() {
    let pairs = [
        (SAID, "«Мы построим этот мир вместе», — сказал президент."),
        ("He repeated: “We will build this peace together.”", "Он повторил: «Мы вместе создадим этот мир»."),
        (
            "He said again: “We will build this peace together.”",
            "Он вновь сказал: «Мы построим этот мир вместе».",
        ),
    ];
    let survey = survey(&[Rule::QuoteDiffers], ("en", "ru"), &pairs);
    assert_eq!(survey.quotations().len(), 1);
    let found = survey.findings();
    assert_eq!(found.iter().map(|one| one.number).collect::<Vec<_>>(), [1]);
    assert_eq!(found[0].finding.span.slice(pairs[1].1), "Мы вместе создадим этот мир");
    assert_eq!(found[0].finding.suggestions, ["Мы построим этот мир вместе"]);
}

#[test]
fn a_published_speech_says_how_it_is_quoted() {
    let (english, kazakh) = (Language::english(), Language::kazakh());
    let passage = |text, language| Passage { text, language };
    let mut survey = survey(
        &[Rule::QuoteDiffers],
        ("en", "kk"),
        &[(SAID, "«Біз бұл бейбітшілікті бірге орнатамыз», — деді президент.")],
    );
    assert!(survey.findings().is_empty());
    let speech = "Осы бейбітшілікті бәріміз бірге құрамыз.";
    survey.publish(&passage("We will build this peace together.", &english), &passage(speech, &kazakh));
    let found = survey.findings();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].finding.suggestions, ["Осы бейбітшілікті бәріміз бірге құрамыз"]);
    assert!(
        found[0].finding.message.contains("is published in another translation"),
        "{}",
        found[0].finding.message
    );
}

#[test]
fn short_quotations_and_equal_ones_give_no_alarm() {
    let pairs = [
        ("The “Board of Peace” met.", "«Совет мира» собрался."),
        ("He left the “Board of Peace”.", "Он вышел из «Мирного совета»."),
        (SAID, "«Мы построим этот мир вместе», — сказал президент."),
        ("“We will build this peace together!”", "«мы построим этот мир вместе!»"),
    ];
    assert!(found(Rule::QuoteDiffers, ("en", "ru"), &pairs).is_empty());
}

#[test]
fn languages_are_surveyed_apart() {
    let mut survey = survey(&[], ("en", "ru"), &[(PORT, "Порт был закрыт два дня.")]);
    let (english, kazakh) = (Language::english(), Language::kazakh());
    let target = Passage { text: "Порт екі күн жабық болды.", language: &kazakh };
    survey.add(1, &Passage { text: PORT, language: &english }, &target);
    assert!(survey.findings().is_empty());
}

proptest! {
    #[test]
    fn equal_pairs_give_nothing(
        source in "([A-Za-z“”«», .0-9]{0,12} ){0,6}",
        target in "([А-ЯЁа-яёӘәҒғҚқҢңӨөҰұҮүҺһІі«»“ .0-9]{0,12} ){0,6}",
        count in 1_usize..6,
    ) {
        let pairs = vec![(source.as_str(), target.as_str()); count];
        prop_assert!(survey(&[], ("en", "kk"), &pairs).findings().is_empty());
    }

    #[test]
    fn any_pairs_can_be_surveyed(pairs in proptest::collection::vec(("\\PC{0,30}", "\\PC{0,30}"), 0..8)) {
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(source, target)| (source.as_str(), target.as_str())).collect();
        for one in survey(&[], ("en", "ru"), &pairs).findings() {
            prop_assert!(one.target.get(one.finding.span.range()).is_some());
        }
    }
}
