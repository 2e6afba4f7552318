-- Units that the aligner made carry no dates of their own: those of their batch stand in. Some tools date the unit,
-- others its texts; julianday compares moments whatever fraction of a second they are written with.
SELECT unit.id, unit.tuid, unit.status, unit.confidence, unit.position, unit.extra,
       coalesce(unit.created, CASE batch.kind WHEN 'align' THEN batch.time END) AS created,
       coalesce(unit.created_by, CASE batch.kind WHEN 'align' THEN batch.user END) AS created_by,
       unit.changed, unit.changed_by,
       document.path, document.title, document.date, language.tag AS document_language
FROM unit
JOIN batch ON batch.id = unit.batch
LEFT JOIN document ON document.id = unit.document
LEFT JOIN language ON language.id = document.language
WHERE (:status IS NULL OR unit.status >= :status)
  AND (:document IS NULL OR instr(document.path, :document) OR instr(document.title, :document))
  AND (:min_confidence IS NULL OR unit.confidence IS NULL OR unit.confidence >= :min_confidence)
  AND (:since IS NULL OR julianday(coalesce(
          (SELECT max(coalesce(extra ->> '$.changed.when', extra ->> '$.created.when')) FROM variant
           WHERE variant.unit = unit.id),
          unit.changed, unit.created, batch.time)) >= julianday(:since)
       OR julianday(coalesce(unit.changed, unit.created)) >= julianday(:since))
