-- The first segment in a language from a number on.
SELECT id FROM segment WHERE id >= ?2 AND language = ?1 ORDER BY id LIMIT 1;
