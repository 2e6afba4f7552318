use super::recovery::MOST_SWALLOWED;
use super::*;

#[test]
fn elements_know_where_they_stand() {
    let text = "<xliff><file><trans-unit id='1'><source>A</source><target/></trans-unit></file></xliff>";
    let scan = scan(text).unwrap();
    let [Item::Unit(unit)] = scan.items.as_slice() else { panic!("{:?}", scan.items) };
    let part = &unit.parts[0];
    let source = part.source.as_ref().unwrap();
    assert_eq!(&text[source.content.clone()], "A");
    assert_eq!(&text[source.tag.start..source.end], "<source>A</source>");
    assert_eq!(&text[part.target.as_ref().unwrap().tag.clone()], "<target/>");
    assert_eq!(unit.place, Place { line: 1, column: 14 });
}

#[test]
fn a_source_of_an_element_that_is_passed_over_is_not_the_units() {
    let text = "<xliff><file><unit id='1'><mtc:matches><mtc:match><source>no</source></mtc:match></mtc:matches>\
        <segment><source>yes</source></segment></unit></file></xliff>";
    let scan = scan(text).unwrap();
    let [Item::Unit(unit)] = scan.items.as_slice() else { panic!("{:?}", scan.items) };
    assert_eq!(unit.parts.len(), 1);
    assert_eq!(&text[unit.parts[0].source.as_ref().unwrap().content.clone()], "yes");
}

#[test]
fn many_faults_cost_no_more_time_than_their_bytes() {
    let faults = "<trans-unit id='1'><source>5 < 6".repeat(20_000);
    let scan = scan(&format!("<xliff><file>{faults}")).unwrap();
    assert_eq!(scan.items.len(), 20_000);
    let unclosed = "<trans-unit id='1'><!-- ".repeat(100_000);
    assert_eq!(self::scan(&format!("<xliff><file>{unclosed}")).unwrap().items.len(), MOST_SWALLOWED + 1);
}

#[test]
fn a_quote_that_is_not_closed_costs_its_unit() {
    let text = "<xliff><file><trans-unit id='1'><source>A</source></trans-unit><trans-unit id='2><source>B</source>\
        </trans-unit><trans-unit id='3'><source>C</source></trans-unit></file></xliff>";
    let scan = scan(text).unwrap();
    let units = scan.items.iter().filter(|item| matches!(item, Item::Unit(_))).count();
    assert_eq!((units, scan.items.len()), (2, 3), "{:?}", scan.items);
}
