//! Paradigms checked by hand, and the promises of the trait on them.

use proptest::prelude::*;

use super::*;
use PartOfSpeech::{Adjective, Name, Noun, Unknown, Verb};

const KAZAKH: Kazakh = Kazakh::CYRILLIC;

#[track_caller]
fn assert_forms(lemma: &str, class: PartOfSpeech, forms: &[&str]) {
    for form in forms {
        assert!(KAZAKH.is_form(form, lemma, class), "{form} is a form of {lemma}");
    }
}

#[track_caller]
fn assert_no_forms(lemma: &str, class: PartOfSpeech, forms: &[&str]) {
    for form in forms {
        assert!(!KAZAKH.is_form(form, lemma, class), "{form} is no form of {lemma}");
    }
}

#[track_caller]
fn assert_listed(lemma: &str, class: PartOfSpeech, expected: &str) {
    let listed = KAZAKH.forms(lemma, class);
    for form in expected.split_whitespace() {
        assert!(listed.iter().any(|known| known == form), "{form} is listed for {lemma}: {listed:?}");
    }
}

#[test]
fn cases_follow_harmony_and_the_last_sound() {
    assert_listed("үй", Noun, "үйдің үйге үйді үйде үйден үймен үйлер үйлердің үйіміз үйлері");
    assert_listed("қала", Noun, "қаланың қалаға қаланы қалада қаладан қаламен қалалар қаладағы");
    assert_listed("кеңес", Noun, "кеңестің кеңеске кеңесті кеңесте кеңестен кеңеспен кеңестер кеңестегі");
    assert_listed("мекеме", Noun, "мекеменің мекемеге мекемені мекемеде мекемеден мекемемен мекемесі");
    assert_listed("маман", Noun, "маманның маманға маманды маманда маманнан маманмен мамандар");
    assert_listed("жол", Noun, "жолдың жолға жолды жолда жолдан жолмен жолдар");
    assert_listed("қыз", Noun, "қыздың қызға қызды қызда қыздан қызбен қыздар");
}

#[test]
fn stems_change_before_vowels() {
    assert_listed("кітап", Noun, "кітабы кітабының кітабым кітаптар кітапқа кітаппен");
    assert_listed("халық", Noun, "халқы халқына халқымыз халықтың халыққа");
    assert_listed("орын", Noun, "орны орнында орнына орындар орынға");
    assert_listed("министрлік", Noun, "министрлігі министрлігінде министрлікке министрліктің");
    assert_no_forms("халық", Noun, &["халығ", "халқ", "халықы"]);
    assert_no_forms("кеңес", Noun, &["кеңесқа", "кеңеслер", "кеңестын"]);
}

#[test]
fn the_third_person_has_a_pronominal_nasal() {
    assert_forms("кеңес", Noun, &["кеңесі", "кеңесінің", "кеңесіне", "кеңесін", "кеңесінде", "кеңесінен"]);
    assert_forms(
        "кеңес",
        Noun,
        &["кеңесімен", "кеңесіндегі", "кеңестеріндегі", "кеңесіміздің", "кеңесімізге"],
    );
    assert_no_forms("кеңес", Noun, &["кеңесіге", "кеңесіні", "кеңесіда"]);
}

#[test]
fn names_keep_their_capitals() {
    assert_listed("Алматы", Name, "Алматының Алматыға Алматыны Алматыда Алматыдан Алматымен Алматыдағы");
    assert_no_forms("Алматы", Name, &["Алматына", "Алматын"]);
    assert_listed("Астана", Name, "Астананың Астанаға Астананы Астанада Астанадан Астанамен");
    assert_listed("Қазақстан", Name, "Қазақстанның Қазақстанға Қазақстанды Қазақстанда Қазақстаннан");
    assert_listed("ЮНЕСКО", Name, "ЮНЕСКОның ЮНЕСКОға ЮНЕСКОда");
    assert_listed("Тоқаев", Name, "Тоқаевтың Тоқаевқа Тоқаевты Тоқаевтан Тоқаевпен");
}

#[test]
fn loanwords_follow_usage() {
    assert_listed("президент", Noun, "президенттің президентке президенті президенттер");
    assert_listed("министр", Noun, "министрдің министрге министрі министрлер");
    assert_listed("банк", Noun, "банктің банкке банкі банктер");
    assert_listed("рубль", Noun, "рубльдің рублі рубльге");
    assert_forms("журналист", Noun, &["журналистер", "журналистің", "журналисі", "журналистке"]);
    assert_forms("съезд", Noun, &["съезі", "съезде", "съезге"]);
    assert_forms("металл", Noun, &["металдар", "металы"]);
    assert_forms("факт", Noun, &["фактілер", "фактісі", "фактіні"]);
    assert_forms("клуб", Noun, &["клубтар", "клубқа", "клубы"]);
}

#[test]
fn derivation_makes_other_words() {
    assert_no_forms("бейбітшілік", Noun, &["бейбітшіліктік", "бейбітшіл", "бейбіт"]);
    assert_no_forms("кеңес", Noun, &["кеңесші", "кеңестік", "кеңессіз", "кеңесшілер"]);
    assert_no_forms("келу", Verb, &["келісу", "келісті", "келтіру"]);
    assert_no_forms("сезу", Verb, &["сезіну", "сезінді"]);
}

#[test]
fn hyphens_join_any_row_of_suffixes() {
    assert_forms("ҚР", Name, &["ҚР-ның", "ҚР-да", "ҚР-дағы", "ҚР"]);
    assert_forms("БҰҰ", Name, &["БҰҰ-ға", "БҰҰ-ның", "БҰҰ‑дан"]);
    assert_forms("АҚШ", Name, &["АҚШ-тың", "АҚШ-қа"]);
    assert_forms("Facebook", Name, &["Facebook-тің", "Facebook-ке"]);
    assert_no_forms("ҚР", Name, &["ҚР-лық", "ҚР-", "ҚРдың-"]);
    assert_listed("ҚР", Name, "ҚР-ның ҚР-ға ҚР-да ҚР-дан ҚР-мен");
    assert_listed("АҚШ", Name, "АҚШ-тың АҚШ-қа АҚШ-та АҚШ-тан АҚШ-пен");
    assert!(is_suffix_of("ҚР", "ның") && is_suffix_of("БҰҰ", "ға"));
    assert!(!is_suffix_of("ҚР", "Сенаты") && !is_suffix_of("ҚР", ""));
}

#[test]
fn verbs_take_tense_person_negation_and_voice() {
    assert_listed(
        "бару",
        Verb,
        "бар барды бардым барады барған баратын барар бармас барып бара барса барсын",
    );
    assert_listed("бару", Verb, "барма бармады бармайды бармаған баруға баруы баруына");
    assert_listed("келісу", Verb, "келісті келіседі келіскен келісіп келіспеді келісуге");
    assert_listed("қабылдау", Verb, "қабылдады қабылдайды қабылдаған қабылдап қабылдауды қабылдамайды");
    assert_forms("қабылдау", Verb, &["қабылданды", "қабылданған", "қабылдануда", "қабылдағандықтан"]);
    assert_forms("жазу", Verb, &["жазылды", "жазылған", "жазбады", "жазғаны", "жазғандардың", "жазбақ"]);
    assert_forms("бару", Verb, &["барыңыз", "барайық", "барғысы", "барыпты", "барғандай", "бармастан"]);
}

#[test]
fn verb_stems_hide_in_the_infinitive() {
    assert_listed("оқу", Verb, "оқы оқыды оқиды оқыған оқитын оқып оқуға");
    assert_listed("жабу", Verb, "жап жапты жабады жауып жапқан жабуға");
    assert_listed("шығу", Verb, "шық шықты шығады шығып шыққан");
    assert_listed("сүю", Verb, "сүй сүйді сүйеді сүйген сүйіп сүюге");
    assert_listed("қою", Verb, "қой қойды қояды қойған қойып қоюға");
    assert_listed("қию", Verb, "қи қиды қияды қиған қиып");
    assert_listed("қорқу", Verb, "қорық қорықты қорқады қорыққан қорқып");
    assert_listed("тану", Verb, "таны танып таниды таныған");
    assert_listed("жуу", Verb, "жу жуды жуады жуған жуып");
    assert_listed("деу", Verb, "де деді дейді деген деп");
    let wrong = ["оқый", "оқыу", "жабып", "бармар"];
    assert!(wrong.iter().all(|form| !KAZAKH.forms("оқу", Verb).iter().any(|listed| listed == form)));
    assert_no_forms("жабу", Verb, &["жабып"]);
    assert_no_forms("бару", Verb, &["бармар", "барамайды"]);
}

#[test]
fn adjectives_compare_and_an_unknown_word_may_be_a_verb() {
    assert_forms("жоғары", Adjective, &["жоғарырақ", "жоғарылар"]);
    assert_forms("биік", Adjective, &["биігірек", "биіктер"]);
    assert_forms("бару", Unknown, &["баруы", "барды"]);
    assert_no_forms("бару", Noun, &["барды"]);
}

#[test]
fn look_alikes_case_and_the_latin_alphabet_do_not_matter() {
    assert_forms("кеңес", Noun, &["КЕҢЕСІНІҢ", "кеңeciнiң", "keñesiniñ"]);
    assert_forms("Қазақстан", Name, &["Qazaqstannyñ", "Qazaqstanda"]);
}

#[test]
fn latin_words_are_kazakh_or_foreign_as_the_script_says() {
    let kazakh = Kazakh::LATIN.forms("keñes", Noun);
    assert!(["keñestıñ", "keñeske", "keñesıne"].iter().all(|form| kazakh.iter().any(|known| known == form)));
    assert_listed("Facebook", Name, "Facebook-та Facebook-тан");
}

#[test]
fn only_the_head_of_a_term_inflects() {
    let term = ["Бейбітшілік", "кеңесі"];
    for head in [
        "кеңесінің",
        "кеңесіне",
        "кеңесін",
        "кеңесінде",
        "кеңесінен",
        "кеңесімен",
        "кеңестері",
        "кеңестеріне",
    ] {
        assert!(KAZAKH.is_phrase_form(&["Бейбітшілік", head], &term, Name), "{head}");
    }
    assert!(!KAZAKH.is_phrase_form(&["Бейбітшіліктің", "кеңесі"], &term, Name));
    assert!(!KAZAKH.is_phrase_form(&["Бейбітшілік", "кеңес"], &term, Name));
    let office = ["Қазақстан", "Республикасының", "Президенті"];
    assert!(KAZAKH.is_phrase_form(&["Қазақстан", "Республикасының", "Президентіне"], &office, Name));
    assert!(!KAZAKH.is_phrase_form(&["Қазақстан", "Республикасына", "Президенті"], &office, Name));
}

#[test]
fn punctuation_inside_a_term_stands_as_it_is() {
    let minister = ["премьер", "-", "министр"];
    assert!(KAZAKH.is_phrase_form(&["Премьер", "‑", "министрдің"], &minister, Noun));
    let fund = ["«", "Самұрық", "-", "Қазына", "»"];
    assert!(KAZAKH.is_phrase_form(&["«", "Самұрық", "-", "Қазынаның", "»"], &fund, Name));
    assert!(!KAZAKH.is_phrase_form(&["«", "Самұрық", "-", "Қазына", "!"], &fund, Name));
}

#[test]
fn a_possessive_term_is_listed_with_its_cases_only() {
    let forms = KAZAKH.phrase_forms(&["Бейбітшілік", "кеңесі"], Name);
    let heads: Vec<&str> = forms.iter().map(|words| words[1].as_str()).collect();
    assert_eq!(heads[0], "кеңесі");
    assert!(heads.contains(&"кеңесіне") && heads.contains(&"кеңестерінің"));
    assert!(!heads.contains(&"кеңесіге") && !heads.contains(&"кеңелері"));
}

/// Words of every kind of stem.
const LEMMAS: &[(&str, PartOfSpeech)] = &[
    ("үй", Noun),
    ("қала", Noun),
    ("халық", Noun),
    ("орын", Noun),
    ("кітап", Noun),
    ("министрлігі", Noun),
    ("халқы", Noun),
    ("рубль", Noun),
    ("журналист", Noun),
    ("металл", Noun),
    ("факт", Noun),
    ("банк", Noun),
    ("такси", Noun),
    ("аялдама", Noun),
    ("қою", Noun),
    ("и", Noun),
    ("Алматы", Name),
    ("Тоқаев", Name),
    ("ЮНЕСКО", Name),
    ("Facebook", Name),
    ("Toqaev", Name),
    ("Нью-Йорк", Name),
    ("ҚР", Name),
    ("жоғары", Adjective),
    ("биік", Adjective),
    ("бару", Verb),
    ("оқу", Verb),
    ("тану", Verb),
    ("жабу", Verb),
    ("шығу", Verb),
    ("сүю", Verb),
    ("қою", Verb),
    ("қию", Verb),
    ("қорқу", Verb),
    ("баю", Verb),
    ("жуу", Verb),
    ("деу", Verb),
    ("сау", Verb),
    ("келіс", Verb),
    ("келісу", Unknown),
    ("қабылдау", Unknown),
    ("Қазақстан", Unknown),
];

#[test]
fn every_listed_form_is_accepted_and_shares_a_key() {
    for &(lemma, class) in LEMMAS {
        let keys = KAZAKH.keys(lemma);
        for form in KAZAKH.forms(lemma, class) {
            assert!(KAZAKH.is_form(&form, lemma, class), "{form} of {lemma}");
            assert!(KAZAKH.keys(&form).iter().any(|key| keys.contains(key)), "{form} of {lemma}");
        }
    }
}

proptest! {
    #[test]
    fn forms_of_any_word_are_accepted_and_share_a_key(
        lemma in "([бвгғджзкқлмнңпрстфхшаәеиоөуұүыіяюь]{1,9}(у|ю|ы|і|сы|сі|қ|к|п)?|[a-zäöüūğñşı]{2,8}|[АБҚРСҰЕОИ]{2,5})",
        class in prop::sample::select(vec![Noun, Name, Adjective, Verb, Unknown]),
        kazakh in prop::sample::select(vec![Kazakh::CYRILLIC, Kazakh::LATIN]),
    ) {
        let keys = kazakh.keys(&lemma);
        for form in kazakh.forms(&lemma, class) {
            prop_assert!(kazakh.is_form(&form, &lemma, class), "{} of {}", form, lemma);
            prop_assert!(kazakh.keys(&form).iter().any(|key| keys.contains(key)), "{} of {}", form, lemma);
        }
    }

    #[test]
    fn no_text_breaks_the_rules(form in "\\PC{0,12}", lemma in "\\PC{0,12}") {
        KAZAKH.is_form(&form, &lemma, Unknown);
        prop_assert!(KAZAKH.is_form(&lemma, &lemma, Unknown));
    }
}
