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
            let mut writer = zip_writer(name, output)?;
            let result = fill(&mut writer)?;
            writer.finish().map_err(io::Error::from)?.flush()?;
            Ok(result)
        }
    }
}

fn zip_writer<'output>(
    name: &str,
    output: &'output mut dyn Write,
) -> io::Result<ZipWriter<StreamWriter<&'output mut dyn Write>>> {
    let mut writer = ZipWriter::new_stream(output);
    writer.start_file(name, SimpleFileOptions::default().last_modified_time(DateTime::default()))?;
    Ok(writer)
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
