use proptest::prelude::*;

use super::*;
use crate::format::{Certainty, UnitReader};
use crate::language::Language;
use crate::memory::Status;

fn named() -> NamedLanguages {
    NamedLanguages { from: None, to: Some(Language::russian()) }
}

fn open(file: &str) -> XliffFile {
    XliffFile::read(file.as_bytes().to_vec(), &named()).unwrap()
}

fn exact(segment: usize, translation: &str) -> Filling {
    Filling { segment, translation: translation.to_owned(), certainty: Certainty::Exact }
}

fn similar(segment: usize, translation: &str) -> Filling {
    Filling { certainty: Certainty::Similar, ..exact(segment, translation) }
}

fn filled(file: &str, fillings: &[Filling]) -> String {
    String::from_utf8(open(file).fill(fillings).unwrap().bytes).unwrap()
}

/// A file of XLIFF 1.2 with this unit, and the same with the unit that comes out.
fn check_1(unit: &str, fillings: &[Filling], expected: &str) {
    let file = |unit: &str| {
        format!(
            "<?xml version='1.0'?>\r\n<xliff version='1.2'><!-- kept -->\r\n<file original='a' \
             source-language='en' target-language='ru'><body>\r\n{unit}\r\n</body></file></xliff>\r\n"
        )
    };
    assert_eq!(filled(&file(unit), fillings), file(expected));
}

#[test]
fn a_target_is_filled_wherever_it_is_missing() {
    let state = "state=\"translated\" state-qualifier=\"exact-match\"";
    for (unit, expected) in [
        (
            "<trans-unit id='1'>\r\n  <source>A</source>\r\n</trans-unit>",
            format!("<trans-unit id='1'>\r\n  <source>A</source>\r\n  <target {state}>Б &lt; В</target>\r\n</trans-unit>"),
        ),
        (
            "<trans-unit id='1'><source xml:lang='en' xml:space='preserve'>A</source><note>n</note></trans-unit>",
            format!("<trans-unit id='1'><source xml:lang='en' xml:space='preserve'>A</source>\
                <target xml:lang=\"ru\" xml:space=\"preserve\" {state}>Б &lt; В</target><note>n</note></trans-unit>"),
        ),
        (
            "<trans-unit id='1'><source>A</source><target state='new' />\n</trans-unit>",
            "<trans-unit id='1'><source>A</source><target state='translated' state-qualifier=\"exact-match\">Б &lt; В</target>\n</trans-unit>".to_owned(),
        ),
        (
            "<trans-unit id='1'><source> A </source><target></target></trans-unit>",
            format!("<trans-unit id='1'><source> A </source><target {state}> Б &lt; В </target></trans-unit>"),
        ),
        (
            "<trans-unit id='1'><source>A</source><target state='needs-translation'>A</target></trans-unit>",
            "<trans-unit id='1'><source>A</source><target state='translated' state-qualifier=\"exact-match\">Б &lt; В</target></trans-unit>".to_owned(),
        ),
    ] {
        check_1(unit, &[exact(0, "Б < В")], &expected);
    }
}

#[test]
fn what_is_translated_locked_or_not_for_translation_stays() {
    for unit in [
        "<trans-unit id='1'><source>A</source><target>Ж</target></trans-unit>",
        "<trans-unit id='1'><source>A</source><target state='new'>Ж</target></trans-unit>",
        "<trans-unit id='1' translate='no'><source>A</source></trans-unit>",
        "<trans-unit id='1' approved='yes'><source>A</source><target/></trans-unit>",
        "<trans-unit id='1' mq:status='NotStarted' mq:locked='locked'><source>A</source><target/></trans-unit>",
        "<trans-unit id='1'><source><x id='1'/></source></trans-unit>",
        "<trans-unit id='1'><source>A</source><alt-trans><target/></alt-trans><target>Ж</target></trans-unit>",
    ] {
        check_1(unit, &[exact(0, "Б")], unit);
    }
}

#[test]
fn segments_are_filled_in_their_marks() {
    let source = "<source>A. B.</source><seg-source><g id='1'><mrk mtype='seg' mid='0'>A.</mrk> <mrk mtype='seg' mid='1'>B.</mrk></g></seg-source>";
    let unit = |target: &str| format!("<trans-unit id='1'>{source}{target}</trans-unit>");
    check_1(
        &unit(""),
        &[similar(1, "Б.")],
        &unit(
            "<target state=\"needs-translation\"><g id='1'><mrk mtype='seg' mid='0'></mrk> <mrk mtype='seg' mid='1'>Б.</mrk></g></target>",
        ),
    );
    check_1(
        &unit("<target state='final'><mrk mtype='seg' mid='0'>А.</mrk><mrk mtype='seg' mid='1'/></target>"),
        &[exact(0, "нет"), exact(1, "Б.")],
        &unit(
            "<target state='final'><mrk mtype='seg' mid='0'>А.</mrk><mrk mtype='seg' mid='1'>Б.</mrk></target>",
        ),
    );
    check_1(
        &unit("<target><mrk mtype='seg' mid='0'><!-- c --></mrk><mrk mtype='seg' mid='1'></mrk></target>"),
        &[exact(0, "А."), similar(1, "Б.")],
        &unit(
            "<target state=\"needs-review-translation\"><mrk mtype='seg' mid='0'>А.</mrk><mrk mtype='seg' mid='1'>Б.</mrk></target>",
        ),
    );
}

#[test]
fn every_tool_is_told_in_its_own_words() {
    let trados = |target: &str, one: &str, two: &str| {
        format!(
            "<trans-unit id='1'><source>A. B.</source><seg-source><mrk mtype='seg' mid='4'>A.</mrk><mrk mtype='seg' mid='5'>B.</mrk></seg-source>\
             {target}<sdl:seg-defs><sdl:seg id='4'{one}/><sdl:seg id='5' conf='{two}'/></sdl:seg-defs></trans-unit>"
        )
    };
    check_1(
        &trados("", "", "Draft"),
        &[exact(0, "А."), similar(1, "Б.")],
        &trados(
            "<target><mrk mtype='seg' mid='4'>А.</mrk><mrk mtype='seg' mid='5'>Б.</mrk></target>",
            " conf=\"Translated\"",
            "Draft",
        ),
    );
    check_1(
        "<trans-unit id='1' mq:status='NotStarted'><source>A</source><target></target></trans-unit>",
        &[exact(0, "А")],
        "<trans-unit id='1' mq:status='Pretranslated'><source>A</source><target>А</target></trans-unit>",
    );
    check_1(
        "<trans-unit id='1' m:confirmed='0'><source>A</source><target></target></trans-unit>",
        &[exact(0, "А")],
        "<trans-unit id='1' m:confirmed='0'><source>A</source><target>А</target></trans-unit>",
    );
}

#[test]
fn version_2_names_its_target_language_and_the_state_of_the_segment() {
    let file = |root: &str, segments: &str| {
        format!(
            "<xliff version='2.1' srcLang='en'{root}><file id='f'><unit id='u'>{segments}</unit></file></xliff>"
        )
    };
    let before = file(
        "",
        "<segment id='s' subState='a:b' state='initial'>\n <source>A <ph id='1'/></source>\n</segment><segment><source>B</source><target/></segment>",
    );
    let after = file(
        " trgLang=\"ru\"",
        "<segment id='s' state='translated'>\n <source>A <ph id='1'/></source>\n <target>А <ph id='1'/></target>\n</segment>\
         <segment state=\"initial\"><source>B</source><target>Б</target></segment>",
    );
    assert_eq!(filled(&before, &[exact(0, "А"), similar(1, "Б")]), after);
}

#[test]
fn codes_that_have_no_place_leave_the_translation_to_be_reviewed() {
    let file = "<xliff version='1.2'><file original='a' source-language='en' target-language='ru'><body>\
        <trans-unit id='1'><source>The <g id='1'>Board</g> met</source></trans-unit></body></file></xliff>";
    let result = open(file).fill(&[exact(0, "Совет собрался")]).unwrap();
    assert_eq!(result.unplaced, [0]);
    let text = String::from_utf8(result.bytes).unwrap();
    assert!(text.contains(
        "<target state=\"needs-review-translation\" state-qualifier=\"fuzzy-match\">Совет собрался</target>"
    ));
}

#[test]
fn a_file_without_a_target_language_says_it_where_it_is_filled() {
    let file = "<xliff version='1.2'><file original='a' source-language='en'><body>\
        <trans-unit id='1'><source>A</source></trans-unit></body></file></xliff>";
    assert!(filled(file, &[exact(0, "А")]).contains("<target xml:lang=\"ru\" state="));
}

#[test]
fn broken_files_are_not_written() {
    for (file, what) in [
        (
            "<xliff><file source-language='en'><body><trans-unit id='1'><source>A</trans-unit>",
            "line 1, column 69",
        ),
        ("<xliff><file source-language='en'>", "breaks off"),
        (
            "<xliff><file><body><trans-unit id='1'><source>A</source></trans-unit></body></file></xliff>",
            "source language",
        ),
        ("<tmx/>", "not XLIFF"),
    ] {
        let error = XliffFile::read(file.as_bytes().to_vec(), &named()).unwrap_err().to_string();
        assert!(error.contains(what), "{error}");
    }
    let broken = [
        b"<xliff><note>\xD0\xA1\xD0\xBE\xD0\xB2\xD0\xB5\xD1\x82 \xD0\xBC\xD0\xB8\xD1\x80\xD0\xB0 \xD0\xBC\xD0\xB8\xD1\x80\xD0\xB0 \xFF"
            .as_slice(),
        b"</note></xliff>",
    ]
    .concat();
    assert!(matches!(XliffFile::read(broken, &named()), Err(FillError::Undecodable(_))));
}

#[test]
fn a_file_whose_encoding_could_no_longer_be_told_is_not_filled() {
    let doubtful = [
        "иналадыПрес<xliff srcLang=\"\"".as_bytes(),
        b"\xEE><file><unit><source>\xBC</source></unit></file></xliff>f",
    ]
    .concat();
    let named = NamedLanguages { from: Some(Language::english()), ..named() };
    let file = XliffFile::read(doubtful, &named);
    let filled = file.and_then(|file| file.fill(&[similar(0, "R&D <\"кеңес\"> \\ 100 %")]));
    assert!(matches!(filled, Err(FillError::Undecodable(_))), "{filled:?}");
}

/// Text of a source with codes.
fn source() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-zA-ZжқӘ .,]{1,8}".prop_map(String::from),
        Just("<x id='1'/>".to_owned()),
        Just("&amp;".to_owned()),
        "[a-zж]{1,4}".prop_map(|text| format!("<g id='2'>{text}</g>")),
        "[a-zж]{1,4}".prop_map(|text| format!("<bpt id='3'>b</bpt>{text}<ept id='3'>/b</ept>")),
    ];
    prop::collection::vec(piece, 1..5).prop_map(|pieces| pieces.concat())
}

/// A unit, with a target in one of the ways in which it may stand or be missing.
fn unit() -> impl Strategy<Value = String> {
    let target = prop_oneof![
        Just(String::new()),
        Just("<target/>".to_owned()),
        Just("\n<target state='new'></target>".to_owned()),
        Just("<target>Готово</target>".to_owned()),
    ];
    (source(), source(), target, any::<bool>()).prop_map(|(one, two, target, is_divided)| {
        let divided = format!("<seg-source> <mrk mtype='seg' mid='1'>{one}</mrk><mrk mtype='seg' mid='2'>{two}</mrk></seg-source>");
        let divided = if is_divided { divided } else { String::new() };
        format!("\r\n <trans-unit id='1'>\r\n  <source>{one}{two}</source>{divided}{target}</trans-unit>")
    })
}

proptest! {
    #[test]
    fn filling_with_nothing_changes_nothing_and_what_is_filled_reads_back(
        units in prop::collection::vec(unit(), 1..6),
        mark in any::<bool>(),
        utf_16 in any::<bool>(),
        chosen in prop::collection::vec(any::<bool>(), 12),
        translation in "[а-яёәғқңөұүһіA-Z<&>\"' ]{0,8}Щ",
    ) {
        let mark = if mark || utf_16 { "\u{FEFF}" } else { "" };
        let file = format!(
            "{mark}<?xml version='1.0'?><xliff version='1.2'><file original='a' source-language='en' \
             target-language='ru'><body>{}</body></file></xliff>\r\n", units.concat());
        let bytes: Vec<u8> = if utf_16 { file.encode_utf16().flat_map(u16::to_le_bytes).collect() } else { file.into_bytes() };
        let file = XliffFile::read(bytes.clone(), &named()).unwrap();
        prop_assert_eq!(&file.fill(&[]).unwrap().bytes, &bytes);

        let count = file.segments().len();
        let fillings: Vec<Filling> =
            (0..count).filter(|number| chosen[*number]).map(|number| exact(number, &translation)).collect();
        let written = file.fill(&fillings).unwrap().bytes;
        let again = XliffFile::read(written.clone(), &named()).unwrap();
        prop_assert_eq!(again.segments().len(), count);
        for (number, (before, after)) in file.segments().iter().zip(again.segments()).enumerate() {
            prop_assert_eq!(&before.source, &after.source);
            prop_assert_eq!(after.open, before.open && !chosen[number]);
        }
        let mut reader = crate::format::xliff::read(written.as_slice(), &named()).unwrap();
        let texts: Vec<String> = reader.by_ref().filter_map(Result::ok).map(|unit| unit.variants[1].text.clone()).collect();
        let filled = file.segments().iter().enumerate().filter(|(number, segment)| segment.open && chosen[*number]).count();
        let read_back = texts.iter().filter(|text| text.trim() == translation.trim()).count();
        prop_assert_eq!(read_back, filled);
        prop_assert_eq!(reader.account().read, count as u64);
    }
}

/// Tags and text in any order.
fn soup() -> impl Strategy<Value = String> {
    let pieces = [
        "<trans-unit id='1'>",
        "</trans-unit>",
        "<unit id='1'>",
        "</unit>",
        "<segment>",
        "</segment>",
        "<source>",
        "</source>",
        "<seg-source>",
        "</seg-source>",
        "<target>",
        "</target>",
        "<target/>",
        "<mrk mtype='seg' mid='1'>",
        "<mrk mtype='seg'/>",
        "</mrk>",
        "<g id='1'>",
        "</g>",
        "<x id='1'/>",
        "<bx id='1'/>",
        "<ex id='1'/>",
        "<ph>",
        "</ph>",
        "<cp hex='1F'/>",
        "Peace",
        "қ",
        " ",
        "&amp;",
        "&",
        "<",
        "<!-- c -->",
        "<![CDATA[a]]>",
        "<sdl:seg-defs>",
        "<sdl:seg id='1'/>",
        "</sdl:seg-defs>",
        "<note>",
        "</note>",
        "<alt-trans>",
        "</alt-trans>",
        "<file source-language='en' target-language='ru'>",
        "</file>",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]
    #[test]
    fn any_soup_of_tags_is_accounted_for_and_filled_or_refused(soup in soup(), is_whole in any::<bool>()) {
        let end = if is_whole { "</xliff>" } else { "" };
        let file = format!("<xliff srcLang='en'><file source-language='en' target-language='ru'>{soup}{end}");
        let mut reader = crate::format::xliff::read(file.as_bytes(), &named()).unwrap();
        let taken = reader.by_ref().filter(Result::is_ok).count() as u64;
        let account = reader.account();
        prop_assert_eq!((account.taken, account.taken + account.lost()), (taken, account.read));
        if let Ok(opened) = XliffFile::read(file.clone().into_bytes(), &named()) {
            let fillings: Vec<Filling> = (0..opened.segments().len()).map(|number| exact(number, "Б")).collect();
            prop_assert_eq!(opened.fill(&[]).unwrap().bytes, file.as_bytes());
            let written = opened.fill(&fillings).unwrap().bytes;
            let again = XliffFile::read(written, &named()).unwrap();
            prop_assert_eq!(again.segments().len(), opened.segments().len());
        }
    }
}

#[test]
fn what_was_filled_reads_back_with_its_status() {
    let file = "<xliff version='1.2'><file original='a' source-language='en' target-language='ru'><body>\
        <trans-unit id='1'><source>A</source></trans-unit><trans-unit id='2'><source>B</source></trans-unit></body></file></xliff>";
    let written = filled(file, &[exact(0, "А"), similar(1, "Б")]);
    let units: Vec<_> =
        crate::format::xliff::read(written.as_bytes(), &named()).unwrap().map(Result::unwrap).collect();
    assert_eq!(units.iter().map(|unit| unit.status).collect::<Vec<_>>(), [Status::Translated, Status::Draft]);
}
