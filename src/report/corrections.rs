//! The lines of a file that were put right, old above new.
//!
//! Comes in: a text before and after, with as many lines. Goes out: each line that changed, the words in it marked.

use std::io::{self, Write};

use super::style::{BAD, FAINT, GOOD, STRONG, paint};

/// Writes the lines in which two texts with the same number of lines differ.
///
/// # Errors
/// Where `output` cannot be written.
pub fn write_corrections(output: &mut dyn Write, file: &str, old: &str, new: &str) -> io::Result<()> {
    let lines = lines(old).zip(lines(new)).enumerate();
    for (index, (old, new)) in lines.filter(|(_, (old, new))| old != new) {
        writeln!(output, "{}", paint(STRONG, &format!("{file}:{}:", index + 1)))?;
        let (start, old_end, new_end) = difference(old, new);
        writeln!(output, "  {} {}", paint(BAD, "-"), marked(old, start, old_end, BAD))?;
        writeln!(output, "  {} {}", paint(GOOD, "+"), marked(new, start, new_end, GOOD))?;
        writeln!(output)?;
    }
    Ok(())
}

/// The lines of a text, whichever of the three ways they end.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split("\r\n").flat_map(|part| part.split(['\n', '\r']))
}

/// Where two lines begin to differ, and where they are alike again: byte offsets.
fn difference(old: &str, new: &str) -> (usize, usize, usize) {
    let alike = |pairs: &mut dyn Iterator<Item = (char, char)>| -> usize {
        pairs.take_while(|(old, new)| old == new).map(|(old, _)| old.len_utf8()).sum()
    };
    let start = alike(&mut old.chars().zip(new.chars()));
    let end = alike(&mut old[start..].chars().rev().zip(new[start..].chars().rev()));
    (start, old.len() - end, new.len() - end)
}

fn marked(line: &str, start: usize, end: usize, style: anstyle::Style) -> String {
    let (before, after) = (paint(FAINT, &line[..start]), paint(FAINT, &line[end..]));
    format!("{before}{}{after}", paint(style, &line[start..end]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lines_that_differ_are_shown_whatever_ends_them() {
        let mut written = Vec::new();
        let (old, new) = ("Да\r\nСовет по миру\rнет\n", "Да\r\nСовет мира\rнет\n");
        write_corrections(&mut written, "a.txt", old, new).unwrap();
        let plain = anstream::adapter::strip_bytes(&written).into_vec();
        assert_eq!(String::from_utf8(plain).unwrap(), "a.txt:2:\n  - Совет по миру\n  + Совет мира\n\n");
    }

    #[test]
    fn a_line_that_grows_or_shrinks_is_alike_at_both_ends() {
        assert_eq!(difference("is is it", "is it"), (4, 7, 4));
        assert_eq!(difference("аб", "абв"), (4, 4, 6));
    }
}
