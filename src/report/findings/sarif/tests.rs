//! A log against what the standard asks of it.

use serde_json::{Value, json};

use super::super::tests::located;
use super::*;

fn written(findings: &[Located]) -> Value {
    let mut output = Vec::new();
    write_sarif(&mut output, findings).unwrap();
    serde_json::from_slice(&output).unwrap()
}

/// Every object whose key is `key`, wherever it stands.
fn all<'value>(value: &'value Value, key: &str, found: &mut Vec<&'value Value>) {
    match value {
        Value::Object(map) => map.iter().for_each(|(name, inner)| {
            if name == key {
                found.push(inner);
            }
            all(inner, key, found);
        }),
        Value::Array(list) => list.iter().for_each(|inner| all(inner, key, found)),
        _ => {}
    }
}

#[test]
fn a_log_names_its_version_its_tool_and_every_rule() {
    let log = written(&[]);
    assert_eq!(log["version"], "2.1.0");
    assert!(log["$schema"].as_str().unwrap().ends_with("sarif-schema-2.1.0.json"));
    let run = &log["runs"][0];
    assert_eq!((run["columnKind"].as_str(), &run["results"]), (Some("utf16CodeUnits"), &json!([])));
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(rules.len(), Rule::ALL.len());
    for (rule, described) in Rule::ALL.iter().zip(rules) {
        assert_eq!(described["id"], rule.name());
        assert!(described["shortDescription"]["text"].as_str().unwrap().ends_with('.'));
        assert_eq!(described["defaultConfiguration"]["level"], rule.severity().to_string());
    }
}

#[test]
fn a_result_says_what_where_and_what_instead() {
    let mut found = located();
    found.file = "news/май.txt".to_owned();
    let log = written(&[found.clone()]);
    let result = &log["runs"][0]["results"][0];
    assert_eq!(result["ruleId"], "back-translation");
    assert_eq!(result["ruleId"], log["runs"][0]["tool"]["driver"]["rules"][1]["id"]);
    assert_eq!((result["ruleIndex"].as_u64(), result["level"].as_str()), (Some(1), Some("warning")));
    assert_eq!(result["message"]["text"], "\"Peace Council\" is a back-translation; use: Board of Peace");
    assert_eq!(
        result["locations"][0]["physicalLocation"],
        json!({
            "artifactLocation": {"uri": "news/%D0%BC%D0%B0%D0%B9.txt"},
            "region": {"startLine": 3, "startColumn": 7, "endLine": 3, "endColumn": 20, "snippet": {"text": "Peace Council"}}
        })
    );
    let change = &result["fixes"][0]["artifactChanges"][0];
    assert_eq!(change["artifactLocation"]["uri"], "news/%D0%BC%D0%B0%D0%B9.txt");
    assert_eq!(change["replacements"][0]["insertedContent"]["text"], "Board of Peace");
    assert_eq!(result["partialFingerprints"]["tolmachFinding/v1"], fingerprint(&found.finding, found.text()));
}

#[test]
fn what_is_not_certain_is_no_fix_and_what_has_no_place_no_region() {
    let mut split = located();
    split.replacement = None;
    let mut unit = located();
    (unit.place, unit.in_memory, unit.line) = (None, true, 12);
    let mut exchange = located();
    exchange.place = None;
    let log = written(&[split, unit, exchange]);
    let results = &log["runs"][0]["results"];
    let mut fixes = Vec::new();
    all(&log, "fixes", &mut fixes);
    assert!(fixes.is_empty());
    assert_eq!(results[0]["locations"][0]["physicalLocation"]["region"]["endColumn"], 20);
    assert!(results[1]["locations"][0]["physicalLocation"]["region"].is_null());
    assert_eq!(results[1]["locations"][0]["logicalLocations"][0]["name"], "unit 12");
    let region = &results[2]["locations"][0]["physicalLocation"]["region"];
    assert_eq!((region["startLine"].as_u64(), region.get("startColumn")), (Some(3), None));
}

#[test]
fn lines_and_columns_begin_at_one_and_no_region_ends_before_it_begins() {
    let log = written(&[located(), located()]);
    for name in ["region", "deletedRegion"] {
        let mut regions = Vec::new();
        all(&log, name, &mut regions);
        assert_eq!(regions.len(), 2);
        for region in regions {
            let number = |key: &str| region[key].as_u64().unwrap();
            assert!(number("startLine") >= 1 && number("startColumn") >= 1);
            let (start, end) =
                ((number("startLine"), number("startColumn")), (number("endLine"), number("endColumn")));
            assert!(start <= end);
        }
    }
}
