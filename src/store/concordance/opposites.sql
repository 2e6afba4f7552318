-- The other texts of the units that a segment stands in and that pass the filter, whose conditions follow.
SELECT segment.text, language.tag AS language, coalesce(document.path, batch.origin) AS document
FROM variant AS own
JOIN unit ON unit.id = own.unit
JOIN batch ON batch.id = unit.batch
LEFT JOIN document ON document.id = unit.document
JOIN variant AS other ON other.unit = unit.id AND other.segment <> own.segment
JOIN segment ON segment.id = other.segment
JOIN language ON language.id = segment.language
WHERE own.segment = :segment
