SELECT text FROM segment WHERE id = ?1 AND language = ?2;
