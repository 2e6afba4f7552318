-- The memory file, version 3: alignments that share a document give units in three languages.

-- Fingerprints of the texts of both documents.
ALTER TABLE alignment ADD COLUMN source_text INTEGER;
ALTER TABLE alignment ADD COLUMN target_text INTEGER;
CREATE INDEX alignment_by_source_text ON alignment (source_text);
CREATE INDEX alignment_by_target_text ON alignment (target_text);

-- The alignments that count: not undone, and nothing took their place.
CREATE VIEW counting_alignment AS
SELECT alignment.* FROM alignment
JOIN batch ON batch.id = alignment.batch AND batch.undone IS NULL
WHERE NOT EXISTS (
    SELECT 1 FROM alignment AS later
    JOIN batch ON batch.id = later.batch AND batch.undone IS NULL
    WHERE later.replaces = alignment.batch
);

-- A unit in three languages, and the batches of the two alignments that gave it, the earlier one first. The later one's
-- batch owns the unit. It leaves as soon as one of them does not count any more.
CREATE TABLE triple (
    unit    INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    earlier INTEGER NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
    later   INTEGER NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
    PRIMARY KEY (unit, earlier, later)
) WITHOUT ROWID, STRICT;
CREATE INDEX triple_by_earlier ON triple (earlier);
CREATE INDEX triple_by_later ON triple (later);
