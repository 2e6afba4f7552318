//! The strings of a catalogue: quotes and escapes in, text out, and back.
//!
//! Source: the GNU gettext manual; escapes are those of C.

/// Appends what a quoted string says, as bytes: escapes of a charset's bytes may stand in several of them.
pub(super) fn read(quoted: &str, into: &mut Vec<u8>) -> Result<(), &'static str> {
    let inside = quoted.trim_end().strip_prefix('"').ok_or("a string does not begin with a quote")?;
    let inside = inside.strip_suffix('"').ok_or("a string does not end with a quote")?;
    let mut bytes = inside.as_bytes();
    while let [first, rest @ ..] = bytes {
        bytes = rest;
        match first {
            b'"' => return Err("there is a quote inside a string; write \\\" for it"),
            b'\\' => bytes = escape(rest, into)?,
            byte => into.push(*byte),
        }
    }
    Ok(())
}

/// Takes what follows a backslash, and gives the rest.
fn escape<'bytes>(bytes: &'bytes [u8], into: &mut Vec<u8>) -> Result<&'bytes [u8], &'static str> {
    const UNFINISHED: &str = "a string ends within an escape";
    let (&letter, rest) = bytes.split_first().ok_or(UNFINISHED)?;
    let plain = match letter {
        b'n' => b'\n',
        b't' => b'\t',
        b'r' => b'\r',
        b'a' => 0x07,
        b'b' => 0x08,
        b'v' => 0x0B,
        b'f' => 0x0C,
        b'"' | b'\\' | b'\'' | b'?' => letter,
        b'0'..=b'7' => return number(bytes, 8, 3, into),
        b'x' => return number(rest, 16, 2, into),
        _ => return Err("there is an unknown escape; write \\\\ for a backslash"),
    };
    into.push(plain);
    Ok(rest)
}

/// Takes a byte that is written as a number.
fn number<'bytes>(
    bytes: &'bytes [u8],
    base: u32,
    most: usize,
    into: &mut Vec<u8>,
) -> Result<&'bytes [u8], &'static str> {
    let digit = |byte: &u8| char::from(*byte).to_digit(base);
    let digits: Vec<u32> = bytes.iter().take(most).map_while(digit).collect();
    let value = digits.iter().fold(0, |value, digit| value * base + digit);
    match u8::try_from(value) {
        Ok(byte) if !digits.is_empty() => into.push(byte),
        _ => return Err("an escape is no number of a byte"),
    }
    Ok(&bytes[digits.len()..])
}

/// Writes a keyword with its string: on one line, or a line of the text each, as `msgmerge --no-wrap` does.
pub(super) fn write(keyword: &str, text: &str, line_end: &str) -> String {
    let mut written = format!("{keyword} ");
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    if lines.len() > 1 {
        written.extend(["\"\"", line_end]);
    }
    for line in &lines {
        written.extend(["\"", &escaped(line), "\"", line_end]);
    }
    if lines.is_empty() {
        written.extend(["\"\"", line_end]);
    }
    written
}

fn escaped(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len());
    for letter in line.chars() {
        match letter {
            '"' => escaped.push_str("\\\""),
            '\\' => escaped.push_str("\\\\"),
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push_str("\\t"),
            '\r' => escaped.push_str("\\r"),
            control if control.is_ascii_control() => {
                escaped.push_str(&format!("\\{:03o}", u32::from(control)));
            }
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(quoted: &str) -> Result<String, &'static str> {
        let mut bytes = Vec::new();
        read(quoted, &mut bytes).map(|()| String::from_utf8(bytes).unwrap())
    }

    #[test]
    fn escapes_are_those_of_c() {
        assert_eq!(text(r#""a\tb\n\"c\"\\d \321\202 \x41""#).unwrap(), "a\tb\n\"c\"\\d т A");
    }

    #[test]
    fn what_is_no_string_is_refused() {
        for broken in ["", "\"", "abc", "\"abc", "\"a\"b\"", "\"a\\\"", "\"\\q\"", "\"\\777\"", "\"\\x\""] {
            assert!(text(broken).is_err(), "{broken}");
        }
    }

    #[test]
    fn a_text_of_one_line_stands_on_the_line_of_its_keyword() {
        assert_eq!(write("msgid", "Save\n", "\n"), "msgid \"Save\\n\"\n");
        assert_eq!(write("msgid", "", "\n"), "msgid \"\"\n");
        assert_eq!(write("msgid", "a\nb", "\r\n"), "msgid \"\"\r\n\"a\\n\"\r\n\"b\"\r\n");
    }
}
