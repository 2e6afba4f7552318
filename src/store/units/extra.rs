//! What an exchange file says of a unit or variant that no query asks for: kept as JSON, read back whole.

use serde::{Deserialize, Serialize};

use crate::memory::{Edit, Note, Property, Unit, Variant};
use crate::store::Result;

#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Extra {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) notes: Vec<Note>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) properties: Vec<Property>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) attributes: Vec<(String, String)>,
    #[serde(skip_serializing_if = "is_unknown")]
    pub(super) created: Edit,
    #[serde(skip_serializing_if = "is_unknown")]
    pub(super) changed: Edit,
}

fn is_unknown(edit: &Edit) -> bool {
    *edit == Edit::default()
}

impl Extra {
    /// Of a unit: its dates and users have columns of their own.
    pub(super) fn of_unit(unit: &Unit) -> Self {
        Self {
            notes: unit.notes.clone(),
            properties: unit.properties.clone(),
            attributes: unit.attributes.clone(),
            ..Self::default()
        }
    }

    pub(super) fn of_variant(variant: &Variant) -> Self {
        Self {
            notes: variant.notes.clone(),
            properties: variant.properties.clone(),
            attributes: variant.attributes.clone(),
            created: variant.created.clone(),
            changed: variant.changed.clone(),
        }
    }

    /// The JSON to store, none where there is nothing to keep.
    pub(super) fn to_json(&self) -> Result<Option<String>> {
        (*self != Self::default()).then(|| Ok(serde_json::to_string(self)?)).transpose()
    }

    pub(super) fn from_json(json: Option<&str>) -> Result<Self> {
        json.map_or_else(|| Ok(Self::default()), |json| Ok(serde_json::from_str(json)?))
    }
}
