-- All segments in a language, in the order in which they were stored. The plus keeps the index of lengths, which needs
-- sorting, away.
SELECT id, text
FROM segment
WHERE +language = ?1
ORDER BY id;
