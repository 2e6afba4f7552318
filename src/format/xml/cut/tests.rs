//! Where units begin and end, whatever stands around them.

use super::*;

fn pieces(text: &str) -> Vec<(String, Piece)> {
    let mut cutter = Cutter::new(Decoder::new(text.as_bytes()).unwrap(), &crate::format::tmx::BOUNDS);
    cutter.prologue().unwrap();
    let mut pieces = Vec::new();
    loop {
        let piece = cutter.next().unwrap();
        let last = matches!(piece, Piece::End | Piece::BrokenOff(..));
        pieces.push((cutter.raw().to_owned(), piece));
        if last {
            return pieces;
        }
    }
}

fn units(text: &str) -> Vec<String> {
    let raw = pieces(text).into_iter().filter(|(_, piece)| matches!(piece, Piece::Unit(_)));
    raw.map(|(raw, _)| raw).collect()
}

#[test]
fn units_are_cut_at_their_own_tags_only() {
    let text = "<tmx><body><tu><tuv/></tu><tu a='1'>b</tu ><tu/>\n<tu\n/></body></tmx>";
    assert_eq!(units(text), ["<tu><tuv/></tu>", "<tu a='1'>b</tu >", "<tu/>", "<tu\n/>"]);
}

#[test]
fn units_in_comments_are_none() {
    assert_eq!(units("<tmx><body><!-- <tu>a</tu> --><tu>b</tu></body></tmx>"), ["<tu>b</tu>"]);
}

#[test]
fn an_end_tag_in_a_cdata_section_ends_nothing() {
    let unit = "<tu><seg><![CDATA[</tu>]]></seg></tu>";
    assert_eq!(units(&format!("<tmx><body>{unit}</body></tmx>")), [unit]);
}

#[test]
fn a_unit_without_end_costs_itself_alone() {
    let found = pieces("<tmx><body>\n<tu>a\n<tu>b</tu></body></tmx>");
    assert_eq!(found[0].1, Piece::Unclosed(Place { line: 2, column: 1 }));
    assert_eq!(found[1], ("<tu>b</tu>".to_owned(), Piece::Unit(Place { line: 3, column: 1 })));
    assert_eq!(found[2].1, Piece::End);
}

#[test]
fn a_file_that_breaks_off_says_where() {
    let inside = pieces("<tmx><body>\n<tu>мир").pop().unwrap().1;
    let begin = Place { line: 2, column: 1 };
    assert_eq!(inside, Piece::BrokenOff(Place { line: 2, column: 8 }, Some(begin)));
    let between = pieces("<tmx><body>\n<tu>a</tu>\n").pop().unwrap().1;
    assert_eq!(between, Piece::BrokenOff(Place { line: 3, column: 1 }, None));
}

#[test]
fn an_endless_unit_is_not_collected() {
    let long = "x".repeat(LONGEST_UNIT + 100_000);
    let found = pieces(&format!("<tmx><body><tu>{long}</tu><tu>b</tu></body></tmx>"));
    assert!(matches!(found[0].1, Piece::Oversized(_)));
    assert_eq!(found[1].0, "<tu>b</tu>");
}

#[test]
fn tags_are_found_across_the_blocks_of_a_file() {
    let unit = format!("<tu>{}</tu>", "қ".repeat(997));
    let body = unit.repeat(200);
    assert!(units(&format!("<tmx><body>{body}</body></tmx>")).iter().all(|found| *found == unit));
    assert_eq!(units(&format!("<tmx><body>{body}</body></tmx>")).len(), 200);
}
