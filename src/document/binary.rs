//! Files that are not text, told by their first bytes.
//!
//! Source: the file signatures of the formats' own specifications.

use super::error::ReadError;

/// What to do with a document of a word processor.
const SAVE_AS_TEXT: &str = "save it as plain text, Markdown or HTML and give that file";
/// What to do with anything else.
const OTHER_FILE: &str = "give a document of running text";

/// First bytes, what they look like, what to do.
const SIGNATURES: &[(&[u8], &str, &str)] = &[
    (b"%PDF-", "a PDF file", "copy its text into a plain text file and give that file"),
    (b"{\\rtf", "a Rich Text (RTF) document", SAVE_AS_TEXT),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old Microsoft Office document", SAVE_AS_TEXT),
    (b"\x89PNG\r\n\x1A\n", "a PNG picture", OTHER_FILE),
    (b"\xFF\xD8\xFF", "a JPEG picture", OTHER_FILE),
    (b"GIF8", "a GIF picture", OTHER_FILE),
    (b"\x1F\x8B", "a gzip archive", "unpack it first"),
    (b"7z\xBC\xAF\x27\x1C", "a 7z archive", "unpack it first"),
    (b"Rar!\x1A\x07", "a RAR archive", "unpack it first"),
    (b"SQLite format 3\0", "an SQLite database", OTHER_FILE),
    (b"\xFF\xFE\0\0", "a UTF-32 file", "save it as UTF-8"),
    (b"\0\0\xFE\xFF", "a UTF-32 file", "save it as UTF-8"),
];

/// Names inside a zip archive that tell what it holds, what it looks like, what to do.
const ARCHIVE_MEMBERS: &[(&[u8], &str, &str)] = &[
    (b"word/", "a Word document (DOCX)", SAVE_AS_TEXT),
    (b"opendocument.text", "an OpenDocument text (ODT)", SAVE_AS_TEXT),
    (b"epub+zip", "an electronic book (EPUB)", SAVE_AS_TEXT),
    (b"xl/", "an Excel workbook (XLSX)", "save it as CSV and import that file"),
    (b"ppt/", "a PowerPoint presentation (PPTX)", SAVE_AS_TEXT),
];

/// Refuses bytes that begin like a known file that is not text.
pub(super) fn refuse_known(bytes: &[u8]) -> Result<(), ReadError> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Err(archive(bytes));
    }
    let known = SIGNATURES.iter().find(|(signature, ..)| bytes.starts_with(signature));
    known.map_or(Ok(()), |&(_, looks_like, remedy)| Err(ReadError::Binary { looks_like, remedy }))
}

/// The refusal of bytes that are no text in any encoding.
pub(super) fn unknown() -> ReadError {
    ReadError::Binary { looks_like: "a binary file", remedy: OTHER_FILE }
}

fn archive(bytes: &[u8]) -> ReadError {
    let contains = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    let member = ARCHIVE_MEMBERS.iter().find(|(name, ..)| contains(name));
    member.map_or(
        ReadError::Binary { looks_like: "a zip archive", remedy: "unpack it first" },
        |&(_, looks_like, remedy)| ReadError::Binary { looks_like, remedy },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refusal(bytes: &[u8]) -> String {
        refuse_known(bytes).unwrap_err().to_string()
    }

    #[test]
    fn a_refusal_names_what_the_file_looks_like_and_what_to_do() {
        assert_eq!(
            refusal(b"PK\x03\x04....[Content_Types].xml....word/document.xml"),
            "this is a Word document (DOCX), not text; save it as plain text, Markdown or HTML and give that file"
        );
        assert!(refusal(b"%PDF-1.7\n").starts_with("this is a PDF file, not text; copy its text"));
        assert!(refusal(b"\x89PNG\r\n\x1A\n\0\0").starts_with("this is a PNG picture"));
        assert_eq!(refusal(b"PK\x03\x04news.txt"), "this is a zip archive, not text; unpack it first");
    }

    #[test]
    fn text_passes() {
        assert_eq!(refuse_known("PK, Совет мира".as_bytes()), Ok(()));
    }
}
