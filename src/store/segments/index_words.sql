INSERT INTO concordance (rowid, words) VALUES (?1, ?2);
