//! Reading ahead: what one thread reads, while this one works on what came before.

use std::panic::resume_unwind;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

/// So many items go over at once.
const ITEMS: usize = 256;
/// How many such packets may wait.
const PACKETS: usize = 32;

/// Takes in the items that `read`, in a thread of its own, gives out, and hands back what it returns.
pub(super) fn read_ahead<Item: Send, Made: Send>(
    read: impl FnOnce(&mut dyn FnMut(Item)) -> Made + Send,
    take: impl FnMut(Item),
) -> Made {
    thread::scope(|scope| {
        let (sender, packets) = sync_channel(PACKETS);
        let reading = scope.spawn(move || {
            let mut packet = Vec::with_capacity(ITEMS);
            let made = read(&mut |item| {
                packet.push(item);
                if packet.len() == ITEMS {
                    send(std::mem::replace(&mut packet, Vec::with_capacity(ITEMS)), &sender);
                }
            });
            send(packet, &sender);
            made
        });
        packets.into_iter().flatten().for_each(take);
        reading.join().unwrap_or_else(|panic| resume_unwind(panic))
    })
}

/// Where nobody takes it, the other thread has panicked, and that is told there.
fn send<Item>(packet: Vec<Item>, sender: &SyncSender<Vec<Item>>) {
    let _ = sender.send(packet);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_is_taken_in_its_order() {
        for count in [0, 1, ITEMS, 3 * ITEMS + 7] {
            let mut taken = Vec::new();
            let made = read_ahead(
                |give| {
                    (0..count).for_each(give);
                    count
                },
                |item| taken.push(item),
            );
            assert_eq!((made, taken), (count, (0..count).collect()));
        }
    }
}
