SELECT id FROM segment WHERE language = ?1;
