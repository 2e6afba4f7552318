SELECT id FROM fuzzy_block;
