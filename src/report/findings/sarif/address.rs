//! File names as addresses.
//!
//! Comes in: a path as people write it. Goes out: a relative URI, or a file URI of an absolute path. Source: RFC 3986
//! (percent-encoding, 2.1; a first segment of a relative path holds no colon, 4.2), RFC 8089 (file URIs).

/// The address of a file.
pub(super) fn of(path: &str) -> String {
    let path = if cfg!(windows) { path.replace('\\', "/") } else { path.to_owned() };
    let is_drive = cfg!(windows) && path.as_bytes().get(1) == Some(&b':');
    let prefix = match path.as_bytes() {
        [b'/', b'/', ..] => "file:",
        [b'/', ..] => "file://",
        _ if is_drive => "file:///",
        _ => "",
    };
    format!("{prefix}{}", percent_encoded(&path))
}

fn percent_encoded(path: &str) -> String {
    let mut encoded = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'/' | b'-' | b'.' | b'_' | b'~' => encoded.push(byte.into()),
            _ if byte.is_ascii_alphanumeric() => encoded.push(byte.into()),
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_address_may_not_hold_is_encoded() {
        assert_eq!(of("news/2026 май/a:b#1%.txt"), "news/2026%20%D0%BC%D0%B0%D0%B9/a%3Ab%231%25.txt");
        assert_eq!(of("../ё.md"), "../%D1%91.md");
        assert_eq!(of("-"), "-");
    }

    #[cfg(not(windows))]
    #[test]
    fn an_absolute_path_is_a_file_address() {
        assert_eq!(of("/home/дана/a.txt"), "file:///home/%D0%B4%D0%B0%D0%BD%D0%B0/a.txt");
    }
}
