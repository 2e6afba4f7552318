//! A header in, the same header out as every program takes it, and what was changed.
//!
//! Source: TMX 1.4 DTD, the attributes that `header` must have and the values of `segtype`.

use crate::format::tmx::{Header, SEGMENT_TYPES};
use crate::language::Language;
use crate::memory::Edit;

/// The header of the sound version of a file that is translated from `source`: what it said, and where it said nothing
/// or what is not allowed, what this program would say.
#[must_use]
pub fn sound(header: &Header, source: &Language) -> Header {
    let own = Header::own(source, Edit::default());
    let segment_type = said(&header.segment_type).map(|kind| kind.to_ascii_lowercase());
    let is_language = |tag: &String| Language::parse(tag).is_ok();
    Header {
        tool: said(&header.tool).or(own.tool),
        tool_version: said(&header.tool_version).or(own.tool_version),
        segment_type: segment_type.filter(|kind| SEGMENT_TYPES.contains(&&**kind)).or(own.segment_type),
        original_format: said(&header.original_format).or(own.original_format),
        administrative_language: said(&header.administrative_language)
            .filter(is_language)
            .or(own.administrative_language),
        data_type: said(&header.data_type).or(own.data_type),
        source_tag: own.source_tag,
        source: own.source,
        ..header.clone()
    }
}

fn said(value: &Option<String>) -> Option<String> {
    value.clone().filter(|value| !value.trim().is_empty())
}

/// What the sound header says otherwise, each as one line for people.
#[must_use]
pub fn changes(header: &Header, sound: &Header) -> Vec<String> {
    let both = header.required().into_iter().zip(sound.required());
    both.filter(|((_, before), (_, now))| before != now)
        .map(|((name, before), (_, now))| {
            let before = before.map_or("missing".to_owned(), |before| format!("'{before}'"));
            format!("{name} '{}' (was {before})", now.unwrap_or_default())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::UnitReader;
    use crate::format::tmx::{Languages, Reader, Writer};

    fn read(file: &[u8]) -> Header {
        Reader::new(file).unwrap().header().unwrap().clone()
    }

    fn file(attributes: &str, content: &str) -> String {
        format!("<tmx version='1.1'><header {attributes}>{content}</header><body></body></tmx>")
    }

    #[test]
    fn what_a_header_says_that_is_sound_stays_and_comes_back_from_the_file() {
        let attributes = "creationtool='OmegaT' creationtoolversion='6.0' segtype='PARAGRAPH' o-tmf='OmegaT TMX' \
             adminlang='EN-US' srclang='english' datatype='xml' o-encoding='windows-1251' creationid='Асель' \
             creationdate='20260219T101500Z' changedate='yesterday' house='desk'";
        let content = "<note xml:lang='ru'>Совет мира</note><prop type='client'>Press &amp; desk</prop>";
        let header = read(file(attributes, content).as_bytes());
        let sound = sound(&header, &Language::english());
        assert_eq!(
            changes(&header, &sound),
            ["segtype 'paragraph' (was 'PARAGRAPH')", "srclang 'en' (was 'english')"]
        );
        let languages = Languages::All { source: Language::english() };
        let written = Writer::with_header(Vec::new(), languages, sound.clone()).finish().unwrap();
        assert_eq!(read(&written), Header { version: Some("1.4".to_owned()), ..sound });
    }

    #[test]
    fn what_is_missing_or_not_allowed_is_supplied() {
        let header = read(file("segtype='line' adminlang=''", "").as_bytes());
        assert_eq!(
            changes(&header, &sound(&header, &Language::kazakh())),
            [
                "creationtool 'tolmach' (was missing)",
                concat!("creationtoolversion '", env!("CARGO_PKG_VERSION"), "' (was missing)"),
                "segtype 'sentence' (was 'line')",
                "o-tmf 'tolmach' (was missing)",
                "adminlang 'en' (was '')",
                "srclang 'kk' (was missing)",
                "datatype 'plaintext' (was missing)",
            ]
        );
    }
}
