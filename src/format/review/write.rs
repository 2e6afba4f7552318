//! An alignment as a workbook for review.

use std::ops::Range;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use rust_xlsxwriter::{DataValidation, DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::{ALL, BATCH, Column, FIRST, LEGEND, STATE, style};
use crate::review::{Action, AlignedDocument, Alignment, Decision, LinkedBead, doubtful, surroundings};

/// The line that tells the reviewer how to give the workbook back.
const RETURN: &str = "Save the file and run: tolmach review --xlsx FILE";

/// Where the workbook comes from.
#[derive(Debug, Clone, Copy)]
pub struct Made {
    /// The number of the alignment's batch; none where it was not stored.
    pub batch: Option<i64>,
    /// When it is made.
    pub when: Option<Timestamp>,
}

/// The bytes of the workbook.
///
/// # Errors
/// [`XlsxError`] where the texts are too long for a cell, or there are too many rows.
pub fn write(alignment: &Alignment, made: Made) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(made)?);
    write_first(workbook.add_worksheet(), alignment)?;
    write_all(workbook.add_worksheet(), alignment)?;
    write_legend(workbook.add_worksheet(), alignment, made)?;
    workbook.save_to_buffer()
}

fn properties(made: Made) -> Result<DocProperties, XlsxError> {
    let time = made.when.unwrap_or_default().to_zoned(TimeZone::UTC).datetime();
    let part = |value: i8| u8::try_from(value).unwrap_or(0);
    let year = u16::try_from(time.year()).unwrap_or(1970).max(1970);
    let created = ExcelDateTime::from_ymd(year, part(time.month()), part(time.day()))?.and_hms(
        u16::from(part(time.hour())),
        part(time.minute()),
        f64::from(part(time.second())),
    )?;
    Ok(DocProperties::new().set_title("Alignment for review").set_creation_datetime(&created))
}

/// The doubtful pairs with their neighbours, the most doubtful group on top.
fn write_first(sheet: &mut Worksheet, alignment: &Alignment) -> Result<(), XlsxError> {
    let doubtful = doubtful(alignment);
    let mut row = begin(sheet, FIRST, alignment)?;
    for group in surroundings(alignment) {
        for index in group {
            let format = if doubtful.contains(&index) { style::text() } else { style::neighbour() };
            write_bead(sheet, row, alignment, index, &format)?;
            row += 1;
        }
        row += 1;
    }
    if doubtful.is_empty() {
        sheet.write_string(1, Column::Source as u16, "Nothing is doubtful.")?;
    }
    offer_actions(sheet, row)
}

fn write_all(sheet: &mut Worksheet, alignment: &Alignment) -> Result<(), XlsxError> {
    let mut row = begin(sheet, ALL, alignment)?;
    for index in 0..alignment.beads.len() {
        write_bead(sheet, row, alignment, index, &style::text())?;
        row += 1;
    }
    offer_actions(sheet, row)
}

/// The header, which stays in sight; gives the first free row.
fn begin(sheet: &mut Worksheet, name: &str, alignment: &Alignment) -> Result<u32, XlsxError> {
    sheet.set_name(name)?.set_freeze_panes(1, 2)?.set_repeat_rows(0, 0)?.set_landscape();
    for (column, title, width) in Column::ALL {
        let title = match column {
            Column::Source => format!("{title} ({})", alignment.source.language),
            Column::Target => format!("{title} ({})", alignment.target.language),
            _ => title.to_owned(),
        };
        sheet.set_column_width(column as u16, width)?;
        sheet.write_string_with_format(0, column as u16, title, &style::header())?;
    }
    Ok(1)
}

fn write_bead(
    sheet: &mut Worksheet,
    row: u32,
    alignment: &Alignment,
    index: usize,
    format: &Format,
) -> Result<(), XlsxError> {
    let bead = &alignment.beads[index];
    let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
    sheet.write_number_with_format(row, Column::Number as u16, number, format)?;
    sheet.write_blank(row, Column::Action as u16, format)?;
    let confidence = style::confidence(bead);
    sheet.write_number_with_format(row, Column::Confidence as u16, bead.confidence, &confidence)?;
    let texts = [
        (Column::Kind, bead.kind().to_string()),
        (Column::Source, lines(&alignment.source, &bead.source)),
        (Column::Target, lines(&alignment.target, &bead.target)),
        (Column::Note, note(alignment, bead)),
    ];
    for (column, text) in texts {
        sheet.write_string_with_format(row, column as u16, text, format)?;
    }
    Ok(())
}

/// A sentence a line.
fn lines(document: &AlignedDocument, range: &Range<usize>) -> String {
    let sentences = document.sentences[range.clone()].iter();
    sentences.map(|sentence| sentence.text.as_str()).collect::<Vec<_>>().join("\n")
}

fn note(alignment: &Alignment, bead: &LinkedBead) -> String {
    if let Some(moved) = alignment.moved(bead) {
        return moved.to_string();
    }
    let note = match bead.decision {
        Decision::Right => "decided by a person",
        Decision::NoUnit => "makes no unit, a person decided",
        Decision::Open if bead.is_null() => "no counterpart",
        Decision::Open => "",
    };
    note.to_owned()
}

/// A list of the actions in every row of a pair.
fn offer_actions(sheet: &mut Worksheet, end: u32) -> Result<(), XlsxError> {
    let list = DataValidation::new()
        .allow_list_strings(&Action::ALL.map(Action::name))?
        .set_error_title("No such action")?
        .set_error_message(
            "Choose an action from the list, or leave the cell empty: the pair stays as it is.",
        )?;
    let column = Column::Action as u16;
    sheet.add_data_validation(1, column, end.max(2) - 1, column, &list)?;
    Ok(())
}

fn write_legend(sheet: &mut Worksheet, alignment: &Alignment, made: Made) -> Result<(), XlsxError> {
    sheet.set_name(LEGEND)?.set_column_width(0, 20)?.set_column_width(1, 80)?;
    sheet.write_string_with_format(0, 0, "action", &style::header())?;
    sheet.write_string_with_format(0, 1, "what it does", &style::header())?;
    sheet.write_string(1, 0, "(empty)")?.write_string(1, 1, "the pair stays as it is")?;
    let mut row = 2;
    for action in Action::ALL {
        sheet.write_string(row, 0, action.name())?.write_string(row, 1, action.meaning())?;
        row += 1;
    }
    row += 1;
    for (color, meaning) in style::COLORS {
        sheet.write_blank(row, 0, &Format::new().set_background_color(color))?;
        sheet.write_string(row, 1, meaning)?;
        row += 1;
    }
    sheet.write_string(row + 1, 0, RETURN)?;
    sheet.write_string(row + 2, 0, BATCH)?;
    if let Some(batch) = made.batch {
        sheet.write_string(row + 2, 1, batch.to_string())?;
    }
    sheet.write_string(row + 3, 0, STATE)?.write_string(row + 3, 1, alignment.digest())?;
    Ok(())
}
