//! A glossary of any size: the shipped one, and bodies that could exist.
//!
//! Comes in: a number of concepts. Goes out: concepts with names in three languages: many begin or end with the same
//! words, as names of bodies do.

use tolmach::format::terms;
use tolmach::glossary::{Concept, SHIPPED, Term};
use tolmach::language::Language;
use tolmach::morphology::PartOfSpeech;

/// English, Russian (masculine), Kazakh.
type Words = [&'static str; 3];

const ATTRIBUTES: [Words; 24] = [
    ["Joint", "Совместный", "Бірлескен"],
    ["Regional", "Региональный", "Өңірлік"],
    ["National", "Национальный", "Ұлттық"],
    ["International", "Международный", "Халықаралық"],
    ["Public", "Общественный", "Қоғамдық"],
    ["Central", "Центральный", "Орталық"],
    ["Industrial", "Промышленный", "Өнеркәсіптік"],
    ["Scientific", "Научный", "Ғылыми"],
    ["Special", "Специальный", "Арнайы"],
    ["Permanent", "Постоянный", "Тұрақты"],
    ["Temporary", "Временный", "Уақытша"],
    ["State", "Государственный", "Мемлекеттік"],
    ["Municipal", "Муниципальный", "Муниципалдық"],
    ["Federal", "Федеральный", "Федералдық"],
    ["Expert", "Экспертный", "Сараптамалық"],
    ["Technical", "Технический", "Техникалық"],
    ["Economic", "Экономический", "Экономикалық"],
    ["Military", "Военный", "Әскери"],
    ["Cultural", "Культурный", "Мәдени"],
    ["Digital", "Цифровой", "Цифрлық"],
    ["European", "Европейский", "Еуропалық"],
    ["Asian", "Азиатский", "Азиялық"],
    ["Humanitarian", "Гуманитарный", "Гуманитарлық"],
    ["Independent", "Независимый", "Тәуелсіз"],
];

/// The Russian in the genitive.
const FIELDS: [Words; 20] = [
    ["Trade", "торговли", "сауда"],
    ["Transport", "транспорта", "көлік"],
    ["Energy", "энергетики", "энергетика"],
    ["Health", "здравоохранения", "денсаулық"],
    ["Education", "образования", "білім"],
    ["Water", "водных ресурсов", "су"],
    ["Land", "земельных ресурсов", "жер"],
    ["Space", "космоса", "ғарыш"],
    ["Security", "безопасности", "қауіпсіздік"],
    ["Labour", "труда", "еңбек"],
    ["Sport", "спорта", "спорт"],
    ["Tourism", "туризма", "туризм"],
    ["Press", "печати", "баспасөз"],
    ["Forestry", "лесного хозяйства", "орман"],
    ["Fisheries", "рыболовства", "балық"],
    ["Customs", "таможни", "кеден"],
    ["Finance", "финансов", "қаржы"],
    ["Innovation", "инноваций", "инновация"],
    ["Heritage", "наследия", "мұра"],
    ["Youth", "молодёжи", "жастар"],
];

const BODIES: [Words; 10] = [
    ["Committee", "комитет", "комитеті"],
    ["Council", "совет", "кеңесі"],
    ["Centre", "центр", "орталығы"],
    ["Fund", "фонд", "қоры"],
    ["Union", "союз", "одағы"],
    ["Forum", "форум", "форумы"],
    ["Institute", "институт", "институты"],
    ["Department", "департамент", "департаменті"],
    ["Congress", "конгресс", "конгресі"],
    ["Register", "реестр", "тізілімі"],
];

/// The shipped concepts and as many others as are wanting.
pub(crate) fn concepts(count: usize) -> Vec<Concept> {
    let shipped = SHIPPED.into_iter().flat_map(|(domain, table)| {
        terms::read(table.as_bytes(), Some(domain)).expect("the shipped glossary can be read")
    });
    let bodies = ATTRIBUTES.iter().flat_map(|attribute| {
        FIELDS.iter().flat_map(move |field| BODIES.iter().map(move |body| concept([attribute, field, body])))
    });
    shipped.chain(bodies).take(count).collect()
}

/// Joint Trade Committee, Совместный комитет торговли, Бірлескен сауда комитеті.
fn concept([attribute, field, body]: [&Words; 3]) -> Concept {
    let english = format!("{} {} {}", attribute[0], field[0], body[0]);
    let russian = format!("{} {} {}", attribute[1], body[1], field[1]);
    let kazakh = format!("{} {} {}", attribute[2], field[2], body[2]);
    let name = english.to_lowercase().replace(' ', "-");
    let names =
        [(Language::english(), english), (Language::russian(), russian), (Language::kazakh(), kazakh)];
    let term = |(language, text)| Term { part_of_speech: PartOfSpeech::Name, ..Term::new(language, text) };
    Concept { name, terms: names.map(term).into(), ..Concept::default() }
}
