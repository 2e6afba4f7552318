-- Segments that satisfy a full-text expression, in the order in which they were stored.
SELECT rowid FROM concordance WHERE concordance MATCH ?1 ORDER BY rowid;
