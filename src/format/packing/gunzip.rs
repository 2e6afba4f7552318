//! A gzip file in, what was packed out; a file that is not packed comes out as it is.

use std::io::{self, BufReader, Cursor, Read};

use flate2::read::MultiGzDecoder;

use super::bound::{damaged, refuse_swelling};

/// How every gzip file begins.
const MARK: [u8; 2] = [0x1F, 0x8B];

/// What is in a file, unpacked where its first bytes say that it is packed: a browser may have unpacked `memory.tmx.gz`
/// already, and a packed file may have lost its ending.
///
/// # Errors
/// Where the first bytes cannot be read.
pub fn unpacked<'input>(mut input: impl Read + Send + 'input) -> io::Result<Box<dyn Read + Send + 'input>> {
    let mut beginning = Vec::new();
    input.by_ref().take(MARK.len() as u64).read_to_end(&mut beginning)?;
    let packed = beginning == MARK;
    let whole = Cursor::new(beginning).chain(input);
    Ok(if packed { Box::new(Gunzip::new(BufReader::new(whole))) } else { Box::new(whole) })
}

/// The content of a gzip file, as far as it does not swell too much.
struct Gunzip<R> {
    decoder: MultiGzDecoder<Counted<R>>,
    unpacked: u64,
}

impl<R: Read> Gunzip<R> {
    fn new(input: R) -> Self {
        Self { decoder: MultiGzDecoder::new(Counted { input, count: 0 }), unpacked: 0 }
    }
}

impl<R: Read> Read for Gunzip<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.decoder.read(buffer).map_err(|error| damaged(&error))?;
        self.unpacked += count as u64;
        refuse_swelling(self.decoder.get_ref().count, self.unpacked)?;
        Ok(count)
    }
}

/// A stream that counts what was read of it.
struct Counted<R> {
    input: R,
    count: u64,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(buffer)?;
        self.count += count as u64;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    fn packed(content: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(content).unwrap();
        encoder.finish().unwrap()
    }

    fn read(input: &[u8]) -> io::Result<Vec<u8>> {
        let mut content = Vec::new();
        unpacked(input)?.read_to_end(&mut content)?;
        Ok(content)
    }

    #[test]
    fn what_was_packed_comes_out_also_in_several_pieces() {
        let text = "Совет мира. Бейбітшілік кеңесі.".as_bytes();
        assert_eq!(read(&packed(text)).unwrap(), text);
        assert_eq!(read(&[packed(text), packed(text)].concat()).unwrap(), [text, text].concat());
    }

    #[test]
    fn what_is_not_packed_comes_out_as_it_is() {
        for plain in [&b""[..], b"<", b"<tmx", &[0x1F]] {
            assert_eq!(read(plain).unwrap(), plain);
        }
    }

    #[test]
    fn a_file_that_is_cut_off_or_changed_is_refused() {
        let whole = packed("Совет мира соберётся в Астане.".as_bytes());
        for length in 3..whole.len() {
            let error = read(&whole[..length]).unwrap_err();
            assert!(error.to_string().contains("get a complete copy"), "{length}: {error}");
        }
        let mut changed = whole;
        let middle = changed.len() / 2;
        changed[middle] ^= 0xFF;
        assert!(read(&changed).is_err());
    }

    #[test]
    fn a_bomb_is_refused_before_it_has_gone_off() {
        let bomb = packed(&vec![b' '; 40 << 20]);
        let error = read(&bomb).unwrap_err();
        assert!(error.to_string().contains("more than 250 times its size"), "{error}");
    }
}
