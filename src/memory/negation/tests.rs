//! Pairs by hand: what must read as denied, and what only looks so.

use super::*;

#[track_caller]
fn assert_negations(tag: &str, text: &str, expected: usize) {
    assert_eq!(negations(text, &Language::parse(tag).unwrap()), expected, "{text}");
}

/// Each pair says something, then its contrary.
#[track_caller]
fn assert_denied(tag: &str, pairs: &[(&str, &str)]) {
    for (affirmed, denied) in pairs {
        assert_negations(tag, affirmed, 0);
        assert!(negations(denied, &Language::parse(tag).unwrap()) > 0, "{denied}");
    }
}

/// Neither text of a pair denies anything.
#[track_caller]
fn assert_harmless(tag: &str, texts: &[&str]) {
    texts.iter().for_each(|text| assert_negations(tag, text, 0));
}

#[test]
fn english_denies_by_words() {
    assert_denied(
        "en",
        &[
            ("The Board did agree.", "The Board did not agree."),
            ("The Board did agree.", "The Board didn't agree."),
            ("The Board does agree.", "The Board doesn’t agree."),
            ("It will be open.", "It won't be open."),
            ("Aid can reach Gaza.", "Aid cannot reach Gaza."),
            ("Aid can reach Gaza.", "Aid can never reach Gaza."),
            ("There is hope.", "There is no hope."),
            ("With the consent of the members", "Without the consent of the members"),
            ("Everybody voted.", "Nobody voted."),
            ("Something changed.", "Nothing changed."),
            ("Both sides agreed.", "Neither side agreed."),
            ("All of them came.", "None of them came."),
        ],
    );
    assert_negations("en", "Neither Russia nor China objected.", 2);
    assert_negations("en", "It isn’t so, and it can't be.", 2);
}

#[test]
fn english_words_that_only_look_like_denials_are_harmless() {
    assert_harmless(
        "en",
        &[
            "The Board noted it.",
            "An unusual and unfinished notice",
            "Resolution No. 2803 (2025)",
            "Not only the Board but also the Council met.",
            "The nonprofit knows the North.",
        ],
    );
}

#[test]
fn russian_denies_by_words() {
    assert_denied(
        "ru",
        &[
            ("Решение принято.", "Решение не принято."),
            ("У стран есть выход к морю.", "У стран нет выхода к морю."),
            ("С согласия членов", "Без согласия членов"),
            ("Это всегда было так.", "Это никогда не было так."),
            ("Туда можно ехать.", "Туда нельзя ехать."),
            ("Это возможно.", "Это невозможно."),
            ("Такое решение допустимо.", "Такое решение недопустимо."),
            ("Есть кому ответить.", "Некому ответить."),
        ],
    );
    assert_negations("ru", "Решение не принято, и ни один член не возразил.", 3);
    assert_negations("ru", "Никто ничего никогда не скажет.", 4);
}

#[test]
fn russian_words_that_only_look_like_denials_are_harmless() {
    assert_harmless(
        "ru",
        &[
            "Недавно прошла неделя безопасности.",
            "Небо над Невой было ясным.",
            "Не только Совет мира, но и Совет Безопасности собрался.",
            "Некоторые негосударственные организации помогли.",
            "Низкие цены на нефть, нетто и брутто",
        ],
    );
}

#[test]
fn kazakh_denies_by_words() {
    assert_denied(
        "kk",
        &[
            ("Бұл шешім.", "Бұл шешім емес."),
            ("Кеңесте мүше бар.", "Кеңесте мүше жоқ."),
            ("Ол келген.", "Ол келген жоқ."),
            ("Мен келгенмін.", "Мен келген емеспін."),
            ("Олар келісіммен кетті.", "Олар келісімсіз кетті."),
            ("Шешімнің барлығы айтылды.", "Шешімнің жоқтығы айтылды."),
        ],
    );
    assert_negations("kk", "Ешкім келген жоқ.", 2);
}

#[test]
fn kazakh_verbs_deny_by_their_suffix() {
    assert_denied(
        "kk",
        &[
            ("Кеңес жиналды.", "Кеңес жиналмады."),
            ("Біз келдік.", "Біз келмедік."),
            ("Мен көрдім.", "Мен көрмедім."),
            ("Шешім қабылданған.", "Шешім қабылданбаған."),
            ("Ол келген күні", "Ол келмеген күні"),
            ("Қол қойылғандықтан", "Қол қойылмағандықтан"),
            ("Көмек жетеді.", "Көмек жетпейді."),
            ("Мен барамын.", "Мен бармаймын."),
            ("Өзгеретін ереже", "Өзгермейтін ереже"),
            ("Ол айтып кетті.", "Ол айтпай кетті."),
            ("Шешім қабылданса", "Шешім қабылданбаса"),
            ("Ол айтыпты.", "Ол айтпапты."),
            ("Ол келіпті.", "Ол келмепті."),
            ("Кеңестің жиналуы", "Кеңестің жиналмауы"),
            ("Мұны айту керек.", "Мұны айтпау керек."),
            ("Келісімді бұзуға келісті.", "Келісімді бұзбауға келісті."),
            ("Ол келер.", "Ол келмес."),
            ("Күтіп жүріп", "Күтпестен жүріп"),
            ("Есікті жабыңыз.", "Есікті жаппаңыз."),
            ("Олар алды.", "Олар алмады."),
            ("Олар қала алады.", "Олар қала алмайды."),
            ("Ол дейді.", "Ол демейді."),
            ("Жауын жауды.", "Жауын жаумады."),
            ("Құжат оқылған.", "Құжат оқымаған."),
            ("Ол жеңеді.", "Ол жеңбейді."),
            ("Кеме қозғалды.", "Кеме қозғалмады."),
        ],
    );
    assert_negations("kk", "Бармасаңыз, айтпаңыз.", 2);
}

#[test]
fn kazakh_words_that_only_look_negated_are_harmless() {
    assert_harmless(
        "kk",
        &[
            "Алма, қалама, баспа, көрме, қоспа, бағдарлама",
            "Бағдарламаның, бағдарламасын, бағдарламаңыз, көрмеде, баспаға, қоспасы, алмалар",
            "Ол Алматыда болды ма? Келді ме?",
            "Біз келісімге бармақпыз, бармақшымыз.",
            "Судья оны қамауға алды, қамады, тұмау мен тымау",
            "Су тамады, қазына көмеді, бала емеді.",
            "Ол жол табады, есік жабады, көлік тебеді.",
            "Немесе мекеме, әлемде, мемлекет, ақпан, нашар жұмысы",
            "Демеушілер демеу көрсетті, жамбас, алмас, сарымай",
            "Олар пікір алмасты, алмасады, алмасқан.",
            "Құрметті Оразбай мен ресми Мамай",
            "Бұл ғана емес, бәрі де.",
            "Кеңестің маңызды бөлімдерінің мазмұны, тармағы, құрамы",
            "Айналмалы, көрнекі, баспасөз, ұйымдар, армандады",
            "Ешкі мен қой, жоқтау",
            "Сіз барасыз, көрдіңіз, айтқансыз, келіпсіз, сөзсіз.",
            "Бұған қарамастан, жаппай қырып-жоятын қару, әйтпесе бейбітшілік",
            "Елбасы Алматыда болды.",
        ],
    );
}

#[test]
fn an_unknown_language_denies_nothing() {
    assert_negations("de", "Das ist nicht so.", 0);
}
