SELECT segment, length, histogram, words FROM fuzzy_tail WHERE language = ?1;
