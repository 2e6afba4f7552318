DELETE FROM known_unit WHERE unit = ?1 AND batch = ?2;
