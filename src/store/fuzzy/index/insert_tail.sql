INSERT INTO fuzzy_tail (segment, language, length, histogram, words) VALUES (?1, ?2, ?3, ?4, ?5);
