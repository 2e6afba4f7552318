-- A unit exactly as it is stored, and the batch that it belongs to.
SELECT unit.id, unit.batch, unit.tuid, unit.status, unit.confidence, unit.position, unit.extra,
       unit.created, unit.created_by, unit.changed, unit.changed_by,
       document.path, document.title, document.date, language.tag AS document_language
FROM unit
LEFT JOIN document ON document.id = unit.document
LEFT JOIN language ON language.id = document.language
WHERE unit.id = ?1;
