-- The other texts of the units that a segment stands in. Some tools date the text, others the unit.
SELECT unit.id AS unit, unit.id AS own_unit, unit.status, unit.confidence,
       coalesce(other.extra ->> '$.changed.when', unit.changed,
                other.extra ->> '$.created.when', unit.created, batch.time) AS changed,
       coalesce(other.extra ->> '$.changed.user', unit.changed_by,
                other.extra ->> '$.created.user', unit.created_by, batch.user) AS user,
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
