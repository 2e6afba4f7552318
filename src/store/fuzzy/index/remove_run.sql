DELETE FROM fuzzy_block WHERE language = ?1 AND run = ?2;
