-- Segments in a language that satisfy a full-text expression, in the order in which they were stored; their texts only
-- where they are asked for, as to read them takes most of the time.
SELECT segment.id, CASE WHEN ?3 THEN segment.text ELSE '' END AS text
FROM concordance
CROSS JOIN segment ON segment.id = concordance.rowid
WHERE concordance MATCH ?1 AND segment.language = ?2
ORDER BY concordance.rowid;
