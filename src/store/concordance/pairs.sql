-- The texts in two languages of the units that hold both and pass the filter, whose conditions follow.
SELECT source_text.text AS source, target_text.text AS target
FROM unit
JOIN batch ON batch.id = unit.batch
LEFT JOIN document ON document.id = unit.document
JOIN variant AS own ON own.unit = unit.id
JOIN segment AS source_text ON source_text.id = own.segment AND source_text.language = :from
JOIN variant AS other ON other.unit = unit.id
JOIN segment AS target_text ON target_text.id = other.segment AND target_text.language = :to
WHERE source_text.id <> target_text.id
