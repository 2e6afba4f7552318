use super::super::paragraph::ParagraphKind::{self, Heading, ListItem, Quotation, Text as Running};
use super::super::position::Position;
use super::*;

#[track_caller]
fn assert_read(source: &str, expected: &[(ParagraphKind, &str)]) {
    let text = read(source);
    let found: Vec<_> = text.paragraphs.iter().map(|found| (found.kind, found.text.as_str())).collect();
    assert_eq!(found, expected);
}

const FIRST: &str = "The Board of Peace met in Astana on Thursday, and the delegations of 24 countries, among them \
                     Kazakhstan, Egypt and Qatar, agreed on a plan that will bring winter aid to the Gaza Strip.";
const SECOND: &str = "The first convoy, which carries tents, stoves and medicines, has to leave before the rains, said \
                      the treasurer of the body, who did not want to name those countries that had yet to pay.";

#[test]
fn a_page_of_boxes_without_landmarks_gives_its_article() {
    let page = format!(
        "<html><head><title>The body met | Site</title></head><body>\
         <div id=top><div class=logo>Site</div><ul class=menu><li><a href=/a>News</a></li><li><a href=/b>Sport</a></li></ul></div>\
         <div class=wrap><div class=left><h1>The body met</h1><div class=date>19 February 2026</div>\
         <div class=text><p>{FIRST}</p><p>{SECOND}</p><h3>What next</h3><p>{FIRST}</p><p>Short end.</p></div>\
         <div class=share-buttons>Share: <a href=#>F</a> <a href=#>X</a></div>\
         <div class=related-news><h3>Related</h3><p>{SECOND}</p></div></div>\
         <div class=right><p>Weather in Astana: minus five.</p></div></div>\
         <div id=bottom>All rights reserved</div></body></html>"
    );
    assert_read(
        &page,
        &[
            (Heading, "The body met"),
            (Running, FIRST),
            (Running, SECOND),
            (Heading, "What next"),
            (Running, FIRST),
            (Running, "Short end."),
        ],
    );
}

#[test]
fn a_short_article_is_read_whole() {
    assert_read(
        "<body><header><h1>Сайт</h1><nav><a href=/>Главная</a></nav></header>\
         <main><h1>Новость</h1><p>Совет мира собрался.</p><ul><li>палатки</li></ul><blockquote>Да!</blockquote></main>\
         <aside>Погода</aside><footer>2026</footer></body>",
        &[(Heading, "Новость"), (Running, "Совет мира собрался."), (ListItem, "палатки"), (Quotation, "Да!")],
    );
    assert_read("<p>Одна строка.", &[(Running, "Одна строка.")]);
}

#[test]
fn two_line_breaks_end_a_paragraph_and_one_is_a_space() {
    assert_read(
        "<article>First<br>line.<br>\n <br/>Second.<br><br><br>Third&nbsp;&mdash; <i>last</i>.</article>",
        &[(Running, "First line."), (Running, "Second."), (Running, "Third\u{A0}— last.")],
    );
}

#[test]
fn a_headline_that_the_article_lacks_comes_from_the_title() {
    let page = format!(
        "<title>Совет мира собрался в Астане</title><article><p>{FIRST}</p><p>{SECOND}</p></article>"
    );
    let text = read(&page);
    assert_eq!(text.title.as_deref(), Some("Совет мира собрался в Астане"));
    assert_eq!(text.paragraphs[0].kind, Heading);
    assert_eq!(text.paragraphs[0].position(0), Position { line: 1, column: 8 });
    assert_eq!(text.paragraphs.len(), 3);
}

#[test]
fn hidden_elements_scripts_and_lists_of_links_are_left_out() {
    let page = format!(
        "<article><p>{FIRST}</p><p hidden>no</p><p style='display: none'>no</p><script>no()</script><style>no{{}}</style>\
         <p><a href=/x>Read also: no</a></p><ul><li><a href=/y>no</a></li><li><a href=/z>no</a></li></ul>\
         <p>{SECOND}<sup><a href=#1>[1]</a></sup></p></article>"
    );
    assert_read(&page, &[(Running, FIRST), (Running, SECOND)]);
}

#[test]
fn names_of_boxes_leave_running_text_alone() {
    let page = format!(
        "<article><header><h1>Met</h1><time datetime=2026-02-19>19 February</time></header>\
         <div class='text with-sidebar'><p>{FIRST}</p><p>On <span class=date>19 February</span> <a rel=tag href=/t>Astana</a> met.</p>\
         <p>{SECOND}</p><blockquote class=author-words>Yes!</blockquote><pre><code>x = 1</code></pre></div></article>"
    );
    assert_read(
        &page,
        &[
            (Heading, "Met"),
            (Running, FIRST),
            (Running, "On 19 February Astana met."),
            (Running, SECOND),
            (Quotation, "Yes!"),
        ],
    );
}

#[test]
fn boxes_instead_of_paragraphs_are_paragraphs() {
    let page = format!(
        "<body><div class=page><div class=body><div>{FIRST}</div><div><span>{SECOND}</span></div><div>Short.</div></div></div></body>"
    );
    assert_read(&page, &[(Running, FIRST), (Running, SECOND), (Running, "Short.")]);
}

#[test]
fn words_are_found_again_though_the_headline_stands_in_the_menu_too() {
    let page = format!(
        "<body><ul><li><a href=/>Peace &amp; bread</a></li></ul>\n<article>\n<h1>Peace &amp; bread</h1>\n\
         <p>The <b>Board</b>\nof&nbsp;Peace &mdash; met.</p><p>{FIRST}</p></article></body>"
    );
    let text = read(&page);
    let place = |paragraph: usize, word: &str| {
        let paragraph = &text.paragraphs[paragraph];
        paragraph.position(paragraph.text.find(word).unwrap())
    };
    assert_eq!(place(0, "Peace"), Position { line: 3, column: 5 });
    assert_eq!(place(0, "bread"), Position { line: 3, column: 17 });
    assert_eq!(place(1, "Board"), Position { line: 4, column: 11 });
    assert_eq!(place(1, "Peace"), Position { line: 5, column: 9 });
    assert_eq!(place(1, "met"), Position { line: 5, column: 23 });
}

#[test]
fn words_around_what_was_left_out_are_found_too() {
    let page = format!(
        "<article><p>{FIRST}</p>\n<p>One<sup><a href=#1>[1]</a></sup> two.</p>\n<p>{SECOND}</p></article>"
    );
    let paragraph = &read(&page).paragraphs[1];
    assert_eq!(paragraph.text, "One two.");
    assert_eq!(paragraph.position(0), Position { line: 2, column: 4 });
    assert_eq!(paragraph.position(4), Position { line: 2, column: 37 });
}

#[test]
fn the_day_is_read_where_pages_write_it() {
    for head in [
        "<meta property='article:published_time' content='2026-02-19T10:00:00+05:00'>",
        "<meta name=date content=2026-02-19>",
        "<time datetime='2026-02-19 10:00'>вчера</time>",
        "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\
         \"headline\":\"A\",\"datePublished\":\"2026-02-19T10:00:00Z\"}</script>",
    ] {
        assert_eq!(read(&format!("{head}<p>{FIRST}</p>")).date.as_deref(), Some("2026-02-19"), "{head}");
    }
}

#[test]
fn a_page_nested_beyond_reason_is_still_read() {
    let page = format!("{}<p>{FIRST}</p>", "<div>".repeat(450));
    assert_read(&page, &[(Running, FIRST)]);
}
