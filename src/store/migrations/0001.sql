-- The memory file, version 1: texts once, units as their origins gave them, the glossary, the log.

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID, STRICT;

CREATE TABLE language (
    id  INTEGER PRIMARY KEY,
    tag TEXT NOT NULL UNIQUE
) STRICT;

-- One run of align, import or edit.
CREATE TABLE batch (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    kind    TEXT NOT NULL,
    origin  TEXT NOT NULL,
    time    TEXT,
    user    TEXT,
    counts  TEXT NOT NULL DEFAULT '{}',
    undone  TEXT
) STRICT;

CREATE TABLE document (
    id       INTEGER PRIMARY KEY,
    path     TEXT NOT NULL,
    title    TEXT,
    date     TEXT,
    language INTEGER REFERENCES language (id)
) STRICT;
CREATE INDEX document_by_path ON document (path);

-- One text in one language, stored once. normal_length counts characters of the normal form.
CREATE TABLE segment (
    id            INTEGER PRIMARY KEY,
    language      INTEGER NOT NULL REFERENCES language (id),
    text          TEXT NOT NULL,
    normal_hash   INTEGER NOT NULL,
    normal_length INTEGER NOT NULL
) STRICT;
CREATE INDEX segment_by_hash ON segment (normal_hash, language);
CREATE INDEX segment_by_length ON segment (language, normal_length);

CREATE TABLE unit (
    id         INTEGER PRIMARY KEY,
    batch      INTEGER NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
    document   INTEGER REFERENCES document (id),
    position   INTEGER,
    tuid       TEXT,
    status     INTEGER NOT NULL,
    confidence REAL,
    created    TEXT,
    created_by TEXT,
    changed    TEXT,
    changed_by TEXT,
    extra      TEXT,
    digest     INTEGER NOT NULL
) STRICT;
CREATE INDEX unit_by_batch ON unit (batch);
CREATE INDEX unit_by_document ON unit (document, position);
CREATE INDEX unit_by_digest ON unit (digest);

CREATE TABLE variant (
    unit    INTEGER NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    place   INTEGER NOT NULL,
    segment INTEGER NOT NULL REFERENCES segment (id),
    markup  TEXT,
    extra   TEXT,
    PRIMARY KEY (unit, place)
) WITHOUT ROWID, STRICT;
CREATE INDEX variant_by_segment ON variant (segment);

-- A unit that a later batch brought again: it stays with that batch when its own is undone. This is kept while the
-- unit is away, for it may come back with its number.
CREATE TABLE known_unit (
    unit  INTEGER NOT NULL,
    batch INTEGER NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
    PRIMARY KEY (unit, batch)
) WITHOUT ROWID, STRICT;

-- Words and numbers of every segment, in normal form, with a space between them: all that is no space belongs to a
-- word. rowid is the segment's id.
CREATE VIRTUAL TABLE concordance USING fts5 (
    words, content = '', contentless_delete = 1, detail = none,
    tokenize = "unicode61 remove_diacritics 0 categories 'C* L* M* N* P* S*'"
);
-- Bytes of words that are gathered before they are written: large imports merge less.
INSERT INTO concordance (concordance, rank) VALUES ('hashsize', 16777216);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (concordance, row);

-- A text that no unit uses any more leaves with its last unit, and the index with the text.
CREATE TRIGGER variant_removed AFTER DELETE ON variant
WHEN NOT EXISTS (SELECT 1 FROM variant WHERE segment = OLD.segment)
BEGIN
    DELETE FROM segment WHERE id = OLD.segment;
END;
CREATE TRIGGER segment_removed AFTER DELETE ON segment
BEGIN
    DELETE FROM concordance WHERE rowid = OLD.id;
END;

CREATE TABLE concept (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL UNIQUE,
    domain     TEXT,
    definition TEXT
) STRICT;

CREATE TABLE term (
    id             INTEGER PRIMARY KEY,
    concept        INTEGER NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
    language       TEXT NOT NULL,
    text           TEXT NOT NULL,
    status         TEXT NOT NULL,
    part_of_speech TEXT NOT NULL,
    gender         TEXT,
    note           TEXT,
    source         TEXT,
    valid_from     TEXT,
    valid_until    TEXT,
    forms          TEXT,
    exceptions     TEXT,
    UNIQUE (concept, language, text)
) STRICT;

-- A concept as it was before a batch changed it; NULL where it did not exist. undo puts it back.
CREATE TABLE concept_before (
    batch    INTEGER NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
    name     TEXT NOT NULL,
    snapshot TEXT,
    PRIMARY KEY (batch, name)
) WITHOUT ROWID, STRICT;
