//! The document type declaration: it is cut out, nothing outside the file is fetched, and of the entities it
//! declares only those that stand for plain text are kept.
//!
//! Source: XML 1.0, sections 2.8 and 4.2.

use super::entity::Entities;

/// The prologue of a file without its document type declaration, and the entities declared there.
pub(in crate::format) fn cut_out(prologue: &str) -> (String, Entities) {
    let Some(start) = prologue.find("<!DOCTYPE") else {
        return (prologue.to_owned(), Entities::default());
    };
    let length = length(&prologue[start..]);
    let declaration = &prologue[start..start + length];
    (format!("{}{}", &prologue[..start], &prologue[start + length..]), entities(declaration))
}

/// The bytes up to the end of the declaration, which may hold a list of declarations in brackets.
fn length(doctype: &str) -> usize {
    let end = doctype.find('>').map_or(doctype.len(), |end| end + 1);
    match doctype[..end].find('[') {
        None => end,
        Some(_) => closing_bracket(doctype).unwrap_or(end),
    }
}

fn closing_bracket(doctype: &str) -> Option<usize> {
    doctype.match_indices(']').find_map(|(bracket, _)| {
        let rest = doctype[bracket + 1..].trim_start();
        rest.starts_with('>').then(|| doctype.len() - rest.len() + 1)
    })
}

fn entities(declaration: &str) -> Entities {
    let mut entities = Entities::default();
    for entity in declaration.split("<!ENTITY").skip(1) {
        if let Some((name, value)) = entity.trim_start().split_once(char::is_whitespace) {
            entities.declare(name, quoted(value.trim_start()));
        }
    }
    entities
}

/// The value in quotes; none where the declaration points to a file (`SYSTEM`, `PUBLIC`).
fn quoted(declared: &str) -> Option<&str> {
    let quote = declared.chars().next().filter(|first| matches!(first, '"' | '\''))?;
    declared[1..].split(quote).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_declaration_without_brackets_ends_at_its_bracket() {
        let (rest, _) = cut_out("<?xml version=\"1.0\"?><!DOCTYPE tmx SYSTEM \"tmx14.dtd\"><tmx>");
        assert_eq!(rest, "<?xml version=\"1.0\"?><tmx>");
    }

    #[test]
    fn plain_entities_are_kept_and_others_refused() {
        let declared = "<!DOCTYPE tmx [<!ENTITY un \"United Nations\"> <!ENTITY nbsp '&#160;'>\n\
            <!ENTITY file SYSTEM \"file:///etc/hostname\"> <!ENTITY twice \"&un;&un;\">] ><tmx>";
        let (rest, entities) = cut_out(declared);
        assert_eq!(rest, "<tmx>");
        assert_eq!(entities.declared("un"), Some(Some("United Nations")));
        assert_eq!(entities.declared("nbsp"), Some(Some("\u{A0}")));
        assert_eq!(entities.declared("file"), Some(None));
        assert_eq!(entities.declared("twice"), Some(None));
        assert_eq!(entities.declared("other"), None);
    }
}
