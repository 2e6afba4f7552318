SELECT 1 FROM concordance WHERE concordance MATCH ?1 LIMIT 1;
