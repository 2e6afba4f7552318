//! The fingerprints of a block: written once, read by every query of a possible length.

use std::sync::OnceLock;

use rusqlite::{Connection, params};

use super::entry::Entry;
use crate::memory::{Fingerprint, grouped, grouped_bytes, ungrouped, words_of_length};
use crate::store::segments::SegmentId;
use crate::store::{Result, StoreError};

/// The number of a block.
pub(super) type BlockId = i64;

/// Fingerprints, the shortest text first.
#[derive(Debug)]
pub(super) struct Content {
    pub(super) lengths: Vec<u32>,
    pub(super) histograms: Vec<u8>,
    letters: OnceLock<Letters>,
}

/// The words of all texts one after the other, and where each text begins.
#[derive(Debug)]
pub(super) struct Letters {
    words: Vec<u16>,
    starts: Vec<usize>,
}

impl Content {
    /// Of entries in ascending order of length.
    pub(super) fn new(entries: &[Entry]) -> Self {
        let words = entries.iter().flat_map(|entry| entry.print.words.iter().copied()).collect();
        let lengths: Vec<u32> = entries.iter().map(|entry| stored_length(entry.print.length)).collect();
        Self {
            histograms: grouped(entries.iter().map(|entry| &entry.print.histogram)),
            letters: Letters::new(words, &lengths).into(),
            lengths,
        }
    }

    /// Reads lengths and histograms of a block; the words wait until they are asked for.
    pub(super) fn read(connection: &Connection, block: BlockId) -> Result<Self> {
        let mut statement = connection.prepare_cached(include_str!("content.sql"))?;
        let (lengths, histograms): (Vec<u8>, Vec<u8>) =
            statement.query_row([block], |row| Ok((row.get("lengths")?, row.get("histograms")?)))?;
        let lengths = numbers(&lengths, u32::from_le_bytes);
        if histograms.len() != grouped_bytes(lengths.len()) {
            return Err(damaged(block));
        }
        Ok(Self { lengths, histograms, letters: OnceLock::new() })
    }

    /// The words of the block's texts.
    pub(super) fn letters(&self, connection: &Connection, block: BlockId) -> Result<&Letters> {
        if self.letters.get().is_none() {
            let mut statement = connection.prepare_cached(include_str!("words.sql"))?;
            let words: Vec<u8> = statement.query_row([block], |row| row.get("words"))?;
            let letters = Letters::new(numbers(&words, u16::from_le_bytes), &self.lengths);
            if letters.starts.last() != Some(&letters.words.len()) {
                return Err(damaged(block));
            }
            // Another thread may have read the same.
            let _ = self.letters.set(letters);
        }
        self.letters.get().ok_or_else(|| damaged(block))
    }

    /// Writes the block's content under its number.
    pub(super) fn write(&self, connection: &Connection, block: BlockId) -> Result<()> {
        let lengths: Vec<u8> = self.lengths.iter().flat_map(|length| length.to_le_bytes()).collect();
        let words = self.letters(connection, block)?.words.iter().flat_map(|word| word.to_le_bytes());
        let words: Vec<u8> = words.collect();
        let mut insert = connection.prepare_cached(include_str!("insert_content.sql"))?;
        insert.execute(params![block, lengths, self.histograms, words])?;
        Ok(())
    }

    /// The entries of the block for `segments`, without those that have left.
    pub(super) fn entries(
        &self,
        connection: &Connection,
        block: BlockId,
        segments: &[SegmentId],
    ) -> Result<Vec<Entry>> {
        if segments.len() != self.lengths.len() {
            return Err(damaged(block));
        }
        let letters = self.letters(connection, block)?;
        let there = segments.iter().enumerate().filter(|(_, segment)| **segment != GONE);
        Ok(there
            .map(|(place, &segment)| Entry {
                segment,
                print: Fingerprint {
                    length: self.lengths[place] as usize,
                    histogram: ungrouped(&self.histograms, place),
                    words: letters.of(place).to_vec(),
                },
            })
            .collect())
    }

    /// How much memory it takes, in bytes.
    pub(super) fn bytes(&self) -> usize {
        let letters = |letters: &Letters| {
            letters.words.len() * size_of::<u16>() + letters.starts.len() * size_of::<usize>()
        };
        self.lengths.len() * size_of::<u32>() + self.histograms.len() + self.letters.get().map_or(0, letters)
    }
}

impl Letters {
    fn new(words: Vec<u16>, lengths: &[u32]) -> Self {
        let mut end = 0;
        let mut starts = vec![0];
        starts.extend(lengths.iter().map(|&length| {
            end += words_of_length(length as usize);
            end
        }));
        Self { words, starts }
    }

    /// The words of one text.
    pub(super) fn of(&self, place: usize) -> &[u16] {
        &self.words[self.starts[place]..self.starts[place + 1]]
    }
}

/// Stands where a segment has left; no row has this number.
pub(super) const GONE: SegmentId = 0;

/// The segments of a block, [`GONE`] where one has left.
pub(super) fn read_segments(connection: &Connection, block: BlockId) -> Result<Vec<SegmentId>> {
    let mut statement = connection.prepare_cached(include_str!("segments.sql"))?;
    let bytes: Vec<u8> = statement.query_row([block], |row| row.get("segments"))?;
    Ok(numbers(&bytes, i64::from_le_bytes))
}

pub(super) fn write_segments(connection: &Connection, block: BlockId, segments: &[SegmentId]) -> Result<()> {
    let bytes: Vec<u8> = segments.iter().flat_map(|segment| segment.to_le_bytes()).collect();
    connection.prepare_cached(include_str!("put_segments.sql"))?.execute(params![block, bytes])?;
    Ok(())
}

/// Numbers as they are stored, the lowest byte first.
pub(super) fn numbers<const BYTES: usize, Number>(
    bytes: &[u8],
    read: impl Fn([u8; BYTES]) -> Number,
) -> Vec<Number> {
    bytes.as_chunks::<BYTES>().0.iter().map(|bytes| read(*bytes)).collect()
}

/// No text has more characters than `SQLite` stores bytes.
pub(super) fn stored_length(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn damaged(block: BlockId) -> StoreError {
    StoreError::BrokenIndex(format!("block {block} is cut short"))
}
