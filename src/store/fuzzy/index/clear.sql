DELETE FROM fuzzy_content;
DELETE FROM fuzzy_segments;
DELETE FROM fuzzy_block;
DELETE FROM fuzzy_tail;
DELETE FROM fuzzy_removed;
