//! How a survey puts several texts into one sentence for an editor.
//!
//! Comes in: texts that differ, with counts. Goes out: «…» 5 times, «…» once; of long texts the words that differ
//! and two around them.

/// Most words of a text that are shown.
const MOST_WORDS: usize = 14;
/// How many words are shown on either side of those that differ.
const AROUND: usize = 2;
/// Most texts that are shown.
const MOST_TEXTS: usize = 4;

/// Texts with counts, as words for an editor.
pub(super) fn listed(counted: &[(&str, usize)]) -> String {
    let texts: Vec<&str> = counted.iter().map(|(text, _)| *text).collect();
    let shown = excerpts(&texts).into_iter().zip(counted).take(MOST_TEXTS);
    let mut parts: Vec<String> =
        shown.map(|(text, (_, count))| format!("«{text}» {}", times(*count))).collect();
    if let Some(more) = counted.len().checked_sub(MOST_TEXTS).filter(|more| *more > 0) {
        parts.push(format!("{more} more"));
    }
    parts.join(", ")
}

/// How often, in words.
pub(super) fn times(count: usize) -> String {
    match count {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{count} times"),
    }
}

/// Texts as they are; where one is long, without what all of them begin and end with.
fn excerpts(texts: &[&str]) -> Vec<String> {
    let texts: Vec<Vec<&str>> = texts.iter().map(|text| text.split_whitespace().collect()).collect();
    let longest = texts.iter().map(Vec::len).max().unwrap_or(0);
    if longest <= MOST_WORDS {
        return texts.iter().map(|words| words.join(" ")).collect();
    }
    let shortest = texts.iter().map(Vec::len).min().unwrap_or(0);
    let before = common(&texts, shortest, |words, at| words[at]);
    let after = common(&texts, shortest - before, |words, at| words[words.len() - 1 - at]);
    let (before, after) = (before.saturating_sub(AROUND), after.saturating_sub(AROUND));
    texts.iter().map(|words| excerpt(words, before, words.len() - after)).collect()
}

/// How many words all texts share from one end, `most` at most.
fn common<'text>(
    texts: &[Vec<&'text str>],
    most: usize,
    word: impl Fn(&[&'text str], usize) -> &'text str,
) -> usize {
    (0..most).take_while(|&at| texts.iter().all(|words| word(words, at) == word(&texts[0], at))).count()
}

fn excerpt(words: &[&str], start: usize, end: usize) -> String {
    let cut = end.min(start + MOST_WORDS);
    let (before, after) = (if start > 0 { "… " } else { "" }, if cut < words.len() { " …" } else { "" });
    format!("{before}{}{after}", words[start..cut].join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_texts_are_listed_whole_with_their_counts() {
        assert_eq!(
            listed(&[("Совет мира", 5), ("Мирный совет", 1)]),
            "«Совет мира» 5 times, «Мирный совет» once"
        );
        assert_eq!(
            listed(&[("a", 3), ("b", 2), ("c", 1), ("d", 1), ("e", 1)]).rsplit(", ").next(),
            Some("1 more")
        );
    }

    #[test]
    fn of_long_texts_the_difference_is_shown() {
        let text = |word: &str| {
            format!("one two three four five six seven eight nine {word} ten eleven twelve thirteen fourteen")
        };
        let (here, there) = (text("here"), text("there"));
        assert_eq!(
            listed(&[(&here, 1), (&there, 1)]),
            "«… eight nine here ten eleven …» once, «… eight nine there ten eleven …» once"
        );
    }

    #[test]
    fn texts_of_any_length_are_listed() {
        let long = "word ".repeat(40);
        assert!(listed(&[("", 1), (&long, 1)]).contains("…"));
        assert_eq!(listed(&[]), "");
    }
}
