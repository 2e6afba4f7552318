//! Any bytes as TMX.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tolmach::format::Kind;

fuzz_target!(|bytes: &[u8]| tolmach_fuzz::units_survive(Kind::Tmx, bytes));
