//! Who made a translation and who changed it last, and when: what tools write beside the standard.
//!
//! Source: files of Trados (`sdl:value`, American dates), memoQ (`mq:lastchang…`), Phrase (`m:modified-…`, milliseconds)
//! and Wordfast (`gs4tr:seginfo`, XML in an attribute). All dates are taken as universal time.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::attribute::value;
use super::scan::Part;
use super::status::{Claims, Dialect};
use crate::format::tmx::date;
use crate::format::xml::characters::Characters;
use crate::memory::Edit;

/// Who made a segment's translation, and who changed it last.
pub(super) fn read(
    text: &str,
    claims: &Claims<'_>,
    part: &Part,
    segment: Option<&str>,
    characters: &mut Characters,
) -> [Edit; 2] {
    let dialect = claims.dialect(part, segment);
    let names = match dialect {
        Dialect::Trados(_) => [["created_by", "created_on"], ["last_modified_by", "modified_on"]],
        Dialect::MemoQ => [["", ""], ["mq:lastchanginguser", "mq:lastchangedtimestamp"]],
        Dialect::Phrase => [["m:created-by", "m:created-at"], ["m:modified-by", "m:modified-at"]],
        Dialect::Version1 => return [Edit::default(), of_wordfast(claims, part, characters)],
        Dialect::Version2 => return Default::default(),
    };
    names.map(|[user, when]| Edit {
        user: raw(text, claims, dialect, user).and_then(|user| name(user, characters)),
        when: raw(text, claims, dialect, when).and_then(moment),
    })
}

/// What the tool says under a name: in the unit's tag, or as Trados has it in an element.
fn raw<'file>(
    text: &'file str,
    claims: &Claims<'file>,
    dialect: Dialect<'_>,
    name: &str,
) -> Option<&'file str> {
    let Dialect::Trados(definition) = dialect else { return claims.of_unit(name) };
    let is_key = |tag| value(tag, "key") == Some(name);
    let found = definition.values.iter().find(|found| is_key(&text[found.tag.clone()]))?;
    Some(&text[found.content.clone()])
}

fn name(raw: &str, characters: &mut Characters) -> Option<String> {
    characters.read(raw).ok().filter(|user| !user.trim().is_empty())
}

fn of_wordfast(claims: &Claims<'_>, part: &Part, characters: &mut Characters) -> Edit {
    let raw = claims.of_target(part, "gs4tr:seginfo");
    let Some(info) = raw.and_then(|raw| characters.read(raw).ok()).filter(|info| info.starts_with('<'))
    else {
        return Edit::default();
    };
    Edit {
        user: value(&info, "username").and_then(|user| name(user, characters)),
        when: value(&info, "timestamp").and_then(moment),
    }
}

/// The moment that a date of any of the tools names.
fn moment(written: &str) -> Option<Timestamp> {
    let written = written.trim();
    let named = since_1970(written).or_else(|| american(written));
    named.or_else(|| date::read(&written.to_uppercase()))
}

/// Seconds or milliseconds; fewer digits than ten are no moment of our days.
fn since_1970(written: &str) -> Option<Timestamp> {
    let number: i64 = written.parse().ok().filter(|_| written.len() >= 10)?;
    Timestamp::from_second(if written.len() > 11 { number / 1000 } else { number }).ok()
}

fn american(written: &str) -> Option<Timestamp> {
    let date = DateTime::strptime("%m/%d/%Y %H:%M:%S", written).ok()?;
    Some(date.to_zoned(TimeZone::UTC).ok()?.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dates_of_every_tool_name_the_same_moment() {
        let expected = date::read("20260219T101112Z");
        for written in ["02/19/2026 10:11:12", "2026-02-19T10:11:12Z", "20260219t101112z", "1771495872000"] {
            assert_eq!(moment(written), expected, "{written}");
        }
        for written in ["", "0", "19.02.2026", "13/13/2026 10:11:12"] {
            assert_eq!(moment(written), None, "{written}");
        }
    }
}
