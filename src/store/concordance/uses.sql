-- The texts in another language of the units that a segment stands in and that pass the filter, whose conditions follow,
-- with the document and the day of each: that of the document, else that of the last change.
SELECT target_text.text AS target, coalesce(document.path, batch.origin) AS document,
       substr(coalesce(
           document.date,
           other.extra ->> '$.changed.when', unit.changed,
           other.extra ->> '$.created.when', unit.created, batch.time), 1, 10) AS day
FROM variant AS own
JOIN unit ON unit.id = own.unit
JOIN batch ON batch.id = unit.batch
LEFT JOIN document ON document.id = unit.document
JOIN variant AS other ON other.unit = unit.id AND other.segment <> own.segment
JOIN segment AS target_text ON target_text.id = other.segment AND target_text.language = :to
WHERE own.segment = :segment
