//! Workbooks as they go out and come back.

use calamine::{Data, Reader, Xlsx};
use rust_xlsxwriter::Workbook;

use super::*;
use crate::review::{Action, Alignment, samples};

fn alignment() -> Alignment {
    samples::alignment(
        &["One.", "Two.", "Three."],
        &["Раз.", "Два.", "Үш."],
        &[(0..1, 0..1, 0.95), (1..3, 1..2, 0.3), (3..3, 2..3, 0.8)],
    )
}

fn made() -> Made {
    Made { batch: Some(4), when: "2026-02-20T08:00:00Z".parse().ok() }
}

/// The workbook with actions written into its sheets, as a reviewer would.
fn with_actions(actions: &[(&str, u32, &str)]) -> Vec<u8> {
    let column = Column::Action as u16;
    with_cells(&actions.iter().map(|&(sheet, row, action)| (sheet, row, column, action)).collect::<Vec<_>>())
}

/// The workbook with texts written into cells.
fn with_cells(cells: &[(&str, u32, u16, &str)]) -> Vec<u8> {
    let bytes = write(&alignment(), made()).unwrap();
    let mut original: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    let mut copy = Workbook::new();
    for name in original.sheet_names() {
        let sheet = copy.add_worksheet().set_name(&name).unwrap();
        for (row, column, cell) in original.worksheet_range(&name).unwrap().cells() {
            let (row, column) = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
            match cell {
                Data::Float(number) => sheet.write_number(row, column, *number).unwrap(),
                cell => sheet.write_string(row, column, cell.to_string()).unwrap(),
            };
        }
        for &(_, row, column, text) in cells.iter().filter(|(sheet, ..)| *sheet == name) {
            sheet.write_string(row, column, text).unwrap();
        }
    }
    copy.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_names_its_batch_and_the_state_of_the_alignment() {
    let read = read(&write(&alignment(), made()).unwrap()).unwrap();
    assert_eq!((read.batch, read.digest, read.rows.len()), (Some(4), alignment().digest(), 0));
}

#[test]
fn a_stray_cell_at_the_far_end_of_a_sheet_costs_nothing() {
    let far = ["first", "all", "legend"].map(|sheet| (sheet, 1_048_575, 16_383, "oops"));
    let cells = [&far[..], &[("all", 2, Column::Action as u16, "ok")]].concat();
    let read = read(&with_cells(&cells)).unwrap();
    assert_eq!((read.rows.len(), read.rows[0].number, read.rows[0].action), (1, 2, Action::Ok));
}

#[test]
fn the_same_alignment_gives_the_same_bytes() {
    assert_eq!(write(&alignment(), made()).unwrap(), write(&alignment(), made()).unwrap());
}

#[test]
fn actions_come_back_from_either_sheet_with_their_texts() {
    let read = read(&with_actions(&[(FIRST, 2, "Merge"), (ALL, 1, "ok")])).unwrap();
    let rows: Vec<_> = read.rows.iter().map(|row| (row.number, row.action, row.source.as_str())).collect();
    assert_eq!(rows, [(1, Action::Ok, "One."), (2, Action::Merge, "Two.\nThree.")]);
}

#[test]
fn sheets_that_contradict_each_other_are_refused() {
    let error = read(&with_actions(&[(FIRST, 2, "merge"), (ALL, 2, "ok")])).unwrap_err();
    assert!(matches!(error, ReviewError::Contradiction { number: 2, .. }), "{error}");
}

#[test]
fn an_unknown_action_is_named_with_its_sheet_and_row() {
    let error = read(&with_actions(&[(ALL, 2, "join")])).unwrap_err();
    assert!(error.to_string().starts_with("sheet 'all', row 3: 'join' is no action"), "{error}");
}

#[test]
fn another_file_is_refused() {
    assert!(matches!(read(b"One.\tTwo."), Err(ReviewError::NoWorkbook(_))));
    let mut other = Workbook::new();
    other.add_worksheet();
    assert!(matches!(read(&other.save_to_buffer().unwrap()), Err(ReviewError::NoReview(_))));
}
