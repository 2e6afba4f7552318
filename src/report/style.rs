//! The colours of the reports, few and the same everywhere.

use anstyle::{AnsiColor, Style};

/// What matters most on a line.
pub(super) const STRONG: Style = Style::new().bold();
/// What explains the line above.
pub(super) const FAINT: Style = Style::new().dimmed();
/// What is right, or was added.
pub(super) const GOOD: Style = AnsiColor::Green.on_default();
/// What is doubtful.
pub(super) const WARNING: Style = AnsiColor::Yellow.on_default().bold();
/// What took the place of something else.
pub(super) const CHANGED: Style = AnsiColor::Yellow.on_default();
/// What was put into a translation.
pub(super) const PUT_IN: Style = AnsiColor::Cyan.on_default().bold().underline();
/// What is wrong, or was removed.
pub(super) const BAD: Style = AnsiColor::Red.on_default();
/// The words that were looked for.
pub(super) const HIT: Style = AnsiColor::Cyan.on_default().bold();

/// The text in a style.
pub(super) fn paint(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}
