SELECT coalesce(max(run), 0) + 1 FROM fuzzy_block WHERE language = ?1;
