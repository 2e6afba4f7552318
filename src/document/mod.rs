//! Files of running text.
