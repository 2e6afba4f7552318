UPDATE alignment SET source_text = ?2, target_text = ?3 WHERE batch = ?1;
