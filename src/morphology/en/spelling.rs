//! British and American spelling.
//!
//! Comes in: a word in lower case. Goes out: one spelling for all its variants, and the variants.
//! Source: the regular correspondences listed by the Oxford and Merriam-Webster dictionaries.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

/// British and American ends of closed classes, by the British word before its endings.
const PAIRS: [(&str, &str); 62] = [
    ("analogue", "analog"),
    ("arbour", "arbor"),
    ("ardour", "ardor"),
    ("armour", "armor"),
    ("armoury", "armory"),
    ("behaviour", "behavior"),
    ("calibre", "caliber"),
    ("candour", "candor"),
    ("catalogue", "catalog"),
    ("centre", "center"),
    ("centimetre", "centimeter"),
    ("clamour", "clamor"),
    ("colour", "color"),
    ("defence", "defense"),
    ("demeanour", "demeanor"),
    ("dialogue", "dialog"),
    ("endeavour", "endeavor"),
    ("epicentre", "epicenter"),
    ("favour", "favor"),
    ("favourable", "favorable"),
    ("favourite", "favorite"),
    ("fervour", "fervor"),
    ("fibre", "fiber"),
    ("flavour", "flavor"),
    ("glamour", "glamor"),
    ("grey", "gray"),
    ("harbour", "harbor"),
    ("honour", "honor"),
    ("honourable", "honorable"),
    ("humour", "humor"),
    ("kilometre", "kilometer"),
    ("labour", "labor"),
    ("licence", "license"),
    ("litre", "liter"),
    ("lustre", "luster"),
    ("meagre", "meager"),
    ("metre", "meter"),
    ("millimetre", "millimeter"),
    ("neighbour", "neighbor"),
    ("neighbourhood", "neighborhood"),
    ("neighbouring", "neighboring"),
    ("odour", "odor"),
    ("offence", "offense"),
    ("parlour", "parlor"),
    ("practise", "practice"),
    ("pretence", "pretense"),
    ("programme", "program"),
    ("rigour", "rigor"),
    ("rumour", "rumor"),
    ("sabre", "saber"),
    ("saviour", "savior"),
    ("savour", "savor"),
    ("sceptical", "skeptical"),
    ("sombre", "somber"),
    ("spectre", "specter"),
    ("splendour", "splendor"),
    ("theatre", "theater"),
    ("tumour", "tumor"),
    ("valour", "valor"),
    ("vapour", "vapor"),
    ("vigour", "vigor"),
    ("fulfil", "fulfill"),
];

/// The verbs in common use that are spelt -ise or -ize, without that end; of a rare verb the two
/// spellings count as two words.
const ISE: &str = "actual agon apolog author brutal canal capital categor central character civil colon commercial \
    computer conceptual critic crystall custom decentral demilitar democrat demobil demon demoral depolitic destabil \
    digit digital econom emphas energ equal external fanat fertil final formal general global harmon hospital human \
    ideal immun incentiv individual industrial initial institutional internal international item jeopard legal legitim \
    liberal local marginal material maxim mechan memor militar minim mobil modern monetar monopol national natural \
    neutral normal operational optim organ ostrac patron penal personal philosoph plagiar polar politic popular \
    prior privat public rational real recogn reorgan revital revolution sanit scrutin secular securit sensational \
    sensit serial social special stabil standard steril stigmat subsid summar symbol sympath synchron systemat theor \
    traumat util vandal verbal victim visual vocal western";

fn may_be_ise(stem: &str) -> bool {
    static STEMS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| ISE.split_whitespace().collect());
    STEMS.contains(stem)
}

/// The American spelling of a dictionary form, or the word itself.
pub(super) fn american(word: &str) -> String {
    static AMERICAN: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| PAIRS.into_iter().collect());
    if let Some(&american) = AMERICAN.get(word) {
        return american.to_owned();
    }
    swapped_end(word, "ise", "ize", may_be_ise)
        .or_else(|| swapped_end(word, "isation", "ization", |_| true))
        .or_else(|| swapped_end(word, "lyse", "lyze", |_| true))
        .unwrap_or_else(|| word.to_owned())
}

fn swapped_end(word: &str, from: &str, to: &str, fits: fn(&str) -> bool) -> Option<String> {
    word.strip_suffix(from).filter(|stem| fits(stem)).map(|stem| format!("{stem}{to}"))
}

/// The spellings of a dictionary form, its own first.
pub(super) fn variants(word: &str) -> Vec<String> {
    let american = american(word);
    let listed = PAIRS.iter().filter(|(_, own)| *own == american).map(|(british, _)| (*british).to_owned());
    let by_end = swapped_end(&american, "ize", "ise", may_be_ise)
        .or_else(|| swapped_end(&american, "ization", "isation", |_| true))
        .or_else(|| swapped_end(&american, "lyze", "lyse", |_| true));
    let mut all = vec![word.to_owned()];
    for variant in listed.chain(by_end).chain([american.clone()]) {
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
