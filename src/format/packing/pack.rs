//! Somebody writes a file, a packed one comes out; the same file gives the same bytes.

use std::io::{self, Write};

use flate2::write::GzEncoder;
use flate2::{Compression, GzBuilder};
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{DateTime, ZipWriter};

use super::Packing;

/// Packs what `fill` writes; `name` is what the file inside is called.
///
/// # Errors
/// Those of `fill`, and whatever the output refuses.
pub fn pack<T, E: From<io::Error>>(
    packing: Option<Packing>,
    name: &str,
    output: &mut dyn Write,
    fill: impl FnOnce(&mut dyn Write) -> Result<T, E>,
) -> Result<T, E> {
    match packing {
        None => fill(output),
        Some(Packing::Gzip) => {
            let mut encoder: GzEncoder<_> = GzBuilder::new().write(output, Compression::default());
            let result = fill(&mut encoder)?;
            encoder.finish()?.flush()?;
            Ok(result)
        }
        Some(Packing::Zip) => {
            let mut output = UntilBroken { output, error: None };
            let mut writer = zip_writer(name, &mut output)?;
            let result = fill(&mut writer)?;
            writer.finish().map_err(io::Error::from)?.flush()?;
            output.error.map_or(Ok(result), |error| Err(io::Error::from(error).into()))
        }
    }
}

fn zip_writer<W: Write>(name: &str, output: W) -> io::Result<ZipWriter<StreamWriter<W>>> {
    let mut writer = ZipWriter::new_stream(output);
    writer.start_file(name, SimpleFileOptions::default().last_modified_time(DateTime::default()))?;
    Ok(writer)
}

/// An output that after its first error takes everything and keeps nothing: an archive that is given up is ended by
/// `ZipWriter` all the same, and what goes wrong then it would print.
struct UntilBroken<'output> {
    output: &'output mut dyn Write,
    error: Option<io::ErrorKind>,
}

impl UntilBroken<'_> {
    fn note<T>(&mut self, result: io::Result<T>) -> io::Result<T> {
        result.inspect_err(|error| self.error = Some(error.kind()))
    }
}

impl Write for UntilBroken<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.error.is_some() {
            return Ok(bytes.len());
        }
        let written = self.output.write(bytes);
        self.note(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.error.is_some() {
            return Ok(());
        }
        let flushed = self.output.flush();
        self.note(flushed)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use super::super::{Archive, unpacked};
    use super::*;

    fn packed(packing: Packing) -> Vec<u8> {
        let mut output = Vec::new();
        pack(Some(packing), "board.tmx", &mut output, |file| file.write_all(b"Board of Peace")).unwrap();
        output
    }

    #[test]
    fn what_was_packed_is_unpacked_again() {
        let mut text = String::new();
        unpacked(&packed(Packing::Gzip)[..]).unwrap().read_to_string(&mut text).unwrap();
        let archive = Archive::new(Cursor::new(packed(Packing::Zip))).unwrap();
        assert_eq!(archive.members()[0].name, "board.tmx");
        archive.open(&archive.members()[0]).read_to_string(&mut text).unwrap();
        assert_eq!(text, "Board of PeaceBoard of Peace");
    }

    #[test]
    fn the_same_file_gives_the_same_bytes() {
        assert_eq!(packed(Packing::Gzip), packed(Packing::Gzip));
        assert_eq!(packed(Packing::Zip), packed(Packing::Zip));
    }
}
