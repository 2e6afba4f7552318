//! How far a packed file may swell: exchange files shrink to a tenth, repetitive ones to a hundredth; what swells more
//! is made to exhaust whoever opens it.

use std::io;

/// How many bytes may come out for one that goes in.
const MOST_SWELLING: u64 = 250;

/// So many bytes may come out of anything: short files full of repetitions swell most.
const ALWAYS_ALLOWED: u64 = 16 << 20;

/// Refuses a file of which `packed` bytes gave `unpacked`.
pub(super) fn refuse_swelling(packed: u64, unpacked: u64) -> io::Result<()> {
    if unpacked <= ALWAYS_ALLOWED.max(packed.saturating_mul(MOST_SWELLING)) {
        return Ok(());
    }
    Err(io::Error::other(format!(
        "the packed file swells to more than {MOST_SWELLING} times its size; if you trust where it comes from, unpack it yourself"
    )))
}

/// What the decoder says, and what to do about it.
pub(super) fn damaged(error: &io::Error) -> io::Error {
    io::Error::new(
        error.kind(),
        format!("the packed file is damaged or cut off ({error}); get a complete copy"),
    )
}
