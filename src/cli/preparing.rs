//! Units of an exchange file, read and prepared by a thread of their own while they are stored.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{Scope, ScopedJoinHandle};

use tolmach::document::language::detect;
use tolmach::format::examination::{MixedUp, Sample};
use tolmach::format::{Account, Problem};
use tolmach::store::{PreparedUnit, StoreError};

use super::exchange::Reader;

/// A unit ready to be stored, or what cost one.
pub(super) type Item = Result<PreparedUnit<'static>, Problem>;

/// So many items go over at once.
const ITEMS: usize = 64;
/// Or so many bytes of text: units may be as long as they like.
const BYTES: usize = 1 << 20;
/// How many such packets may wait.
const PACKETS: usize = 4;

/// What the other thread reads, and what it knows of the file once nothing more comes.
pub(super) struct Preparing<'scope> {
    pub(super) packets: Receiver<Vec<Item>>,
    thread: ScopedJoinHandle<'scope, Result<Prepared, StoreError>>,
}

/// What became of the units of a file, and whether they are in other languages than it says.
pub(super) struct Prepared {
    pub(super) account: Account,
    pub(super) mixed_up: Option<MixedUp>,
}

impl<'scope> Preparing<'scope> {
    /// Begins to read.
    pub(super) fn new(scope: &'scope Scope<'scope, '_>, reader: Reader) -> Self {
        let (sender, packets) = sync_channel(PACKETS);
        Self { packets, thread: scope.spawn(move || prepare(reader, &sender)) }
    }

    pub(super) fn finish(self) -> Result<Prepared, StoreError> {
        drop(self.packets);
        self.thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    }
}

/// Reads until the end, or until nobody wants any more.
fn prepare(mut reader: Reader, sender: &SyncSender<Vec<Item>>) -> Result<Prepared, StoreError> {
    let (mut packet, mut bytes, mut sample) = (Vec::with_capacity(ITEMS), 0, Sample::default());
    while let Some(item) = reader.next() {
        if let Ok(unit) = &item {
            sample.add_unit(unit, reader.place());
        }
        bytes += item.as_ref().map_or(0, |unit| unit.variants.iter().map(|variant| variant.text.len()).sum());
        packet.push(match item {
            Ok(unit) => Ok(PreparedUnit::new(unit)?),
            Err(problem) => Err(problem),
        });
        if packet.len() == ITEMS || bytes >= BYTES {
            let full = std::mem::replace(&mut packet, Vec::with_capacity(ITEMS));
            bytes = 0;
            if sender.send(full).is_err() {
                break;
            }
        }
    }
    // Where nobody waits, the work was given up, and why is told there.
    let _ = sender.send(packet);
    Ok(Prepared { account: reader.account(), mixed_up: sample.mixed_up(&detect) })
}
