//! Bad input is met with one clear line and the documented exit code, and nothing is half-written.

mod common;

#[path = "recovery/documents.rs"]
mod documents;
#[path = "recovery/exchange.rs"]
mod exchange;
#[cfg(unix)]
#[path = "recovery/interruption.rs"]
mod interruption;
#[path = "recovery/memory.rs"]
mod memory;
#[path = "recovery/tables.rs"]
mod tables;
#[cfg(unix)]
#[path = "recovery/writing.rs"]
mod writing;

use common::program::Desk;

/// The beginning of a TMX file.
const TMX_HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header creationtool="desk" creationtoolversion="1" segtype="sentence" o-tmf="desk" adminlang="en" srclang="en" datatype="plaintext"/>
<body>
"#;

/// The end of a TMX file.
const TMX_END: &str = "</body>\n</tmx>\n";

/// Unit number `number`, unlike any other.
fn unit(number: usize) -> String {
    format!(
        "<tu tuid=\"{number}\"><tuv xml:lang=\"en\"><seg>Ship {number} left the harbour with {} tons of grain.</seg></tuv>\
         <tuv xml:lang=\"ru\"><seg>Судно {number} вышло из порта с {} тоннами зерна.</seg></tuv></tu>\n",
        number * 7,
        number * 7,
    )
}

/// A TMX file with this many units.
fn tmx(units: usize) -> String {
    let body: String = (1..=units).map(unit).collect();
    format!("{TMX_HEAD}{body}{TMX_END}")
}

/// A desk whose memory `desk.db` holds two units.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("tolmach.toml", "memory = \"desk.db\"\n");
    desk.write("two.tmx", tmx(2));
    desk.run(&["import", "two.tmx"]).assert_code(0);
    desk
}

/// Everything that the memory says of its units and batches.
fn contents(desk: &Desk) -> String {
    let units = desk.run(&["export", "-", "--all-languages"]);
    let log = desk.run(&["log", "--format", "json"]);
    units.assert_code(0);
    log.assert_code(0);
    units.output + &log.output
}
