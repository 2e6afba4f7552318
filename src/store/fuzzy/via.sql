-- The texts of other units that share a third segment, in one of the languages of ?2, with the units that a segment
-- stands in. Of the units that
-- lead to one third segment the one with the best status counts; a way is as good as its weaker half.
WITH pivot AS (
    SELECT link.segment, own.unit, max(unit.status) AS status, unit.confidence
    FROM variant AS own
    JOIN unit ON unit.id = own.unit
    JOIN variant AS link ON link.unit = own.unit AND link.segment <> own.segment
    JOIN segment AS pivot ON pivot.id = link.segment
    WHERE own.segment = ?1 AND pivot.language IN (SELECT value FROM json_each(?2))
    GROUP BY link.segment
)
SELECT unit.id AS unit, pivot.unit AS own_unit, min(unit.status, pivot.status) AS status,
       coalesce(min(unit.confidence, pivot.confidence), unit.confidence, pivot.confidence) AS confidence,
       coalesce(other.extra ->> '$.changed.when', unit.changed,
                other.extra ->> '$.created.when', unit.created, batch.time) AS changed,
       coalesce(other.extra ->> '$.changed.user', unit.changed_by,
                other.extra ->> '$.created.user', unit.created_by, batch.user) AS user,
       coalesce(document.path, batch.origin) AS document,
       segment.text AS target, language.tag AS language, pivot_language.tag AS via
FROM pivot
JOIN segment AS pivot_segment ON pivot_segment.id = pivot.segment
JOIN language AS pivot_language ON pivot_language.id = pivot_segment.language
JOIN variant AS link ON link.segment = pivot.segment
JOIN unit ON unit.id = link.unit
JOIN batch ON batch.id = unit.batch
LEFT JOIN document ON document.id = unit.document
JOIN variant AS other ON other.unit = unit.id AND other.segment NOT IN (pivot.segment, ?1)
JOIN segment ON segment.id = other.segment
JOIN language ON language.id = segment.language
ORDER BY unit.id;
