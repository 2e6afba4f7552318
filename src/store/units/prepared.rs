//! A unit with all that can be found out about it without the memory, so that another thread can do so.

use std::borrow::Cow;

use super::extra::Extra;
use crate::memory::{Unit, Variant};
use crate::store::Result;
use crate::store::segments::Indexed;

/// A unit about to be stored.
#[derive(Debug)]
pub struct PreparedUnit<'unit> {
    pub(super) unit: Cow<'unit, Unit>,
    /// A fingerprint of everything that is known of it.
    pub(super) digest: i64,
    pub(super) extra: Option<String>,
    /// The same for each of its texts.
    pub(super) texts: Vec<PreparedText>,
}

/// What is stored with a text.
#[derive(Debug)]
pub(super) struct PreparedText {
    pub(super) indexed: Indexed,
    pub(super) extra: Option<String>,
}

impl<'unit> PreparedUnit<'unit> {
    /// Prepares a unit.
    ///
    /// # Errors
    /// Where something in it cannot be written as JSON.
    pub fn new(unit: impl Into<Cow<'unit, Unit>>) -> Result<Self> {
        let unit = unit.into();
        let digest = unit.digest()?.cast_signed();
        let extra = Extra::of_unit(&unit).to_json()?;
        let texts = unit.variants.iter().map(PreparedText::of).collect::<Result<_>>()?;
        Ok(Self { unit, digest, extra, texts })
    }
}

impl PreparedText {
    fn of(variant: &Variant) -> Result<Self> {
        Ok(Self { indexed: Indexed::of(&variant.text), extra: Extra::of_variant(variant).to_json()? })
    }
}
