INSERT INTO fuzzy_block (language, run, shortest, longest, size, live) VALUES (?1, ?2, ?3, ?4, ?5, ?5);
