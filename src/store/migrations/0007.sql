-- The memory file, version 7: an intake keeps the digests of all units that the file held, 8 bytes each. What the memory
-- has lost of them since was removed from it.
ALTER TABLE intake ADD COLUMN units BLOB NOT NULL DEFAULT x'';
