//! From a Kazakh phrase in some case to what it may be in a dictionary.
//!
//! Comes in: the words of a noun phrase. Goes out: the phrase without the case ending of its last word, the shortest
//! ending first: what the word owns is part of the term («Газа секторына» is of «Газа секторы»).

/// Endings of cases, the shortest first.
const CASES: [&str; 34] = [
    "н", "ға", "ге", "қа", "ке", "на", "не", "да", "де", "та", "те", "ны", "ні", "ды", "ді", "ты", "ті",
    "дан", "ден", "тан", "тен", "нан", "нен", "ның", "нің", "дың", "дің", "тың", "тің", "мен", "бен", "пен",
    "нда", "нде",
];

/// Letters of an ending that hardly belongs to a stem.
const LONG_ENDING: usize = 3;

pub(super) fn dictionary_forms(
    words: &[&str],
    lemmas: &[&str],
    is_form: impl Fn(&[&str], &[&str]) -> bool,
) -> Vec<Vec<String>> {
    let Some((last, before)) = words.split_last() else { return Vec::new() };
    // Short endings may belong to a stem that stands nowhere without them: Канада.
    let is_inflected = lemmas.last().is_some_and(|lemma| *lemma != last.to_lowercase());
    let least = if is_inflected { 1 } else { LONG_ENDING };
    let cases = CASES.iter().filter(|ending| ending.chars().count() >= least);
    let bare = cases.filter_map(|ending| last.strip_suffix(ending));
    let bare = bare.map(|stem| stem.trim_end_matches(['-', '‑'])).filter(|stem| stem.chars().count() > 1);
    let phrases = bare.map(|stem| before.iter().copied().chain([stem]).collect::<Vec<_>>());
    let right = phrases.filter(|phrase| is_form(words, phrase));
    right.map(|phrase| phrase.into_iter().map(str::to_owned).collect()).collect()
}

#[cfg(test)]
mod tests {
    use crate::language::Language;
    use crate::morphology::for_language;

    fn first(words: &[&str], lemmas: &[&str]) -> Option<String> {
        let offered = for_language(&Language::kazakh()).dictionary_forms(words, lemmas);
        offered.first().map(|words| words.join(" "))
    }

    #[test]
    fn the_case_goes_and_what_the_word_owns_stays() {
        assert_eq!(first(&["Газа", "секторына"], &["газа", "сектор"]).as_deref(), Some("Газа секторы"));
        assert_eq!(
            first(&["Бейбітшілік", "кеңесінің"], &["бейбітшілік", "кеңес"]).as_deref(),
            Some("Бейбітшілік кеңесі")
        );
        assert_eq!(first(&["Бакуден"], &["бакуден"]).as_deref(), Some("Баку"));
        assert_eq!(first(&["Канада"], &["канада"]), None);
    }
}
