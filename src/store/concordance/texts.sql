-- The texts in a language of the units that pass the filter, whose conditions follow.
SELECT source_text.text AS source
FROM unit
JOIN batch ON batch.id = unit.batch
LEFT JOIN document ON document.id = unit.document
JOIN variant AS own ON own.unit = unit.id
JOIN segment AS source_text ON source_text.id = own.segment AND source_text.language = :language
WHERE 1
