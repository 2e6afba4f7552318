UPDATE known_unit SET unit = ?1 WHERE unit = ?2 AND batch > ?3;
