use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

fn packed(files: &[(&str, &[u8])], method: CompressionMethod) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(*name, SimpleFileOptions::default().compression_method(method)).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn read(archive: &Archive<Cursor<Vec<u8>>>, index: usize) -> io::Result<Vec<u8>> {
    let mut content = Vec::new();
    archive.open(&archive.members()[index]).read_to_end(&mut content)?;
    Ok(content)
}

#[test]
fn every_exchange_file_comes_out_and_the_others_are_counted() {
    for method in [CompressionMethod::Deflated, CompressionMethod::Stored] {
        let files = [("desk/en-ru.tmx", "Совет мира"), ("read.me", "!"), ("en-kk.TMX", "Бейбітшілік кеңесі")];
        let bytes = packed(&files.map(|(name, text)| (name, text.as_bytes())), method);
        let archive = Archive::new(Cursor::new(bytes)).unwrap();
        let names: Vec<&str> = archive.members().iter().map(|member| member.name.as_str()).collect();
        assert_eq!((names, archive.others()), (vec!["desk/en-ru.tmx", "en-kk.TMX"], 1));
        assert_eq!(read(&archive, 0).unwrap(), "Совет мира".as_bytes());
        assert_eq!(read(&archive, 1).unwrap(), "Бейбітшілік кеңесі".as_bytes());
    }
}

#[test]
fn an_archive_without_exchange_files_says_what_they_are_called() {
    let bytes = packed(&[("read.me", b"!")], CompressionMethod::Stored);
    let error = Archive::new(Cursor::new(bytes)).unwrap_err().to_string();
    assert!(error.contains(".tmx"), "{error}");
}

#[test]
fn what_is_no_archive_or_cut_off_is_refused() {
    let whole = packed(&[("a.tmx", b"<tmx>")], CompressionMethod::Stored);
    for bytes in [b"<tmx".to_vec(), Vec::new(), whole[..whole.len() - 9].to_vec()] {
        let error = Archive::new(Cursor::new(bytes)).unwrap_err().to_string();
        assert!(error.contains("get a complete copy"), "{error}");
    }
}

#[test]
fn a_changed_byte_shows_in_the_checksum() {
    let mut bytes = packed(&[("a.tmx", "Совет мира".as_bytes())], CompressionMethod::Stored);
    let place = bytes.windows(4).position(|bytes| bytes == "Со".as_bytes()).unwrap();
    bytes[place + 1] ^= 1;
    let archive = Archive::new(Cursor::new(bytes)).unwrap();
    assert!(read(&archive, 0).unwrap_err().to_string().contains("checksum"));
}

#[test]
fn a_bomb_is_refused_before_it_has_gone_off() {
    let bytes = packed(&[("bomb.tmx", &vec![b' '; 40 << 20])], CompressionMethod::Deflated);
    let archive = Archive::new(Cursor::new(bytes)).unwrap();
    assert!(read(&archive, 0).unwrap_err().to_string().contains("250 times"));
}
