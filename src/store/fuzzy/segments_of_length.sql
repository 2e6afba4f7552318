SELECT id, text, normal_length FROM segment
WHERE language = ?1 AND normal_length BETWEEN ?2 AND ?3;
