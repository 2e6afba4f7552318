//! Any bytes as a packed file: a workbook, an archive with exchange files, a stream of gzip.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tolmach::format::Kind;

fuzz_target!(|bytes: &[u8]| {
    tolmach_fuzz::archives_end(bytes);
    tolmach_fuzz::units_survive(Kind::Workbook, bytes);
});
