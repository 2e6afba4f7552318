//! What must hold for whatever is packed.

use std::io::{Cursor, Read, Write};

use tolmach::format;
use tolmach::format::packing::{Archive, unpacked};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::named;

/// Between the sheet and the shared texts in the bytes that make a workbook.
const BETWEEN: &[u8] = b"\n---\n";

/// The parts of a workbook beside its sheet and its texts.
const FRAME: [(&str, &str); 3] = [
    (
        "_rels/.rels",
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' \
         Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' \
         Target='xl/workbook.xml'/></Relationships>",
    ),
    (
        "xl/workbook.xml",
        "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' \
         xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>\
         <sheets><sheet name='units' sheetId='1' r:id='r1'/></sheets></workbook>",
    ),
    (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>\
         <Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet' \
         Target='worksheets/sheet1.xml'/>\
         <Relationship Id='r2' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings' \
         Target='sharedStrings.xml'/></Relationships>",
    ),
];

/// A workbook whose only sheet and whose texts are these bytes.
pub fn workbook(bytes: &[u8]) -> Vec<u8> {
    let at = bytes.windows(BETWEEN.len()).position(|window| window == BETWEEN);
    let (sheet, texts) = at.map_or((bytes, &b"<sst/>"[..]), |at| (&bytes[..at], &bytes[at + BETWEEN.len()..]));
    let frame = FRAME.map(|(name, part)| (name, part.as_bytes()));
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in frame.into_iter().chain([("xl/worksheets/sheet1.xml", sheet), ("xl/sharedStrings.xml", texts)]) {
        writer.start_file(name, SimpleFileOptions::default()).expect("memory");
        writer.write_all(part).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}

/// Every exchange file of an archive is read to its end, and so is whatever else is packed.
pub fn archives_end(bytes: &[u8]) {
    if let Ok(archive) = Archive::new(Cursor::new(bytes)) {
        for member in archive.members() {
            let Ok(input) = unpacked(archive.open(member)) else { continue };
            if let Ok(reader) = format::open(member.kind, input, &named()) {
                reader.for_each(drop);
            }
        }
    }
    if let Ok(mut input) = unpacked(bytes) {
        let _ = input.read_to_end(&mut Vec::new());
    }
}
