//! Patterns as paths of words: those that begin alike share the beginning of their path.
//!
//! Comes in: rows of numbers of words. Goes out: step by step, the patterns that end there.

use rustc_hash::FxHashMap;

/// Where a path has come to.
pub(super) type Node = u32;

/// Where every path begins.
pub(super) const ROOT: Node = 0;

/// Paths of words.
#[derive(Debug)]
pub(super) struct Trie {
    steps: FxHashMap<(Node, u32), Node>,
    /// The patterns that end at each node.
    ends: Vec<Vec<u32>>,
}

impl Trie {
    pub(super) fn new() -> Self {
        Self { steps: FxHashMap::default(), ends: vec![Vec::new()] }
    }

    pub(super) fn add(&mut self, words: impl Iterator<Item = u32>, pattern: u32) {
        let end = words.fold(ROOT, |node, word| self.grow(node, word));
        self.ends[end as usize].push(pattern);
    }

    fn grow(&mut self, node: Node, word: u32) -> Node {
        let next = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        let child = *self.steps.entry((node, word)).or_insert(next);
        if child == next {
            self.ends.push(Vec::new());
        }
        child
    }

    /// Where the word leads from a node.
    pub(super) fn step(&self, node: Node, word: u32) -> Option<Node> {
        self.steps.get(&(node, word)).copied()
    }

    /// The patterns that end at a node.
    pub(super) fn ends(&self, node: Node) -> &[u32] {
        &self.ends[node as usize]
    }
}
