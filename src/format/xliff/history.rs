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
    let raw = |user: &str, when: &str| match dialect {
        Dialect::Trados(definition) => {
            let find = |key: &str| {
                let is_key = |tag| value(tag, "key") == Some(key);
                let found = definition.values.iter().find(|found| is_key(&text[found.tag.clone()]))?;
                Some(&text[found.content.clone()])
            };
            (find(user), find(when))
        }
        _ => (claims.of_unit(user), claims.of_unit(when)),
    };
    let mut edit = |(user, when): (Option<&str>, Option<&str>)| Edit {
        user: user.and_then(|user| characters.read(user).ok()).filter(|user| !user.trim().is_empty()),
        when: when.and_then(moment),
    };
    match dialect {
        Dialect::Trados(_) => {
            [edit(raw("created_by", "created_on")), edit(raw("last_modified_by", "modified_on"))]
        }
        Dialect::MemoQ => [Edit::default(), edit(raw("mq:lastchanginguser", "mq:lastchangedtimestamp"))],
        Dialect::Phrase => {
            [edit(raw("m:created-by", "m:created-at")), edit(raw("m:modified-by", "m:modified-at"))]
        }
        Dialect::Version1 => [Edit::default(), of_wordfast(claims, part, characters)],
        Dialect::Version2 => Default::default(),
    }
}

fn of_wordfast(claims: &Claims<'_>, part: &Part, characters: &mut Characters) -> Edit {
    let raw = claims.of_target(part, "gs4tr:seginfo");
    let Some(info) = raw.and_then(|raw| characters.read(raw).ok()).filter(|info| info.starts_with('<'))
    else {
        return Edit::default();
    };
    let user = value(&info, "username").and_then(|user| characters.read(user).ok());
    Edit { user: user.filter(|user| !user.is_empty()), when: value(&info, "timestamp").and_then(moment) }
}

/// The moment that a date of any of the tools names.
fn moment(written: &str) -> Option<Timestamp> {
    let written = written.trim();
    let american = || DateTime::strptime("%m/%d/%Y %H:%M:%S", written).ok()?.to_zoned(TimeZone::UTC).ok();
    if let Ok(milliseconds) =
        written.parse::<i64>().map(|number| if number > 99_999_999_999 { number } else { number * 1000 })
    {
        let has_date_length = written.len() != "20260219".len();
        return Timestamp::from_second(milliseconds / 1000)
            .ok()
            .filter(|_| milliseconds > 0 && has_date_length);
    }
    american().map(|zoned| zoned.timestamp()).or_else(|| date::read(&written.to_uppercase()))
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
