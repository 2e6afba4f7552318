UPDATE fuzzy_block SET live = ?2 WHERE id = ?1;
