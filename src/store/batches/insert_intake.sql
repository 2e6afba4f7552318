INSERT INTO intake (file, content, batch) VALUES (?1, ?2, ?3);
