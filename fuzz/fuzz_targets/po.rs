//! Any bytes as a message catalogue: its units come in, and its segments are filled.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tolmach::format::Kind;

fuzz_target!(|bytes: &[u8]| {
    tolmach_fuzz::units_survive(Kind::Po, bytes);
    tolmach_fuzz::filling_keeps_the_rest(Kind::Po, bytes);
});
