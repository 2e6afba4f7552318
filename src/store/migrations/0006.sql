-- The memory file, version 6: files are taken in once, a later state of a file takes the place of the earlier one, and
-- units are found by their identifiers.

-- A file that was taken in whole, by its place, with a digest of what it held. batch is missing where it brought
-- nothing; one that is undone stays, for the file is not to bring it again. units are the digests of all that the file
-- held, 8 bytes each: what the memory has lost of them since was removed from it.
CREATE TABLE intake (
    id      INTEGER PRIMARY KEY,
    file    TEXT NOT NULL,
    content INTEGER NOT NULL,
    units   BLOB NOT NULL,
    batch   INTEGER REFERENCES batch (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX intake_by_file ON intake (file);
CREATE INDEX intake_by_batch ON intake (batch);
CREATE INDEX known_unit_by_batch ON known_unit (batch);

-- Thousands of units may have the same texts; what a file calls them tells them apart.
CREATE INDEX unit_by_tuid ON unit (tuid) WHERE tuid IS NOT NULL;

-- Tags that are read as the language they mean, from now on.
UPDATE OR IGNORE language
SET tag = CASE tag WHEN 'kz' THEN 'kk' WHEN 'kaz' THEN 'kk' WHEN 'rus' THEN 'ru' WHEN 'eng' THEN 'en' END
WHERE tag IN ('kz', 'kaz', 'rus', 'eng');
