//! The glossary that ships with the program, inside it.

/// The tables of the folder `glossary/`: domain and CSV text.
pub const SHIPPED: [(&str, &str); 5] = [
    ("bodies", include_str!("../../glossary/bodies.csv")),
    ("states", include_str!("../../glossary/states.csv")),
    ("kazakhstan", include_str!("../../glossary/kazakhstan.csv")),
    ("persons", include_str!("../../glossary/persons.csv")),
    ("protocol", include_str!("../../glossary/protocol.csv")),
];
