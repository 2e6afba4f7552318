-- Units that later batches brought too are theirs from now on: each goes to the first of them.
UPDATE unit
SET batch = (SELECT min(known_unit.batch) FROM known_unit WHERE known_unit.unit = unit.id)
WHERE batch = ?1 AND id IN (SELECT unit FROM known_unit);
