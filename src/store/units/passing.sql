-- Some tools date the unit, others its texts; julianday compares moments whatever fraction of a second they are written
-- with.
WHERE (:status IS NULL OR unit.status >= :status)
  AND (:document IS NULL OR instr(document.path, :document) OR instr(document.title, :document))
  AND (:min_confidence IS NULL OR unit.confidence IS NULL OR unit.confidence >= :min_confidence)
  AND (:since IS NULL OR julianday(coalesce(
          (SELECT max(coalesce(extra ->> '$.changed.when', extra ->> '$.created.when')) FROM variant
           WHERE variant.unit = unit.id),
          unit.changed, unit.created, batch.time)) >= julianday(:since)
       OR julianday(coalesce(unit.changed, unit.created)) >= julianday(:since))
