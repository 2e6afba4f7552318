INSERT INTO fuzzy_tail (segment, language, length, letters) VALUES (?1, ?2, ?3, ?4);
