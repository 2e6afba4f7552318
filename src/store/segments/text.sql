SELECT text FROM segment WHERE id = ?1;
