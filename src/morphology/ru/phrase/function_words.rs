//! Words that decide how a Russian term is built.
//!
//! Comes in: a folded word. Goes out: whether it is one of a closed class.

/// Prepositions, with which an attribute begins that does not inflect.
const PREPOSITIONS: [&str; 34] = [
    "без",
    "в",
    "во",
    "вне",
    "для",
    "до",
    "за",
    "из",
    "из-за",
    "к",
    "ко",
    "между",
    "на",
    "над",
    "о",
    "об",
    "обо",
    "от",
    "по",
    "под",
    "перед",
    "при",
    "про",
    "против",
    "ради",
    "с",
    "со",
    "среди",
    "у",
    "через",
    "около",
    "вокруг",
    "как",
    "имени",
];

/// First parts of compounds that stay before a hyphen.
const FIXED_BEFORE_HYPHEN: [&str; 36] = [
    "премьер",
    "генерал",
    "вице",
    "экс",
    "пресс",
    "штаб",
    "контр",
    "обер",
    "унтер",
    "интернет",
    "веб",
    "онлайн",
    "бизнес",
    "медиа",
    "видео",
    "аудио",
    "арт",
    "шоу",
    "блок",
    "топ",
    "стоп",
    "мини",
    "макси",
    "миди",
    "лейб",
    "камер",
    "конференц",
    "лорд",
    "социал",
    "национал",
    "аль",
    "эль",
    "сан",
    "санкт",
    "нью",
    "усть",
];

/// Nouns whose name in apposition inflects with them: `города Астаны`.
const PLACE_TYPES: [&str; 5] = ["город", "село", "деревня", "река", "столица"];

/// Nouns after which a name without quotation marks does not inflect: `Республики Казахстан`.
const BODY_TYPES: [&str; 12] = [
    "республика",
    "федерация",
    "союз",
    "штат",
    "княжество",
    "королевство",
    "фонд",
    "организация",
    "компания",
    "агентство",
    "банк",
    "университет",
];

pub(super) fn is_body_type(word: &str) -> bool {
    BODY_TYPES.contains(&word)
}

pub(super) fn is_preposition(word: &str) -> bool {
    PREPOSITIONS.contains(&word)
}

pub(super) fn is_conjunction(word: &str) -> bool {
    ["и", "или", "либо"].contains(&word)
}

pub(super) fn is_possessive(word: &str) -> bool {
    ["его", "ее", "их"].contains(&word)
}

pub(super) fn is_fixed_before_hyphen(word: &str) -> bool {
    FIXED_BEFORE_HYPHEN.contains(&word)
}

pub(super) fn is_place_type(word: &str) -> bool {
    PLACE_TYPES.contains(&word)
}
