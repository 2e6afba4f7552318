SELECT id, language, text FROM segment WHERE id > ?1 ORDER BY id LIMIT 1;
