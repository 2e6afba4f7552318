SELECT segment FROM fuzzy_tail WHERE language = ?1;
