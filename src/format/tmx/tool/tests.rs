use super::*;

const DOCUMENT: &str = "news/2026/board-of-peace.en.txt";

fn unit() -> Unit {
    Unit {
        document: Some(Document { path: DOCUMENT.to_owned(), ..Document::default() }),
        position: Some(1),
        status: Status::Approved,
        variants: pair("The Board met.", "Совет собрался."),
        ..Unit::default()
    }
}

fn pair(source: &str, target: &str) -> Vec<Variant> {
    vec![Variant::new(Language::english(), source), Variant::new(Language::russian(), target)]
}

fn neighbours() -> Neighbours {
    Neighbours {
        previous: pair("Q&A | Astana", "Вопросы | ответы"),
        next: pair("Talks go on.", "Переговоры идут."),
    }
}

fn properties(tool: Tool, unit: &Unit, neighbours: &Neighbours) -> Vec<(String, String)> {
    let (source, target) = (Language::english(), Language::russian());
    let context = Context { unit, neighbours, source: &source, target: Some(&target) };
    let mut all = tool.of_unit(&context);
    all.extend(unit.variants.iter().flat_map(|variant| tool.of_variant(variant, &context)));
    all.into_iter().map(|property| (property.kind, property.value)).collect()
}

#[track_caller]
fn assert_says(found: &[(String, String)], expected: &[(&str, &str)]) {
    let found: Vec<(&str, &str)> =
        found.iter().map(|(kind, value)| (kind.as_str(), value.as_str())).collect();
    assert_eq!(found, expected);
}

#[test]
fn omegat_is_told_the_file_and_the_texts_beside() {
    let expected = [("file", "board-of-peace.en.txt"), ("prev", "Q&A | Astana"), ("next", "Talks go on.")];
    assert_says(&properties(Tool::OmegaT, &unit(), &neighbours()), &expected);
    let first = Neighbours { previous: Vec::new(), ..neighbours() };
    assert_eq!(properties(Tool::OmegaT, &unit(), &first)[1].1, "");
}

#[test]
fn omegat_is_told_no_place_of_a_unit_that_has_none_or_goes_by_its_own_identifier() {
    let nowhere = Unit { position: None, ..unit() };
    assert_says(&properties(Tool::OmegaT, &nowhere, &Neighbours::default()), &[]);
    let numbered = Unit { tuid: Some("7".to_owned()), ..unit() };
    assert_says(&properties(Tool::OmegaT, &numbered, &neighbours()), &[]);
}

#[test]
fn memoq_is_told_the_texts_beside_as_segments_at_the_source() {
    let expected =
        [("x-context-pre", "<seg>Q&amp;A | Astana</seg>"), ("x-context-post", "<seg>Talks go on.</seg>")];
    assert_says(&properties(Tool::MemoQ, &unit(), &neighbours()), &expected);
    assert_says(&properties(Tool::MemoQ, &unit(), &Neighbours::default()), &[]);
}

#[test]
fn trados_is_told_origin_level_user_and_the_pair_before() {
    let mut unit = unit();
    unit.created.user = Some("aigerim".to_owned());
    let expected = [
        ("x-Origin", "TM"),
        ("x-ConfirmationLevel", "ApprovedSignOff"),
        ("x-LastUsedBy", "aigerim"),
        ("x-ContextContent", "Q&A || Astana |  | Вопросы || ответы | "),
    ];
    assert_says(&properties(Tool::Trados, &unit, &neighbours()), &expected);
    let aligned = Unit { status: Status::Aligned, ..self::unit() };
    let expected = [("x-Origin", "Alignment"), ("x-ConfirmationLevel", "Translated")];
    assert_says(&properties(Tool::Trados, &aligned, &Neighbours::default()), &expected);
}

#[test]
fn what_came_from_the_tool_stays_and_is_not_said_twice() {
    let mut unit = unit();
    unit.properties =
        vec![property("x-Origin", "MachineTranslation"), property("x-ContextContent", "a |  | b | ")];
    let said = properties(Tool::Trados, &unit, &neighbours());
    assert_says(&said, &[("x-ConfirmationLevel", "ApprovedSignOff")]);
    unit.variants[0].properties = vec![property("x-context-pre", "<seg>before</seg>")];
    assert_says(
        &properties(Tool::MemoQ, &unit, &neighbours()),
        &[("x-context-post", "<seg>Talks go on.</seg>")],
    );
}
