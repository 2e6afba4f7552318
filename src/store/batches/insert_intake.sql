INSERT INTO intake (file, content, units, batch) VALUES (?1, ?2, ?3, ?4);
