INSERT INTO concordance (rowid, normal) VALUES (?1, ?2);
