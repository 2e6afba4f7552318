-- The first segment in a language from a number on. The plus keeps the index of lengths, which needs sorting, away.
SELECT id FROM segment WHERE id >= ?2 AND +language = ?1 ORDER BY id LIMIT 1;
