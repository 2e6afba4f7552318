-- Units that the aligner made carry no dates of their own: those of their batch stand in.
SELECT unit.id, unit.batch, unit.tuid, unit.status, unit.confidence, unit.position, unit.extra,
       coalesce(unit.created, CASE batch.kind WHEN 'align' THEN batch.time END) AS created,
       coalesce(unit.created_by, CASE batch.kind WHEN 'align' THEN batch.user END) AS created_by,
       unit.changed, unit.changed_by,
       document.path, document.title, document.date, language.tag AS document_language
FROM unit
JOIN batch ON batch.id = unit.batch
LEFT JOIN document ON document.id = unit.document
LEFT JOIN language ON language.id = document.language
