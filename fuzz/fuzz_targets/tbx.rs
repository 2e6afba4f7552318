//! Any bytes as TBX.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| tolmach_fuzz::terms_survive("terms.tbx", bytes));
