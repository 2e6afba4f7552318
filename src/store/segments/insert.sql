INSERT INTO segment (language, text, normal_hash, normal_length) VALUES (?1, ?2, ?3, ?4);
