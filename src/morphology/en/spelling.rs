//! British and American spelling.
//!
//! Comes in: a word in lower case. Goes out: one spelling for all its variants, and the variants.
//! Source: the regular correspondences listed by the Oxford and Merriam-Webster dictionaries.

/// British and American ends of closed classes, by the British word before its endings.
const PAIRS: [(&str, &str); 62] = [
    ("analogue", "analog"), ("arbour", "arbor"), ("ardour", "ardor"), ("armour", "armor"), ("armoury", "armory"),
    ("behaviour", "behavior"), ("calibre", "caliber"), ("candour", "candor"), ("catalogue", "catalog"),
    ("centre", "center"), ("centimetre", "centimeter"), ("clamour", "clamor"), ("colour", "color"),
    ("defence", "defense"), ("demeanour", "demeanor"), ("dialogue", "dialog"), ("endeavour", "endeavor"),
    ("epicentre", "epicenter"), ("favour", "favor"), ("favourable", "favorable"), ("favourite", "favorite"),
    ("fervour", "fervor"), ("fibre", "fiber"), ("flavour", "flavor"), ("glamour", "glamor"), ("grey", "gray"),
    ("harbour", "harbor"), ("honour", "honor"), ("honourable", "honorable"), ("humour", "humor"),
    ("kilometre", "kilometer"), ("labour", "labor"), ("licence", "license"), ("litre", "liter"), ("lustre", "luster"),
    ("meagre", "meager"), ("metre", "meter"), ("millimetre", "millimeter"), ("neighbour", "neighbor"),
    ("neighbourhood", "neighborhood"), ("neighbouring", "neighboring"), ("odour", "odor"), ("offence", "offense"),
    ("parlour", "parlor"), ("practise", "practice"), ("pretence", "pretense"), ("programme", "program"),
    ("rigour", "rigor"), ("rumour", "rumor"), ("sabre", "saber"), ("saviour", "savior"), ("savour", "savor"),
    ("sceptical", "skeptical"), ("sombre", "somber"), ("spectre", "specter"), ("splendour", "splendor"),
    ("theatre", "theater"), ("tumour", "tumor"), ("valour", "valor"), ("vapour", "vapor"), ("vigour", "vigor"),
    ("fulfil", "fulfill"),
];

/// Words in -ise that have no spelling in -ize, by the end they share.
const ALWAYS_ISE: [&str; 22] = [
    "advertise", "advise", "apprise", "arise", "braise", "chastise", "cise", "comprise", "compromise", "despise", "dise",
    "excise", "exercise", "guise", "improvise", "mise", "praise", "prise", "raise", "rise", "supervise", "vise",
];

/// The American spelling of a dictionary form, or the word itself.
pub(super) fn american(word: &str) -> String {
    if let Some((_, american)) = PAIRS.iter().find(|(british, _)| *british == word) {
        return (*american).to_owned();
    }
    let swapped = |british: &str, american: &str| word.strip_suffix(british).map(|stem| format!("{stem}{american}"));
    let is_ise = is_long(word) && !ALWAYS_ISE.iter().any(|end| word.ends_with(end));
    let by_rule = (is_ise.then(|| swapped("ise", "ize")).flatten())
        .or_else(|| is_ise.then(|| swapped("isation", "ization")).flatten())
        .or_else(|| swapped("yse", "yze"));
    by_rule.unwrap_or_else(|| word.to_owned())
}

/// Whether the word has a stem before -ise: not `wise`, `noise`.
fn is_long(word: &str) -> bool {
    let stem = word.strip_suffix("ise").unwrap_or(word);
    stem.chars().filter(|letter| "aeiouy".contains(*letter)).count() > 0
        && !stem.ends_with(['a', 'o', 'u', 'w'])
}

/// The spellings of a dictionary form, its own first.
pub(super) fn variants(word: &str) -> Vec<String> {
    let american = american(word);
    let swapped = |from: &str, to: &str| american.strip_suffix(from).map(|stem| format!("{stem}{to}"));
    let listed = PAIRS.iter().filter(|(_, own)| *own == american).map(|(british, _)| (*british).to_owned());
    let ize = swapped("ize", "ise").filter(|british| self::american(british) == american);
    let ization = swapped("ization", "isation").filter(|british| self::american(british) == american);
    let mut all = vec![word.to_owned()];
    for variant in listed.chain(ize).chain(ization).chain(swapped("yze", "yse")).chain([american.clone()]) {
        if !all.contains(&variant) {
            all.push(variant);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variants_share_the_american_spelling() {
        for (british, expected) in [
            ("organise", "organize"),
            ("organisation", "organization"),
            ("analyse", "analyze"),
            ("centre", "center"),
            ("labour", "labor"),
            ("programme", "program"),
            ("defence", "defense"),
        ] {
            assert_eq!(american(british), expected);
            assert!(variants(expected).contains(&british.to_owned()), "{british}");
            assert!(variants(british).contains(&expected.to_owned()), "{expected}");
        }
    }

    #[test]
    fn words_of_one_spelling_keep_it() {
        for word in ["rise", "exercise", "noise", "promise", "prize", "size", "hour", "advise", "raise"] {
            assert_eq!(variants(word), [word], "{word}");
        }
    }
}
