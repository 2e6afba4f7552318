SELECT id FROM segment WHERE normal_hash = ?1 AND language = ?2 AND text = ?3;
