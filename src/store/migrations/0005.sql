-- The memory file, version 5: the fuzzy index keeps the letters of 64 segments side by side. It is made anew from the
-- texts when a memory of an earlier version is opened.

DELETE FROM setting WHERE name = 'fuzzy index';
DELETE FROM fuzzy_block;
DELETE FROM fuzzy_segments;
DELETE FROM fuzzy_removed;
DROP TABLE fuzzy_content;
DROP TABLE fuzzy_tail;

-- The fingerprints of a block, which never change: lengths (4 bytes each), letters (groups of 64 segments: the first
-- byte of each, that is two letters, then the second bytes ...).
CREATE TABLE fuzzy_content (
    block   INTEGER PRIMARY KEY REFERENCES fuzzy_block (id) ON DELETE CASCADE,
    lengths BLOB NOT NULL,
    letters BLOB NOT NULL
) STRICT;

-- Segments that no block holds yet.
CREATE TABLE fuzzy_tail (
    segment  INTEGER PRIMARY KEY,
    language INTEGER NOT NULL,
    length   INTEGER NOT NULL,
    letters  BLOB NOT NULL
) STRICT;
CREATE INDEX fuzzy_tail_by_language ON fuzzy_tail (language);
