//! Numbers and dates as values.
