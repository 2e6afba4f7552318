//! An independent check of a file against the TMX 1.4 content model: order, attributes, nesting, text.
//!
//! Source: TMX 1.4 DTD, written down here anew so that the writer's own tables are not trusted.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

const EDITS: &str = "creationdate creationid changedate changeid";
const USE: &str = "o-encoding datatype usagecount lastusagedate creationtool creationtoolversion o-tmf";
const INLINE: &str = "bpt ept ph it hi ut";

struct Model {
    name: &'static str,
    /// Children that come first in any order, then those that must follow.
    children: [&'static str; 2],
    text: bool,
    required: &'static str,
    optional: &'static str,
}

const fn model(
    name: &'static str,
    children: [&'static str; 2],
    text: bool,
    required: &'static str,
    optional: &'static str,
) -> Model {
    Model { name, children, text, required, optional }
}

const MODELS: [Model; 15] = [
    model("tmx", ["", "header body"], false, "version", ""),
    model(
        "header",
        ["note prop ude", ""],
        false,
        "creationtool creationtoolversion segtype o-tmf adminlang srclang datatype",
        "o-encoding",
    ),
    model("body", ["tu", ""], false, "", ""),
    model("note", ["", ""], true, "", "o-encoding xml:lang lang"),
    model("prop", ["", ""], true, "type", "o-encoding xml:lang lang"),
    model("tu", ["note prop", "tuv"], false, "", "tuid segtype srclang"),
    model("tuv", ["note prop", "seg"], false, "xml:lang", "lang"),
    model("seg", [INLINE, ""], true, "", ""),
    model("hi", [INLINE, ""], true, "", "x type"),
    model("sub", [INLINE, ""], true, "", "datatype type"),
    model("bpt", ["sub", ""], true, "i", "x type"),
    model("ept", ["sub", ""], true, "i", ""),
    model("it", ["sub", ""], true, "pos", "x type"),
    model("ph", ["sub", ""], true, "", "x assoc type"),
    model("ut", ["sub", ""], true, "", "x"),
];

/// Everything that a validating reader would complain about.
pub(crate) fn faults(file: &str) -> Vec<String> {
    let mut validator = Validator::default();
    if file.chars().any(|character| character < ' ' && !matches!(character, '\t' | '\n' | '\r')) {
        validator.faults.push("a forbidden character".to_owned());
    }
    let mut reader = Reader::from_str(file);
    reader.config_mut().expand_empty_elements = true;
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => validator.open(&start),
            Ok(Event::End(_)) => validator.close(),
            Ok(Event::Text(text)) => validator.text(&text),
            Ok(Event::GeneralRef(name)) => validator.reference(&name),
            Ok(Event::CData(_)) => validator.faults.push("CDATA".to_owned()),
            Ok(Event::Eof) => return validator.ended(),
            Ok(_) => {}
            Err(error) => {
                validator.faults.push(error.to_string());
                return validator.faults;
            }
        }
    }
}

#[derive(Default)]
struct Validator {
    open: Vec<(&'static Model, Vec<String>)>,
    faults: Vec<String>,
}

impl Validator {
    fn open(&mut self, start: &BytesStart<'_>) {
        let name = start.name().into_inner().to_owned();
        if let Some((_, children)) = self.open.last_mut() {
            children.push(name.clone());
        }
        let Some(model) = MODELS.iter().find(|model| model.name == name) else {
            self.faults.push(format!("unknown element {name}"));
            return;
        };
        self.attributes(model, start);
        self.open.push((model, Vec::new()));
    }

    fn attributes(&mut self, model: &Model, start: &BytesStart<'_>) {
        let found: Vec<(String, String)> = start
            .attributes()
            .map(|attribute| attribute.unwrap())
            .map(|attribute| (attribute.key.into_inner().to_owned(), attribute.value.into_owned()))
            .collect();
        for required in model.required.split_whitespace() {
            if !found.iter().any(|(name, _)| name == required) {
                self.faults.push(format!("{} without {required}", model.name));
            }
        }
        for (name, value) in &found {
            if !allowed(model, name) || !sound(model, name, value) {
                self.faults.push(format!("{} with {name}={value:?}", model.name));
            }
        }
    }

    fn close(&mut self) {
        let Some((model, children)) = self.open.pop() else { return };
        let [first, last] = model.children.map(|names| names.split_whitespace().collect::<Vec<_>>());
        let leading = children.iter().take_while(|child| first.contains(&child.as_str())).count();
        let rest: Vec<&str> = children[leading..].iter().map(String::as_str).collect();
        let complete = match model.name {
            "tu" => !rest.is_empty() && rest.iter().all(|child| *child == "tuv"),
            _ => rest == last,
        };
        if !complete {
            self.faults.push(format!("{} holds {children:?}", model.name));
        }
    }

    fn text(&mut self, text: &str) {
        let allowed = self.open.last().is_some_and(|(model, _)| model.text);
        if !allowed && !text.trim().is_empty() {
            self.faults.push(format!("text {text:?} outside a text"));
        }
    }

    fn reference(&mut self, name: &str) {
        if !name.starts_with('#') && !["amp", "lt", "gt", "quot", "apos"].contains(&name) {
            self.faults.push(format!("entity {name}"));
        }
    }

    fn ended(mut self) -> Vec<String> {
        if !self.open.is_empty() {
            self.faults.push("elements left open".to_owned());
        }
        self.faults
    }
}

fn allowed(model: &Model, name: &str) -> bool {
    let common = match model.name {
        "tu" | "tuv" => [EDITS, USE],
        "header" => [EDITS, ""],
        _ => ["", ""],
    };
    let lists = [model.required, model.optional, common[0], common[1]];
    lists.iter().any(|list| list.split_whitespace().any(|known| known == name))
}

fn sound(model: &Model, name: &str, value: &str) -> bool {
    match (model.name, name) {
        ("tmx", "version") => value == "1.4",
        (_, "segtype") => ["block", "paragraph", "sentence", "phrase"].contains(&value),
        ("it", "pos") => ["begin", "end"].contains(&value),
        (_, "creationdate" | "changedate") => is_date(value),
        _ => true,
    }
}

/// `YYYYMMDDThhmmssZ`
fn is_date(value: &str) -> bool {
    let pattern = "ddddddddTddddddZ";
    value.len() == pattern.len()
        && value.chars().zip(pattern.chars()).all(|(found, wanted)| match wanted {
            'd' => found.is_ascii_digit(),
            _ => found == wanted,
        })
}

#[test]
fn the_validator_finds_what_is_wrong() {
    let file = |body: &str| {
        format!(
            "<tmx version=\"1.4\"><header creationtool=\"a\" creationtoolversion=\"1\" segtype=\"sentence\" \
             o-tmf=\"a\" adminlang=\"en\" srclang=\"en\" datatype=\"text\"/><body>{body}</body></tmx>"
        )
    };
    let tuv = "<tuv xml:lang=\"en\"><seg>a<ph x=\"1\"/></seg></tuv>";
    assert_eq!(faults(&file(&format!("<tu>{tuv}</tu>"))), Vec::<String>::new());
    for wrong in [
        "<tu/>".to_owned(),
        format!("<tu>{tuv}<note>late</note></tu>"),
        "<tu><tuv><seg/></tuv></tu>".to_owned(),
        "<tu><tuv xml:lang=\"en\"/></tu>".to_owned(),
        format!("<tu colour=\"red\">{tuv}</tu>"),
        format!("<tu segtype=\"Sentence\">{tuv}</tu>"),
        format!("<tu creationdate=\"2026-02-19\">{tuv}</tu>"),
        "<tu><tuv xml:lang=\"en\"><seg><sub/></seg></tuv></tu>".to_owned(),
        "<tu><tuv xml:lang=\"en\"><seg><bpt/></seg></tuv></tu>".to_owned(),
        "<tu><tuv xml:lang=\"en\"><seg>\u{1}</seg></tuv></tu>".to_owned(),
        "<tu><tuv xml:lang=\"en\"><seg>&nbsp;</seg></tuv></tu>".to_owned(),
        "text".to_owned(),
    ] {
        assert_ne!(faults(&file(&wrong)), Vec::<String>::new(), "{wrong}");
    }
}
