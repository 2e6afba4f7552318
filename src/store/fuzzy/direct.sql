-- The other texts of the units that a segment stands in.
SELECT unit.id AS unit, unit.status, unit.confidence,
       coalesce(unit.changed, unit.created, batch.time) AS changed,
       coalesce(unit.changed_by, unit.created_by, batch.user) AS user,
       coalesce(document.path, batch.origin) AS document,
       segment.text AS target, language.tag AS language, NULL AS via
FROM variant AS own
JOIN unit ON unit.id = own.unit
JOIN batch ON batch.id = unit.batch
LEFT JOIN document ON document.id = unit.document
JOIN variant AS other ON other.unit = unit.id AND other.segment <> own.segment
JOIN segment ON segment.id = other.segment
JOIN language ON language.id = segment.language
WHERE own.segment = ?1
ORDER BY unit.id;
