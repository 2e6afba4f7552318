UPDATE segment SET normal_hash = ?2, normal_length = ?3 WHERE id = ?1;
