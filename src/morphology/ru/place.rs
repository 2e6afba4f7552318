//! Russian words derived from the names of places.
//!
//! Comes in: a folded word and a folded name. Goes out: whether the word says what belongs to the place or who lives there:
//! казахстанский, московского, китайско-, алматинцы. Source: the suffixes -ск- and -ец of «Русская грамматика» (1980), with
//! the changes of the stem before them; what no rule gives is listed.

use super::letters::is_vowel;

/// Ends of adjectives, and of the first part of a compound: казахстанско-китайский, по-китайски.
const ADJECTIVE_ENDS: [&str; 14] =
    ["ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими", "о", "и"];
/// Ends of the nouns for inhabitants, with the suffix: казахстанец, казахстанцами.
const INHABITANT_ENDS: [&str; 10] = ["ец", "ца", "цу", "цем", "цом", "це", "цы", "цев", "цам", "цах"];
/// How many letters a name loses before the suffix, and how many the suffix gains: Москва, москов-ский.
const MOST_LOST: usize = 3;
const MOST_GAINED: usize = 3;
/// How many letters are enough that what follows them may differ much: Франция, француз-ский.
const SURE_START: usize = 4;

/// Names with the beginnings of words that no rule derives from them.
const IRREGULAR: &[(&str, &[&str])] = &[
    ("америка", &["американ"]),
    ("армения", &["армян"]),
    ("великобритания", &["британ", "английск", "англича"]),
    ("венгрия", &["венгр"]),
    ("германия", &["немец", "немц"]),
    ("греция", &["греческ", "грек"]),
    ("дания", &["датск", "датча"]),
    ("кнр", &["китайск", "китай"]),
    ("корея", &["корейск", "южнокорейск"]),
    ("кыргызстан", &["киргиз"]),
    ("литва", &["литов"]),
    ("нидерланды", &["голланд"]),
    ("новая зеландия", &["новозеланд"]),
    ("оаэ", &["эмират"]),
    ("оон", &["ооновск"]),
    ("прага", &["пражск", "пражан"]),
    ("республика корея", &["южнокорей", "корейск"]),
    ("рига", &["рижск", "рижан"]),
    ("рк", &["казахстан"]),
    ("россия", &["россиян"]),
    ("рф", &["российск", "россиян"]),
    ("саудовская аравия", &["саудовск", "саудит"]),
    ("соединенное королевство", &["британ"]),
    ("соединенные штаты америки", &["американ"]),
    ("сша", &["американ"]),
    ("турция", &["турецк", "турк"]),
    ("финляндия", &["финск", "финн"]),
    ("чехия", &["чешск", "чех"]),
    ("швеция", &["шведск", "швед"]),
    ("юар", &["южноафрикан"]),
    ("южная корея", &["южнокорей", "корейск"]),
];
/// How many letters may follow the beginning of an irregular word: американ-скими.
const LONGEST_REST: usize = 5;

pub(super) fn is_derived(word: &str, name: &str) -> bool {
    is_irregular(word, name) || stem(word).is_some_and(|stem| comes_from(stem, name))
}

fn is_irregular(word: &str, name: &str) -> bool {
    let listed = IRREGULAR.iter().filter(|(irregular, _)| *irregular == name);
    let mut rests = listed.flat_map(|(_, starts)| *starts).filter_map(|start| word.strip_prefix(start));
    rests.any(|rest| (1..=LONGEST_REST).contains(&rest.chars().count()))
}

/// What stands before the suffix: казахстан- of казахстанского and казахстанцы, турец- of турецкой.
fn stem(word: &str) -> Option<&str> {
    let adjectives = ADJECTIVE_ENDS.iter().filter_map(|end| word.strip_suffix(end));
    let inhabitants = INHABITANT_ENDS.iter().filter_map(|end| word.strip_suffix(end));
    adjectives.filter_map(before_suffix).chain(inhabitants).next()
}

fn before_suffix(stem: &str) -> Option<&str> {
    let after_ts = || stem.strip_suffix('к').filter(|stem| stem.ends_with('ц'));
    stem.strip_suffix("ск").or_else(after_ts)
}

fn comes_from(stem: &str, name: &str) -> bool {
    is_changed(stem, name) || without_land(name).is_some_and(|people| people == stem)
}

/// узбек- of Узбекистан.
fn without_land(name: &str) -> Option<&str> {
    let people = name.strip_suffix("стан")?;
    Some(people.trim_end_matches(['и', 'ы']))
}

/// Whether the name and the stem begin alike and differ in their ends as derivation changes them.
fn is_changed(stem: &str, name: &str) -> bool {
    let shared: usize = stem.chars().zip(name.chars()).take_while(|(own, other)| own == other).count();
    let lost: String = name.chars().skip(shared).collect();
    let (losses, gains) = (lost.chars().count(), stem.chars().count() - shared);
    let is_end = lost.is_empty()
        || lost == "к"
        || lost == "ск"
        || lost.ends_with(|last| is_vowel(last) || last == 'ь');
    let sure =
        shared >= SURE_START || lost == "ск" || (shared + 1 == SURE_START && losses <= 1 && gains <= 2);
    is_end && sure && losses <= MOST_LOST && gains <= MOST_GAINED
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_derived(name: &str, words: &[&str]) {
        for word in words {
            assert!(is_derived(word, name), "{word} of {name}");
        }
    }

    #[test]
    fn adjectives_come_from_names() {
        assert_derived("казахстан", &["казахстанский", "казахстанского", "казахстанско", "казахские"]);
        assert_derived("россия", &["российская", "российскими"]);
        assert_derived("китай", &["китайском", "китайски"]);
        assert_derived("узбекистан", &["узбекский", "узбекистанской"]);
        assert_derived("москва", &["московскому"]);
        assert_derived("алматы", &["алматинский"]);
        assert_derived("астана", &["астанинской"]);
        assert_derived("иран", &["иранской"]);
        assert_derived("турция", &["турецкую"]);
        assert_derived("франция", &["французское"]);
        assert_derived("минск", &["минские"]);
        assert_derived("караганда", &["карагандинский"]);
        assert_derived("сша", &["американских"]);
    }

    #[test]
    fn inhabitants_come_from_names() {
        assert_derived("казахстан", &["казахстанцы", "казахстанец"]);
        assert_derived("алматы", &["алматинцев"]);
        assert_derived("россия", &["россиянами"]);
    }

    #[test]
    fn other_places_and_other_words_do_not() {
        for (word, name) in [
            ("иракский", "иран"),
            ("австралийский", "австрия"),
            ("словацкий", "словения"),
            ("индонезийский", "индия"),
            ("астана", "астана"),
            ("казахстану", "казахстан"),
            ("китайка", "китай"),
            ("месяцы", "москва"),
        ] {
            assert!(!is_derived(word, name), "{word} of {name}");
        }
    }
}
