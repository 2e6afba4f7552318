//! Any bytes as the sheet and the shared texts of a workbook: its units and its terms come in.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tolmach::format::Kind;

fuzz_target!(|bytes: &[u8]| {
    let workbook = tolmach_fuzz::workbook(bytes);
    tolmach_fuzz::units_survive(Kind::Workbook, &workbook);
    tolmach_fuzz::terms_survive("terms.xlsx", &workbook);
});
