SELECT id, text FROM segment WHERE language = ?1;
