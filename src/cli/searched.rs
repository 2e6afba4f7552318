//! Which units a search looks at, as the command line says it.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use tolmach::store::SearchFilter;

use super::args::SearchedUnits;
use super::error::usage;

/// The filter that the options name.
pub(super) fn filter(units: &SearchedUnits) -> anyhow::Result<SearchFilter> {
    let (since, until) = (units.since, units.until);
    Ok(SearchFilter {
        status: units.status.map(Into::into),
        document: units.document.clone(),
        since: since.map(beginning).transpose()?,
        before: until.map(|day| beginning(day.saturating_add(1.day()))).transpose()?,
    })
}

/// The first moment of a day, in UTC as everything that is stored.
fn beginning(day: Date) -> anyhow::Result<Timestamp> {
    let moment = day.to_zoned(TimeZone::UTC).map_err(|_| usage(format!("{day} is out of reach")))?;
    Ok(moment.timestamp())
}
