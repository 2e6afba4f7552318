SELECT segment, length, letters FROM fuzzy_tail WHERE language = ?1;
