//! Work on all cores of the machine.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::thread::{available_parallelism, scope};

/// Fewer items are not worth a thread.
const LEAST_SHARE: usize = 64;

/// How many threads can work at once.
pub(super) fn cores() -> usize {
    available_parallelism().map_or(1, NonZero::get)
}

/// What `work` makes of each of many items, in the order of the items.
pub(super) fn on_all_cores<Item: Sync, Made: Send>(
    items: &[Item],
    work: impl Fn(&Item) -> Made + Sync,
) -> Vec<Made> {
    in_threads(items, items.len().div_ceil(cores()).max(LEAST_SHARE), work)
}

/// What `work` makes of each of a few items, with a thread for each.
pub(super) fn each_in_a_thread<Item: Sync, Made: Send>(
    items: &[Item],
    work: impl Fn(&Item) -> Made + Sync,
) -> Vec<Made> {
    in_threads(items, 1, work)
}

fn in_threads<Item: Sync, Made: Send>(
    items: &[Item],
    share: usize,
    work: impl Fn(&Item) -> Made + Sync,
) -> Vec<Made> {
    let work = |items: &[Item]| items.iter().map(&work).collect::<Vec<_>>();
    scope(|scope| {
        let running: Vec<_> = items.chunks(share).map(|items| scope.spawn(|| work(items))).collect();
        let made =
            running.into_iter().map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)));
        made.flatten().collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_comes_in_the_order_of_the_items() {
        for count in [0, 1, 63, 1000] {
            let items: Vec<usize> = (0..count).collect();
            assert_eq!(on_all_cores(&items, |item| item + 1), (1..=count).collect::<Vec<_>>());
        }
        assert_eq!(each_in_a_thread(&[3, 1, 2], |item| item * 2), [6, 2, 4]);
    }
}
