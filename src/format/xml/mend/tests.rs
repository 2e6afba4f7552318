//! What is put right, what is left alone, and what is refused.

use super::*;
use crate::format::tmx::TEXTS;

fn mended(raw: &str) -> (String, Vec<Repair>) {
    let entities = Entities::default();
    let mended = mend(raw, TEXTS, &entities).ok().unwrap();
    (mended.text.clone().into_owned(), mended.repairs)
}

#[track_caller]
fn assert_mended(raw: &str, expected: &str, repairs: &[Repair]) {
    assert_eq!(mended(raw), (expected.to_owned(), repairs.to_vec()));
}

#[test]
fn sound_xml_is_not_touched() {
    let raw = "<tu a=\"1\"><note>&lt;b&gt; &#x49B;</note><seg>a<ph x='1'/> &amp; <ex:b>ң</ex:b></seg></tu>";
    assert_mended(raw, raw, &[]);
}

#[test]
fn bare_ampersands_and_brackets_of_the_text_are_escaped() {
    assert_mended("<seg>Q&A & more</seg>", "<seg>Q&amp;A &amp; more</seg>", &[Repair::Ampersand; 2]);
    assert_mended("<seg>2 < 3 <b>x</b></seg>", "<seg>2 &lt; 3 &lt;b>x&lt;/b></seg>", &[Repair::LessThan; 3]);
    assert_mended("<prop><seg>a</seg></prop>", "<prop>&lt;seg>a&lt;/seg></prop>", &[Repair::LessThan; 2]);
}

#[test]
fn forbidden_characters_go_however_they_are_written() {
    assert_mended("<seg>a\u{1}b</seg>", "<seg>ab</seg>", &[Repair::Character]);
    assert_mended("<seg>co&#x1F;op&#30;x</seg>", "<seg>co\u{AD}op\u{2011}x</seg>", &[Repair::Character; 2]);
    assert_mended("<seg>&#xD83D;&#xDE00;&#xD800;</seg>", "<seg>😀</seg>", &[Repair::Character; 2]);
}

#[test]
fn entities_of_html_become_characters_and_unknown_ones_text() {
    assert_mended(
        "<seg>a&nbsp;b&unknown;</seg>",
        "<seg>a\u{A0}b&amp;unknown;</seg>",
        &[Repair::Entity, Repair::Ampersand],
    );
    assert_mended("<seg>&LT;</seg>", "<seg>&lt;</seg>", &[Repair::Entity]);
}

#[test]
fn cdata_comments_and_instructions_are_spelt_otherwise_without_being_repairs() {
    assert_mended("<seg><![CDATA[a<b> &amp;]]></seg>", "<seg>a&lt;b&gt; &amp;amp;</seg>", &[]);
    assert_mended("<tu><!-- no --><seg>a<!--x-->b<?y?></seg></tu>", "<tu><seg>ab</seg></tu>", &[]);
    assert_mended("<seg>a <!-- b</seg>", "<seg>a &lt;!-- b</seg>", &[Repair::LessThan]);
}

#[test]
fn a_byte_of_the_mended_text_is_found_in_the_raw_one() {
    let entities = Entities::default();
    let raw = "<seg>Q&A\u{1}<!-- c -->!</seg>";
    let mended = mend(raw, TEXTS, &entities).ok().unwrap();
    let at = mended.text.find('!').unwrap();
    assert_eq!(mended.raw_byte(at), raw.rfind('!').unwrap());
    assert_eq!(mended.raw_byte(2), 2);
}

#[test]
fn declared_text_is_expanded_and_everything_else_refused() {
    let mut entities = Entities::default();
    entities.declare("un", Some("United Nations"));
    entities.declare("file", None);
    let mended = mend("<seg>&un;</seg>", TEXTS, &entities).ok().unwrap();
    assert_eq!(mended.text, "<seg>United Nations</seg>");
    let refused = mend("<seg>&file;</seg>", TEXTS, &entities).err().unwrap();
    assert_eq!(refused, Fault { at: 5, reason: Reason::Entity("file".to_owned()) });
    let many = "&un;".repeat(MOST_EXPANDED / 10);
    assert!(mend(&many, TEXTS, &entities).is_err());
}
