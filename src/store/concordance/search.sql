SELECT segment.id, segment.text
FROM concordance
JOIN segment ON segment.id = concordance.rowid
WHERE concordance MATCH ?1 AND segment.language = ?2
ORDER BY segment.id;
