-- The memory file, version 2: alignments are kept as they were made, and batches may change units of others.

-- The alignment of an align or review batch. replaces names the batch whose alignment it took the place of.
CREATE TABLE alignment (
    batch        INTEGER PRIMARY KEY REFERENCES batch (id) ON DELETE CASCADE,
    replaces     INTEGER REFERENCES batch (id),
    source_path  TEXT NOT NULL,
    source_title TEXT,
    content      TEXT NOT NULL,
    changes      TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE INDEX alignment_by_path ON alignment (source_path);
CREATE INDEX alignment_by_title ON alignment (source_title);
CREATE INDEX alignment_by_replaced ON alignment (replaces);

-- A unit of origin_batch as it was before a batch removed or changed it. undo puts it back.
CREATE TABLE unit_before (
    batch        INTEGER NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
    unit         INTEGER NOT NULL,
    origin_batch INTEGER NOT NULL REFERENCES batch (id),
    snapshot     TEXT NOT NULL,
    PRIMARY KEY (batch, unit)
) WITHOUT ROWID, STRICT;
CREATE INDEX unit_before_by_unit ON unit_before (unit);
CREATE INDEX unit_before_by_origin ON unit_before (origin_batch);
