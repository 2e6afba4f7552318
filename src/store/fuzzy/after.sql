SELECT segment.text
FROM unit AS own
JOIN unit ON unit.document = own.document AND unit.batch = own.batch AND unit.position > own.position
JOIN variant ON variant.unit = unit.id
JOIN segment ON segment.id = variant.segment
JOIN language ON language.id = segment.language
WHERE own.id = ?1 AND language.tag = ?2
ORDER BY unit.position ASC
LIMIT 1;
