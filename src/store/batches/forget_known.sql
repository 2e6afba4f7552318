-- What the undone batch brought again, and what its units' new owners need not note any more.
DELETE FROM known_unit
WHERE batch = ?1 OR batch = (SELECT unit.batch FROM unit WHERE unit.id = known_unit.unit);
