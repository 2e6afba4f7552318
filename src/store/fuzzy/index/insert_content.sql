INSERT INTO fuzzy_content (block, lengths, histograms, words) VALUES (?1, ?2, ?3, ?4);
