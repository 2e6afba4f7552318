//! How the cells of a review look: soft colours that tell how sure a pair is.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::review::{DOUBTFUL, LinkedBead};

/// From this confidence on a pair is shown as sure.
const SURE: f64 = 0.9;

/// The text of the header.
pub(super) fn header() -> Format {
    let format = Format::new().set_bold().set_font_color(Color::White).set_background_color(0x0033_4155);
    format.set_align(FormatAlign::VerticalCenter)
}

/// A cell of wrapped text.
pub(super) fn text() -> Format {
    let format = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    format.set_border(FormatBorder::Thin).set_border_color(0x00D9_D9D9)
}

/// A cell in the colour of a pair's confidence.
pub(super) fn confidence(bead: &LinkedBead) -> Format {
    text().set_background_color(color(bead)).set_num_format("0.00").set_align(FormatAlign::Center)
}

/// A row that is there for its neighbour's sake.
pub(super) fn neighbour() -> Format {
    text().set_font_color(0x0080_8080)
}

/// Each colour with what it means.
pub(super) const COLORS: [(u32, &str); 4] = [
    (0x00F8_CBAD, "doubtful: below 0.50"),
    (0x00FF_F2CC, "likely: below 0.90"),
    (0x00E2_F0D9, "sure, or decided by a person"),
    (0x00ED_EDED, "no counterpart"),
];

fn color(bead: &LinkedBead) -> u32 {
    let [doubtful, likely, sure, alone] = COLORS.map(|(color, _)| color);
    match bead.confidence {
        _ if bead.is_null() => alone,
        _ if !bead.decision.is_open() => sure,
        confidence if confidence < DOUBTFUL => doubtful,
        confidence if confidence < SURE => likely,
        _ => sure,
    }
}
