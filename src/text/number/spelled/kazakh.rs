//! Kazakh number words: Қазақ грамматикасы (Astana 2002), сан есім. Of «он» and «жүз» only what no other word is
//! spelled like: «онда» is "there", «жүзі» a face.

use super::lexicon::{BARE, Numeral, certain, doubtful};

/// Endings after a voiceless consonant, a voiced one or a vowel, in front harmony; of the possessives only those
/// that make no other word: «сегізі» is eight of them, but «үшін» is "for".
const FRONT: &[&str] = &[
    "", "нші", "інші", "нің", "дің", "тің", "ге", "ке", "ні", "ді", "ті", "де", "те", "нде", "ден", "тен",
    "нен", "мен", "пен", "і", "інің",
];
const BACK: &[&str] = &[
    "", "ншы", "ыншы", "ның", "дың", "тың", "ға", "қа", "ны", "ды", "ты", "да", "та", "нда", "дан", "тан",
    "нан", "мен", "пен", "ы", "ының",
];

pub(super) const NUMERALS: &[Numeral] = &[
    doubtful(1, &["бір"], FRONT),
    certain(2, &["екі"], FRONT),
    certain(3, &["үш"], FRONT),
    certain(4, &["төрт"], FRONT),
    certain(5, &["бес"], FRONT),
    certain(6, &["алты"], BACK),
    certain(7, &["жеті"], FRONT),
    certain(8, &["сегіз"], FRONT),
    certain(9, &["тоғыз"], BACK),
    certain(10, &["он"], &["", "ыншы"]),
    certain(10, &["онға", "оннан"], BARE),
    certain(20, &["жиырма"], BACK),
    certain(30, &["отыз"], BACK),
    certain(40, &["қырық"], BACK),
    certain(50, &["елу"], FRONT),
    certain(60, &["алпыс"], BACK),
    certain(70, &["жетпіс"], FRONT),
    certain(80, &["сексен"], FRONT),
    certain(90, &["тоқсан"], BACK),
    doubtful(100, &["жүз"], &["", "інші"]),
    doubtful(1000, &["мың"], BACK),
    doubtful(1_000_000, &["миллион"], BACK),
    doubtful(1_000_000_000, &["миллиард"], BACK),
    doubtful(1_000_000_000_000, &["триллион"], BACK),
    // «екі жүзге» ends a number, «жүзге» alone may be "to the face".
    doubtful(100, &["жүзге", "жүзден", "жүздің"], BARE),
];
