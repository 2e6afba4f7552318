-- All segments in a language, in the order in which they were stored.
SELECT id, text
FROM segment
WHERE language = ?1
ORDER BY id;
