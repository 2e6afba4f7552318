-- The memory file, version 4: the fuzzy index. Every segment stands in one block or in the tail, as a fingerprint.

-- Segments of one language, from the shortest to the longest. What was written together makes a run; size counts the
-- segments that a block was made of, live those that are still there. A number is never used twice.
CREATE TABLE fuzzy_block (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    language INTEGER NOT NULL REFERENCES language (id),
    run      INTEGER NOT NULL,
    shortest INTEGER NOT NULL,
    longest  INTEGER NOT NULL,
    size     INTEGER NOT NULL,
    live     INTEGER NOT NULL
) STRICT;
CREATE INDEX fuzzy_block_by_run ON fuzzy_block (language, run);

-- The fingerprints of a block, which never change: lengths (4 bytes each), histograms (groups of 64 segments, a class
-- after the other), words (2 bytes for four letters).
CREATE TABLE fuzzy_content (
    block      INTEGER PRIMARY KEY REFERENCES fuzzy_block (id) ON DELETE CASCADE,
    lengths    BLOB NOT NULL,
    histograms BLOB NOT NULL,
    words      BLOB NOT NULL
) STRICT;

-- The segments of a block (8 bytes each), 0 where one has left.
CREATE TABLE fuzzy_segments (
    block    INTEGER PRIMARY KEY REFERENCES fuzzy_block (id) ON DELETE CASCADE,
    segments BLOB NOT NULL
) STRICT;

-- Segments that no block holds yet.
CREATE TABLE fuzzy_tail (
    segment   INTEGER PRIMARY KEY,
    language  INTEGER NOT NULL,
    length    INTEGER NOT NULL,
    histogram BLOB NOT NULL,
    words     BLOB NOT NULL
) STRICT;
CREATE INDEX fuzzy_tail_by_language ON fuzzy_tail (language);

-- Segments that have left and still stand in a block; empty between transactions.
CREATE TABLE fuzzy_removed (
    segment  INTEGER PRIMARY KEY,
    language INTEGER NOT NULL,
    length   INTEGER NOT NULL
) STRICT;

CREATE TRIGGER segment_left_the_fuzzy_index AFTER DELETE ON segment
BEGIN
    INSERT OR REPLACE INTO fuzzy_removed (segment, language, length)
    SELECT OLD.id, OLD.language, OLD.normal_length
    WHERE NOT EXISTS (SELECT 1 FROM fuzzy_tail WHERE segment = OLD.id);
    DELETE FROM fuzzy_tail WHERE segment = OLD.id;
END;

-- Only the fuzzy index asks for lengths, and it has its own.
DROP INDEX segment_by_length;
