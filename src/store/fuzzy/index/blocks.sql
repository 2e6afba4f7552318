SELECT id, shortest, longest FROM fuzzy_block WHERE language = ?1 AND live > 0 ORDER BY id;
