//! Bytes in, text out, a block at a time: the encoding is found out, line ends become `\n`.
//!
//! Source: XML 1.0, section 2.11 (end-of-line handling); encodings as in the WHATWG Encoding standard.

use std::io::{self, Read};

use encoding_rs::{DecoderResult, Encoding};

use super::Undecodable;
use super::encoding::{self, Evidence};

/// How many bytes are read, and looked at to find out the encoding.
const BLOCK: usize = 1 << 16;
/// How much is looked at where it says little.
const LARGEST_SAMPLE: usize = 1 << 22;

/// Turns the bytes of a file into text.
pub(in crate::format) struct Decoder<R> {
    input: R,
    bytes: Vec<u8>,
    ended: bool,
    /// What went wrong behind the bytes that wait; told when they have gone out.
    failure: Option<io::Error>,
    state: State,
    /// Bytes that meant nothing and became U+FFFD.
    undecodable: u64,
    /// Whether the last character was a carriage return, which a line feed may follow.
    after_return: bool,
}

enum State {
    /// Only ASCII so far, with what the declaration says.
    Open(Option<&'static Encoding>),
    Settled(encoding_rs::Decoder),
    Flushed,
}

impl<R: Read> Decoder<R> {
    /// Looks at the beginning of a file.
    pub(in crate::format) fn new(input: R) -> Result<Self, Undecodable> {
        let mut decoder = Self {
            input,
            bytes: Vec::new(),
            ended: false,
            failure: None,
            state: State::Open(None),
            undecodable: 0,
            after_return: false,
        };
        decoder.fill(BLOCK)?;
        if decoder.bytes.is_empty() {
            return Err(Undecodable::Empty);
        }
        decoder.state = match encoding::of_beginning(&decoder.bytes)? {
            Evidence::Declared(declared) => State::Open(declared),
            Evidence::Certain(encoding, mark) => {
                decoder.bytes.drain(..mark);
                State::Settled(encoding.new_decoder_without_bom_handling())
            }
        };
        Ok(decoder)
    }

    /// Appends the next piece of text; false at the end.
    pub(in crate::format) fn more(&mut self, text: &mut String) -> io::Result<bool> {
        if matches!(self.state, State::Flushed) {
            return Ok(false);
        }
        self.fill(BLOCK)?;
        let piece = self.decode();
        self.push_lines(&piece, text);
        Ok(true)
    }

    pub(in crate::format) const fn undecodable(&self) -> u64 {
        self.undecodable
    }

    /// Whether everything has been handed out.
    pub(in crate::format) const fn ended(&self) -> bool {
        matches!(self.state, State::Flushed)
    }

    /// Reads until so many bytes wait.
    fn fill(&mut self, up_to: usize) -> io::Result<()> {
        if self.failure.is_some() && !self.bytes.is_empty() {
            return Ok(());
        }
        if let Some(failure) = self.failure.take() {
            return Err(failure);
        }
        let wanted = up_to.saturating_sub(self.bytes.len());
        if !self.ended && wanted > 0 {
            let before = self.bytes.len();
            match self.input.by_ref().take(wanted as u64).read_to_end(&mut self.bytes) {
                Ok(read) => self.ended = read < wanted,
                Err(error) if self.bytes.len() > before => self.failure = Some(error),
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    fn decode(&mut self) -> String {
        if let State::Open(declared) = self.state {
            let ascii = Encoding::ascii_valid_up_to(&self.bytes);
            if ascii > 0 {
                return self.ascii(ascii);
            }
            while !encoding::is_telling(&self.bytes) && self.read_on() {}
            let encoding = encoding::of_sample(declared, &self.bytes);
            self.state = State::Settled(encoding.new_decoder_without_bom_handling());
        }
        self.settled()
    }

    /// Reads another block behind the bytes that wait; false where there is none, or enough was read.
    fn read_on(&mut self) -> bool {
        let before = self.bytes.len();
        if self.ended || self.failure.is_some() || before >= LARGEST_SAMPLE {
            return false;
        }
        self.failure = self.fill(before + BLOCK).err().or(self.failure.take());
        self.bytes.len() > before
    }

    fn ascii(&mut self, length: usize) -> String {
        let piece = self.bytes.drain(..length).map(char::from).collect();
        if self.ended && self.bytes.is_empty() {
            self.state = State::Flushed;
        }
        piece
    }

    fn settled(&mut self) -> String {
        let mut piece = String::new();
        if let State::Settled(decoder) = &mut self.state {
            self.undecodable += decode_all(decoder, &self.bytes, self.ended, &mut piece);
        }
        self.bytes.clear();
        if self.ended {
            self.state = State::Flushed;
        }
        piece
    }

    fn push_lines(&mut self, piece: &str, text: &mut String) {
        if !self.after_return && !piece.contains('\r') {
            text.push_str(piece);
            return;
        }
        for character in piece.chars() {
            match character {
                '\n' if self.after_return => {}
                '\r' => text.push('\n'),
                _ => text.push(character),
            }
            self.after_return = character == '\r';
        }
    }
}

/// Decodes all bytes; returns how many sequences meant nothing.
fn decode_all(decoder: &mut encoding_rs::Decoder, mut bytes: &[u8], last: bool, text: &mut String) -> u64 {
    let mut undecodable = 0;
    loop {
        let most = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
        text.reserve(most.unwrap_or(bytes.len()));
        let (result, read) = decoder.decode_to_string_without_replacement(bytes, text, last);
        bytes = &bytes[read..];
        match result {
            DecoderResult::InputEmpty => return undecodable,
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(..) => {
                text.push(char::REPLACEMENT_CHARACTER);
                undecodable += 1;
            }
        }
    }
}

#[cfg(test)]
mod tests;
