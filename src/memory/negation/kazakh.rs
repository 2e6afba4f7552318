//! Kazakh words and verbs that deny.
//!
//! Comes in: a word in small letters. Goes out: yes or no. The negative suffix -ма/-ме, -ба/-бе, -па/-пе stands
//! between the stem, whose last sound chooses among them, and tense or person (Қазақ грамматикасы, Astana 2002).
//! Without a tense after it, or with the endings of a noun, it is another suffix: көрме, баспа, бағдарламасы, бармақ.

const WORDS: &[&str] =
    &["жоқ", "жоқпын", "жоқсың", "жоқсыз", "жоқпыз", "жоққа", "жоқты", "ешқашан", "ешқандай"];

const BEGINNINGS: &[&str] = &["емес", "жоқтығ", "ешкім", "ештеңе", "ештеме", "ешнәрсе", "ешбір", "ешқай"];

/// After a vowel or р, л, й, у; after м, н, ң, з, ж; after a voiceless sound or one that is written voiced.
const AFTER_SONORANT: [&str; 2] = ["ма", "ме"];
const AFTER_NASAL: [&str; 2] = ["ба", "бе"];
const AFTER_VOICELESS: [&str; 2] = ["па", "пе"];

/// What may follow the suffix, and nothing after it: persons of the past, the present, the conditional, the
/// evidential and the aorist, and the polite request.
const FINAL_ENDINGS: &[&str] = &[
    // past
    "ды",
    "дым",
    "дың",
    "дыңыз",
    "дық",
    "дыңдар",
    "дыңыздар",
    "ді",
    "дім",
    "дің",
    "діңіз",
    "дік",
    "діңдер",
    "діңіздер",
    // present, converb, optative
    "й",
    "йды",
    "ймын",
    "йсың",
    "йсыз",
    "ймыз",
    "йсыңдар",
    "йсыздар",
    "йын",
    "йық",
    "йынша",
    "йді",
    "ймін",
    "йсің",
    "йсіз",
    "йміз",
    "йсіңдер",
    "йсіздер",
    "йін",
    "йік",
    "йінше",
    // conditional
    "са",
    "сам",
    "саң",
    "саңыз",
    "сақ",
    "се",
    "сем",
    "сең",
    "сеңіз",
    "сек",
    // evidential
    "пты",
    "ппын",
    "псың",
    "псыз",
    "ппыз",
    "пті",
    "ппін",
    "псің",
    "псіз",
    "ппіз",
    // aorist
    "с",
    "спын",
    "ссың",
    "ссыз",
    "спыз",
    "стан",
    "сқа",
    "стық",
    "спін",
    "ссің",
    "ссіз",
    "спіз",
    "стен",
    "ске",
    "стік",
    // request
    "ңыз",
    "ңдар",
    "ңыздар",
    "ңіз",
    "ңдер",
    "ңіздер",
    // infinitive and its possessives and cases
    "у",
    "уға",
    "уды",
    "удың",
    "удан",
    "уда",
    "умен",
    "уы",
    "уын",
    "уына",
    "уынан",
    "уының",
    "уында",
    "уымен",
    "уым",
    "уымыз",
    "уыңыз",
    "улары",
    "уге",
    "уді",
    "удің",
    "уден",
    "уде",
    "уі",
    "уін",
    "уіне",
    "уінен",
    "уінің",
    "уінде",
    "уімен",
    "уім",
    "уіміз",
    "уіңіз",
    "улері",
];

/// Participles, which decline: -маған, -майтын.
const PARTICIPLES: &[&str] = &["ған", "ген", "йтын", "йтін"];

/// Verbs whose stem itself ends like the suffix, and сарымай (butter).
const POSITIVE_STEMS: &[&str] = &["шырма", "сырма", "қарма", "жалма", "тырма", "сарыма"];

/// Nouns on the suffix that formed them; "your programme" is no request.
const NOUNS: &[&str] = &[
    "алма",
    "анықтама",
    "аударма",
    "бағдарлама",
    "баспа",
    "басқарма",
    "бөлме",
    "жарнама",
    "жолдама",
    "жүктеме",
    "көрме",
    "қоспа",
    "қондырма",
    "мекеме",
    "мәлімдеме",
    "нұсқама",
    "тапсырма",
    "түсініктеме",
    "хабарлама",
    "шығарма",
];

/// Words that look like negated verbs and are none: diamond, hip, support, wholesale, in spite of, otherwise.
const LOOKALIKES: &[&str] = &[
    "алмас",
    "жамбас",
    "демеу",
    "демеуі",
    "демеуін",
    "демеуге",
    "демеуде",
    "демеуді",
    "жаппай",
    "қарамастан",
    "әйтпесе",
];

/// Whether a word denies by itself: емес, жоқ, ешкім in their forms; келісімсіз, "without an agreement".
pub(super) fn is_negative_word(word: &str) -> bool {
    WORDS.contains(&word) || BEGINNINGS.iter().any(|start| word.starts_with(start)) || is_without(word)
}

const PARTICIPLE_ENDINGS: [&str; 4] = ["ған", "ген", "қан", "кен"];

/// A noun with -сыз, -сіз. After а, е, й, п and participles these are "you": барасыз, барыпсыз, барғансыз.
fn is_without(word: &str) -> bool {
    let stem = word.strip_suffix("сыз").or_else(|| word.strip_suffix("сіз"));
    let you = |stem: &str| {
        stem.ends_with(['а', 'е', 'й', 'п']) || PARTICIPLE_ENDINGS.iter().any(|ending| stem.ends_with(ending))
    };
    stem.is_some_and(|stem| stem.chars().count() > 2 && !you(stem) && word != "сөзсіз")
}

/// Whether a word is a negated verb: келмеді = кел + ме + ді.
pub(super) fn is_negative_verb(word: &str) -> bool {
    let boundaries = word.char_indices().skip(2).map(|(at, _)| word.split_at(at));
    boundaries.into_iter().any(|(stem, rest)| {
        is_stem(stem) && suffix_after(stem, rest).is_some_and(|ending| denies(word, ending))
    })
}

/// What stands after the suffix where `rest` begins with the one that `stem` asks for.
fn suffix_after<'word>(stem: &str, rest: &'word str) -> Option<&'word str> {
    let suffixes = match stem.chars().next_back()? {
        'м' | 'н' | 'ң' | 'з' | 'ж' => AFTER_NASAL,
        'а' | 'ә' | 'е' | 'и' | 'о' | 'ө' | 'ұ' | 'ү' | 'ы' | 'і' | 'у' | 'р' | 'л' | 'й' | 'ю' | 'я' => {
            AFTER_SONORANT
        }
        _ => AFTER_VOICELESS,
    };
    suffixes.iter().find_map(|suffix| rest.strip_prefix(suffix))
}

/// Two letters with a vowel; those that end in one are few, for көмеді is көм + е + ді and қамау is қама + у.
fn is_stem(stem: &str) -> bool {
    let is_vowel = |letter: char| "аәеиоөұүыіуюяэ".contains(letter);
    let short_and_open = stem.chars().count() == 2 && stem.ends_with(is_vowel);
    stem.contains(is_vowel) && (!short_and_open || matches!(stem, "де" | "же") || stem.ends_with(['и', 'у']))
}

/// Whether the ending makes a verb of what stands before it.
fn denies(word: &str, ending: &str) -> bool {
    let before = &word[..word.len() - ending.len()];
    let request = ending.starts_with('ң');
    let verbal = FINAL_ENDINGS.contains(&ending) || PARTICIPLES.iter().any(|start| ending.starts_with(start));
    let known =
        POSITIVE_STEMS.contains(&before) || LOOKALIKES.contains(&word) || request && NOUNS.contains(&before);
    verbal && !known
}
