SELECT id, text FROM segment WHERE normal_hash = ?1 AND language = ?2;
