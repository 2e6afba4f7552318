SELECT unit.id
FROM unit AS own
JOIN unit ON unit.document = own.document AND unit.batch = own.batch AND unit.position > own.position
WHERE own.id = ?1
ORDER BY unit.position, unit.id
LIMIT 1;
