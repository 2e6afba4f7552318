INSERT INTO fuzzy_content (block, lengths, letters) VALUES (?1, ?2, ?3);
