//! Any bytes as a glossary without XML: tables, UTX, lists of OmegaT. What is in the file tells, and then its name.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for name in ["terms.csv", "terms.txt"] {
        tolmach_fuzz::terms_survive(name, bytes);
    }
});
