//! Paradigms checked by hand, and the contract between forms, acceptance and keys. All of it holds
//! with the dictionary and without.

use proptest::prelude::*;

use super::Russian;
use crate::morphology::{Morphology, PartOfSpeech};
use crate::text::token::tokens;

use PartOfSpeech::{Adjective, Name, Noun, Unknown, Verb};

/// Words of every class, some of which no dictionary has.
const NOUNS: &str = "совет отец рынок казахстанец страна делегация область соглашение правительство время день \
    человек учёный набережная меню герой статья неделя гражданин боец воробей любовь министр участница переговоры \
    Токаев Токаева Жуковский Шевченко Астана ЕАЭС МИД ЮНЕСКО цифрогород тенгизовец кривохвостка";
const ADJECTIVES: &str = "верховный мирный государственный внутренний развивающийся строгий большой краткий третий \
    объединённый синий организованный постковидный";
const VERBS: &str = "организовать подписать принять встречаться мочь идти давать быть провести создать предложить \
    обсудить стать цифровизировать";

#[track_caller]
fn assert_accepts(lemma: &str, class: PartOfSpeech, forms: &str) {
    for form in forms.split_whitespace() {
        assert!(Russian.is_form(form, lemma, class), "{form} of {lemma}");
    }
}

#[track_caller]
fn assert_rejects(lemma: &str, class: PartOfSpeech, forms: &str) {
    for form in forms.split_whitespace() {
        assert!(!Russian.is_form(form, lemma, class), "{form} of {lemma}");
    }
}

#[test]
fn nouns_decline() {
    assert_accepts(
        "совет",
        Noun,
        "совет Совета совету советом совете советы советов советам советами советах",
    );
    assert_accepts("отец", Noun, "отца отцу отцом отце отцы отцов отцам отцами отцах");
    assert_accepts("рынок", Noun, "рынка рынку рынком рынке рынки рынков рынкам рынками рынках");
    assert_accepts(
        "Казахстанец",
        Noun,
        "казахстанца казахстанцу казахстанцем казахстанцы казахстанцев казахстанцами",
    );
    assert_accepts("область", Noun, "области областью областей областям областями областях");
    assert_accepts(
        "соглашение",
        Noun,
        "соглашения соглашению соглашением соглашении соглашений соглашениями",
    );
    assert_accepts("человек", Noun, "человека людей людьми людях");
    assert_rejects("совет", Noun, "советник советский советовать совать");
    assert_rejects("рынок", Noun, "рыночный рыночного");
}

#[test]
fn adjectives_that_serve_as_nouns_keep_their_gender() {
    assert_accepts("учёный", Noun, "ученого учёному ученым учёном ученые учёных учёными");
    assert_rejects("набережная", Noun, "набережному набережное");
    assert_accepts("набережная", Noun, "набережной набережную набережные набережных");
}

#[test]
fn adjectives_agree_and_compare() {
    assert_accepts(
        "верховный",
        Adjective,
        "верховного Верховному верховная верховной верховную верховные верховными",
    );
    assert_accepts("важный", Adjective, "важен важна важно важны важнее");
    assert_accepts("развивающийся", Adjective, "развивающаяся развивающихся развивающемуся");
    assert_rejects("верховный", Adjective, "верховенство верховье");
}

#[test]
fn verbs_conjugate_apart_from_their_reflexive_and_their_aspect_partner() {
    assert_accepts(
        "подписать",
        Verb,
        "подпишу подпишет подпишут подписал подписали подписав подписанный подписано",
    );
    assert_accepts("встречаться", Verb, "встречается встречались встречаясь встречающихся");
    assert_rejects("встречать", Verb, "встречается встречались встречаться");
    assert_rejects("подписать", Verb, "подписывать подписывает подписаться");
    assert_rejects("подписывать", Verb, "подпишет подписал");
}

#[test]
fn names_decline_by_their_kind() {
    assert_accepts("Токаев", Name, "Токаева Токаеву Токаевым Токаеве");
    assert_accepts("Токаева", Name, "Токаевой Токаеву");
    assert_rejects("Токаева", Name, "Токаев Токаевом");
    assert_accepts("Сатыбалдиевский", Name, "Сатыбалдиевского Сатыбалдиевскому Сатыбалдиевским");
    assert_rejects("Шевченко", Name, "Шевченка Шевченку");
    assert_rejects("ЕАЭС", Name, "ЕАЭСа еаэса");
    assert_accepts("МИД", Name, "МИДа МИДу МИДом МИДе");
}

#[test]
fn soft_hyphens_stress_and_yo_are_spelling() {
    assert!(Russian.is_form("объеди\u{AD}ненных", "объединённый", Adjective));
    assert!(Russian.is_form("СОВЕ\u{301}ТУ", "совет", Noun));
}

fn words(text: &str) -> Vec<&str> {
    tokens(text).iter().map(|token| token.span.slice(text)).collect()
}

#[track_caller]
fn assert_phrase(term: &str, class: PartOfSpeech, accepted: &[&str], rejected: &[&str]) {
    let term = words(term);
    for form in accepted {
        assert!(Russian.is_phrase_form(&words(form), &term, class), "{form} of {term:?}");
    }
    for form in rejected {
        assert!(!Russian.is_phrase_form(&words(form), &term, class), "{form} of {term:?}");
    }
}

#[test]
fn the_head_and_its_adjectives_inflect_together() {
    let accepted = ["Мирный совет", "Мирному совету", "мирных советов", "Мирного Совета"];
    let rejected = ["Мирный совету", "Мирному совет", "Мирную совету", "Мирный совета", "Мирного советов"];
    assert_phrase("Мирный совет", Name, &accepted, &rejected);
    assert_phrase(
        "Центральная Азия",
        Name,
        &["Центральной Азии", "Центральную Азию", "Центральной Азией"],
        &["Центральная Азии", "Центральную Азией"],
    );
    assert_phrase(
        "развивающаяся страна",
        Noun,
        &["развивающихся стран", "развивающейся стране"],
        &["развивающийся страна", "развивавшейся стране"],
    );
}

#[test]
fn attributes_after_the_head_stay() {
    let rejected = ["Советы миру", "Совет миру", "Совету миру", "Совета миров"];
    assert_phrase("Совет мира", Name, &["Совета мира", "Совету мира", "Советом Мира"], &rejected);
    assert_phrase(
        "Организация Объединённых Наций",
        Name,
        &["Организации Объединенных Наций", "Организацией Объединённых Наций"],
        &["Организации Объединённым Нациям", "Организация Объединённые Нации"],
    );
    assert_phrase(
        "меморандум о взаимопонимании",
        Noun,
        &["меморандума о взаимопонимании", "меморандумов о взаимопонимании"],
        &["меморандум о взаимопонимание", "меморандума о взаимопонимания"],
    );
    assert_phrase("Республика Казахстан", Name, &["Республики Казахстан"], &["Республики Казахстана"]);
}

#[test]
fn a_plural_term_has_no_singular() {
    assert_phrase(
        "Объединённые Нации",
        Name,
        &["Объединённых Наций", "Объединённым Нациям"],
        &["Объединённая Нация", "Объединённой Нации"],
    );
}

#[test]
fn compounds_inflect_in_one_part_or_in_both() {
    assert_phrase(
        "премьер-министр",
        Noun,
        &["премьер-министра", "Премьер-министром", "премьер-министров"],
        &["премьера-министра", "премьер министра", "премьер–министра"],
    );
    assert_phrase(
        "страна-участница",
        Noun,
        &["страны-участницы", "стран-участниц", "страну-участницу"],
        &["страна-участницы", "страны-участниц", "страной-участницы"],
    );
    assert_phrase(
        "государство-член",
        Noun,
        &["государства-члены", "государств-членов"],
        &["государства-членов"],
    );
}

#[test]
fn every_part_of_a_person_s_name_inflects() {
    assert_phrase(
        "Касым-Жомарт Токаев",
        Name,
        &["Касым-Жомарта Токаева", "Касым-Жомартом Токаевым", "Касым-Жомарту Токаеву"],
        &["Касым-Жомарт Токаева", "Касым-Жомарта Токаеву", "Касыма-Жомарта Токаева"],
    );
    assert_phrase(
        "Мария Иванова",
        Name,
        &["Марии Ивановой", "Марию Иванову"],
        &["Марии Иванова", "Мария Ивановой"],
    );
    assert_phrase("Мария Шевченко", Name, &["Марии Шевченко"], &["Мария Шевченка"]);
}

#[test]
fn coordinated_heads_share_their_case() {
    assert_phrase(
        "мир и безопасность",
        Noun,
        &["мира и безопасности", "миром и безопасностью"],
        &["мир и безопасностью", "миром и безопасность"],
    );
}

#[test]
fn the_paradigm_of_a_term_goes_through_the_cases() {
    let forms = Russian.phrase_forms(&["Мирный", "совет"], Name);
    let written: Vec<_> = forms.iter().map(|form| form.join(" ")).collect();
    let singular = ["Мирный совет", "Мирного совета", "Мирному совету", "Мирным советом", "Мирном совете"];
    let plural = ["Мирные советы", "Мирных советов", "Мирным советам", "Мирными советами", "Мирных советах"];
    assert_eq!(written, [singular, plural].concat());
}

#[test]
fn the_forms_of_a_term_are_accepted() {
    let terms = "Совет мира;Организация Объединённых Наций;Касым-Жомарт Токаев;премьер-министр;страна-участница;\
        рабочая группа;город Астана;мир и безопасность;Чрезвычайный и Полномочный Посол;Иван Грозный;права человека";
    for term in terms.split(';').map(words) {
        let forms = Russian.phrase_forms(&term, Name);
        assert!(forms.len() <= 12 && forms.len() > 2, "{forms:?}");
        for form in &forms {
            let form: Vec<_> = form.iter().map(String::as_str).collect();
            assert!(Russian.is_phrase_form(&form, &term, Name), "{form:?} of {term:?}");
        }
    }
}

#[track_caller]
fn assert_contract(lemma: &str, class: PartOfSpeech) {
    let keys = Russian.keys(lemma);
    let forms = Russian.forms(lemma, class);
    assert_eq!(forms[0], lemma);
    for form in forms {
        assert!(Russian.is_form(&form, lemma, class), "{form} of {lemma}");
        let own = Russian.keys(&form);
        assert!(own.iter().any(|key| keys.contains(key)), "{form} of {lemma}: {own:?} {keys:?}");
    }
}

#[test]
fn forms_are_accepted_and_share_a_key_with_their_lemma() {
    for (list, class) in [(NOUNS, Noun), (ADJECTIVES, Adjective), (VERBS, Verb)] {
        for lemma in list.split_whitespace() {
            assert_contract(lemma, class);
            assert_contract(lemma, Unknown);
        }
    }
}

proptest! {
    #[test]
    fn forms_of_any_word_are_accepted_and_found(
        stem in "\\PC{0,2}[бвгдклмнрст]{1,2}[аеиоу][бвгдклмнрстжшц]{1,2}",
        end in "(|а|я|о|ия|ие|ость|ец|ок|ов|ова|ский|ный|ать|ить|овать|ться|нуть)",
        class in prop::sample::select(vec![Noun, Name, Adjective, Verb, Unknown]),
    ) {
        assert_contract(&format!("{stem}{end}"), class);
    }
}
