//! Sentences by SRX 2.0 rules.
