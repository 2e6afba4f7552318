use super::*;
use crate::format::{Problem, Reason};
use crate::memory::Status;

/// A file of XLIFF 1.2 in English and Russian with these units.
fn version_1(units: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?>\n<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n\
         <file original=\"board.docx\" source-language=\"en_US\" target-language=\"RU\" datatype=\"x\"><body>\n\
         {units}\n</body></file></xliff>"
    )
}

/// A file of XLIFF 2 in English and Kazakh with these units.
fn version_2(units: &str) -> String {
    format!(
        "<xliff version=\"2.0\" srcLang=\"en\" trgLang=\"kk\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\">\
         <file id=\"f1\">{units}</file></xliff>"
    )
}

fn all(file: &str) -> (Vec<Result<Unit, Problem>>, Account) {
    let mut reader = read(file.as_bytes(), &NamedLanguages::default()).unwrap();
    let found = reader.by_ref().collect();
    (found, reader.account())
}

fn units(file: &str) -> Vec<Unit> {
    all(file).0.into_iter().filter_map(Result::ok).collect()
}

fn reasons(file: &str) -> Vec<Reason> {
    all(file).0.into_iter().filter_map(|item| item.err().map(|problem| problem.reason)).collect()
}

fn texts(unit: &Unit) -> [&str; 2] {
    [&unit.variants[0].text, &unit.variants[1].text]
}

fn status(target: &str, of_unit: &str) -> Option<Status> {
    let unit = format!(
        "<trans-unit id='1' {of_unit}><source>Peace</source><target {target}>Мир</target></trans-unit>"
    );
    units(&version_1(&unit)).first().map(|unit| unit.status)
}

#[test]
fn a_unit_says_where_it_comes_from_and_what_is_said_of_it() {
    let file = version_1(
        "<group><trans-unit id='t&amp;1'><source>Board of Peace</source><target>Совет мира</target>\
         <note xml:lang='ru' from='editor'>Не «Мирный совет»</note></trans-unit></group>\
         <trans-unit id='2'><source>War</source></trans-unit>\
         <trans-unit id='3'><source>Astana</source><target>Астана</target></trans-unit>",
    );
    let units = units(&file);
    assert_eq!(units[0].tuid.as_deref(), Some("t&1"));
    assert_eq!(texts(&units[0]), ["Board of Peace", "Совет мира"]);
    assert_eq!(units[0].variants[0].language.as_str(), "en-US");
    assert_eq!(units[0].variants[1].language.as_str(), "ru");
    assert_eq!(units[0].notes[0].text, "Не «Мирный совет»");
    assert_eq!(units[0].notes[0].language.as_deref(), Some("ru"));
    assert_eq!(units[0].document.as_ref().unwrap().path, "board.docx");
    assert_eq!((units[0].position, units[1].position), (Some(0), Some(2)));
}

#[test]
fn segments_are_units_of_their_own() {
    let file = version_1(
        "<trans-unit id='1'><source>One. Two.</source>\
         <seg-source><g id='1'><mrk mtype='seg' mid='0'>One.</mrk> <mrk mtype='seg' mid='1'>Two.</mrk></g></seg-source>\
         <target><g id='1'><mrk mtype='seg' mid='1'>Два.</mrk> <mrk mtype='seg' mid='0'>Один.</mrk></g></target>\
         </trans-unit>",
    );
    let units = units(&file);
    assert_eq!(units.iter().map(texts).collect::<Vec<_>>(), [["One.", "Один."], ["Two.", "Два."]]);
    assert_eq!(units[1].tuid.as_deref(), Some("1/1"));
    let file = version_2(
        "<unit id='u'><notes><note>Titles</note></notes><segment id='s1' state='final'><source>One.</source>\
         <target>Бір.</target></segment><ignorable><source> </source></ignorable>\
         <segment><source>Two.</source><target>Екі.</target></segment></unit>",
    );
    let units = self::units(&file);
    assert_eq!(units.iter().map(texts).collect::<Vec<_>>(), [["One.", "Бір."], ["Two.", "Екі."]]);
    let tuids: Vec<_> = units.iter().map(|unit| unit.tuid.as_deref().unwrap()).collect();
    assert_eq!(tuids, ["u/s1", "u/2"]);
    assert_eq!(
        units.iter().map(|unit| unit.status).collect::<Vec<_>>(),
        [Status::Approved, Status::Translated]
    );
    assert_eq!(units[0].notes[0].text, "Titles");
    assert_eq!(units[0].document.as_ref().unwrap().path, "f1");
}

#[test]
fn states_of_version_1_mean_what_the_table_says() {
    for (target, of_unit, expected) in [
        ("", "", Some(Status::Translated)),
        ("state='new'", "", None),
        ("state='needs-translation'", "", None),
        ("state='needs-review-translation'", "", Some(Status::Draft)),
        ("state='needs-adaptation'", "", Some(Status::Translated)),
        ("state='signed-off'", "", Some(Status::Approved)),
        ("state='new'", "approved='yes'", Some(Status::Approved)),
        ("state-qualifier='mt-suggestion'", "", Some(Status::Draft)),
        ("state-qualifier='exact-match'", "", Some(Status::Translated)),
        ("", "mq:status='ManuallyConfirmed'", Some(Status::Translated)),
        ("", "mq:status='Pretranslated'", Some(Status::Draft)),
        ("", "mq:status='NotStarted'", None),
        ("state='final'", "mq:status='Proofread'", Some(Status::Approved)),
        ("", "m:confirmed='0'", Some(Status::Draft)),
        ("", "m:confirmed='2'", Some(Status::Reviewed)),
    ] {
        assert_eq!(status(target, of_unit), expected, "{target} {of_unit}");
    }
}

#[test]
fn trados_says_of_each_segment_how_far_it_has_come_and_who_did_it() {
    let file = version_1(
        "<trans-unit id='1'><source>One. Two.</source><seg-source><mrk mtype='seg' mid='7'>One.</mrk> \
         <mrk mtype='seg' mid='8'>Two.</mrk></seg-source><target><mrk mtype='seg' mid='7'>Один.</mrk> \
         <mrk mtype='seg' mid='8'>Два.</mrk></target><sdl:seg-defs xmlns:sdl='s'>\
         <sdl:seg id='7' conf='ApprovedSignOff'><sdl:value key='created_by'>aigerim</sdl:value>\
         <sdl:value key='modified_on'>02/19/2026 10:11:12</sdl:value></sdl:seg>\
         <sdl:seg id='8'/></sdl:seg-defs></trans-unit>",
    );
    let units = units(&file);
    assert_eq!(units.iter().map(|unit| unit.status).collect::<Vec<_>>(), [Status::Approved, Status::Draft]);
    assert_eq!(units[0].created.user.as_deref(), Some("aigerim"));
    assert_eq!(units[0].changed.when.unwrap().to_string(), "2026-02-19T10:11:12Z");
}

#[test]
fn codes_are_kept_as_tmx_has_them_with_the_same_numbers_on_both_sides() {
    let file = version_1(
        "<trans-unit id='1'><source><x id='9'/>The <g id='b'>Board</g></source>\
         <target><g id='b'>Совет</g><x id='9'/></target></trans-unit>",
    );
    let unit = &units(&file)[0];
    assert_eq!(
        unit.variants[0].markup.as_deref(),
        Some("<ph x=\"1\"/>The <bpt i=\"2\" x=\"2\"/>Board<ept i=\"2\"/>")
    );
    assert_eq!(
        unit.variants[1].markup.as_deref(),
        Some("<bpt i=\"2\" x=\"2\"/>Совет<ept i=\"2\"/><ph x=\"1\"/>")
    );
}

#[test]
fn answers_of_other_memories_are_left_alone() {
    let file = version_1(
        "<trans-unit id='1'><source>Peace</source><alt-trans><source>Piece</source><target>Кусок</target></alt-trans>\
         </trans-unit>",
    );
    assert_eq!(reasons(&file), [Reason::Untranslated]);
}

#[test]
fn every_loss_has_its_reason() {
    let unit = |inner: &str| version_1(&format!("<trans-unit id='1'>{inner}</trans-unit>"));
    for (file, expected) in [
        (unit("<source>A</source><target> </target>"), Reason::Untranslated),
        (unit("<target>А</target>"), Reason::NoSourceText),
        (unit("<source><x id='1'/></source><target>А</target>"), Reason::NoSourceText),
        (unit(""), Reason::NoSourceText),
        (
            version_1("<group translate='no'><trans-unit id='1'><source>A</source></trans-unit></group>"),
            Reason::NotForTranslation,
        ),
        (
            unit("<source>A</source><target xml:lang='en-US'>B</target>"),
            Reason::OneLanguage(Language::parse("en-US").unwrap()),
        ),
        (
            unit("<source>A</source><target>B</target>").replace(" target-language=\"RU\"", ""),
            Reason::NoFileLanguage { side: "target", attribute: "target-language" },
        ),
    ] {
        assert_eq!(reasons(&file), [expected], "{file}");
    }
}

#[test]
fn the_languages_that_the_user_names_stand_in() {
    let file = version_1("<trans-unit id='1'><source>A</source><target>Б</target></trans-unit>");
    let named = NamedLanguages { from: None, to: Some(Language::kazakh()) };
    for file in [file.replace("target-language=\"RU\"", ""), file.replace("\"RU\"", "\"x-own\"")] {
        let unit = read(file.as_bytes(), &named).unwrap().next().unwrap().unwrap();
        assert_eq!(unit.variants[1].language, Language::kazakh());
    }
}

#[test]
fn one_broken_unit_costs_that_unit_and_its_place_is_told() {
    let sound = |id: &str| {
        format!("<trans-unit id='{id}'><source>A{id}</source><target>Б{id}</target></trans-unit>\n")
    };
    for broken in [
        "<trans-unit id='x'><source>5 < 6</source><target>Б</target></trans-unit>\n",
        "<trans-unit id='x'><source>A</g></source><target>Б</target></trans-unit>\n",
        "<trans-unit id='x'><source>A<target>Б</target></trans-unit>\n",
        "<trans-unit id='x'><source>A</source><target>Б</target>\n",
        "<trans-unit id='x'><source a=1>A</source><target>Б</target></trans-unit>\n",
    ] {
        let file = version_1(&format!("{}{broken}{}", sound("1"), sound("2")));
        let (found, account) = all(&file);
        let ids: Vec<_> = found.iter().filter_map(|item| item.as_ref().ok()?.tuid.as_deref()).collect();
        assert_eq!(ids, ["1", "2"], "{broken}");
        let problem = found.iter().find_map(|item| item.as_ref().err()).unwrap();
        assert_eq!(problem.tuid.as_deref(), Some("x"), "{broken}");
        assert!((5..=6).contains(&problem.place.line), "{problem}");
        assert_eq!((account.read, account.taken, account.lost()), (3, 2, 1), "{broken}");
    }
}

#[test]
fn a_file_that_breaks_off_gives_what_is_whole() {
    let file = version_1(
        "<trans-unit id='1'><source>A</source><target>Б</target></trans-unit>\n<trans-unit id='2'><source>",
    );
    let cut = &file[..file.find("</body>").unwrap()];
    let (found, account) = all(cut);
    assert_eq!((account.read, account.taken), (2, 1));
    assert!(matches!(found[1].as_ref().unwrap_err().reason, Reason::BrokenOff(Some(_))));
    for unclosed in ["<!-- ", "<![CDATA[", "<source id='"] {
        let (found, account) = all(&format!("{cut}{unclosed}"));
        assert_eq!((found.len(), account.taken), (2, 1), "{unclosed}");
    }
}

#[test]
fn what_is_no_xliff_is_refused() {
    let error = |file: &str| read(file.as_bytes(), &NamedLanguages::default()).unwrap_err().to_string();
    assert!(error("<tmx version='1.4'/>").contains("begins with <tmx>"));
    assert!(error("Совет мира").contains("begins with Совет мира"));
    assert!(error("").contains("empty"));
}

#[test]
fn entities_are_not_fetched_and_bombs_cost_their_units() {
    let doctype = "<!DOCTYPE xliff [<!ENTITY un 'United Nations'><!ENTITY f SYSTEM 'file:///etc/hostname'>\
        <!ENTITY a 'ха'><!ENTITY b '&a;&a;'>]>";
    let unit = |id: u8, entity: &str| {
        format!("<trans-unit id='{id}'><source>&{entity};</source><target>ООН</target></trans-unit>")
    };
    let file = version_1(&format!("{}{}{}", unit(1, "un"), unit(2, "f"), unit(3, "b")));
    let file = file.replacen("?>\n", &format!("?>{doctype}"), 1);
    let (found, _) = all(&file);
    assert_eq!(texts(found[0].as_ref().unwrap())[0], "United Nations");
    let reasons = found[1..].iter().map(|item| &item.as_ref().unwrap_err().reason).collect::<Vec<_>>();
    assert_eq!(reasons, [&Reason::Entity("f".to_owned()), &Reason::Entity("b".to_owned())]);
}

#[test]
fn a_prefix_and_deep_groups_change_nothing() {
    let file = version_1("<trans-unit id='1'><source>A</source><target>Б</target></trans-unit>");
    let file =
        file.replace("</", "</\u{1}").replace('<', "<x:").replace("<x:/\u{1}", "</x:").replace("<x:?", "<?");
    assert_eq!(units(&file).len(), 1);
    let deep = format!(
        "{}<trans-unit id='1'><source>A</source><target>Б</target></trans-unit>{}",
        "<group>".repeat(50_000),
        "</group>".repeat(50_000)
    );
    assert_eq!(units(&version_1(&deep)).len(), 1);
}

#[test]
fn every_encoding_is_read() {
    let file = version_1("<trans-unit id='1'><source>Board</source><target>Совет мира</target></trans-unit>");
    let utf_16: Vec<u8> = file.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let windows = file.replace("\"1.0\"", "\"1.0\" encoding=\"windows-1251\"");
    let windows = encoding_rs::WINDOWS_1251.encode(&windows).0.into_owned();
    let wrong = file.replace("\"1.0\"", "\"1.0\" encoding=\"utf-16\"").into_bytes();
    for bytes in [utf_16, windows, wrong] {
        let unit = read(bytes.as_slice(), &NamedLanguages::default()).unwrap().next().unwrap().unwrap();
        assert_eq!(texts(&unit), ["Board", "Совет мира"]);
    }
}
