-- The first later batch that brought the unit as this batch had left it.
SELECT min(batch) FROM known_unit WHERE unit = ?1 AND batch > ?2;
