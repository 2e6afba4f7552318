-- Segments in a language that satisfy a full-text expression, in the order in which they were stored.
SELECT segment.id, segment.text
FROM concordance
CROSS JOIN segment ON segment.id = concordance.rowid
WHERE concordance MATCH ?1 AND segment.language = ?2
ORDER BY concordance.rowid;
