-- The texts of other units that share a third segment with the units that a segment stands in.
SELECT unit.id AS unit, min(unit.status, first.status) AS status, min(unit.confidence, first.confidence) AS confidence,
       coalesce(unit.changed, unit.created, batch.time) AS changed,
       coalesce(unit.changed_by, unit.created_by, batch.user) AS user,
       coalesce(document.path, batch.origin) AS document,
       segment.text AS target, language.tag AS language, pivot_language.tag AS via
FROM variant AS own
JOIN unit AS first ON first.id = own.unit
JOIN variant AS pivot ON pivot.unit = own.unit AND pivot.segment <> own.segment
JOIN segment AS pivot_segment ON pivot_segment.id = pivot.segment
JOIN language AS pivot_language ON pivot_language.id = pivot_segment.language
JOIN variant AS link ON link.segment = pivot.segment AND link.unit <> own.unit
JOIN unit ON unit.id = link.unit
JOIN batch ON batch.id = unit.batch
LEFT JOIN document ON document.id = unit.document
JOIN variant AS other ON other.unit = unit.id AND other.segment <> pivot.segment
JOIN segment ON segment.id = other.segment
JOIN language ON language.id = segment.language
WHERE own.segment = ?1
ORDER BY unit.id;
