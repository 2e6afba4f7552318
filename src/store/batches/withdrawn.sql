-- Units that were taken in from file ?1, that nothing brings any more but states of files that later ones took the
-- place of, and whose source batch ?2 translates otherwise: a source that the file has no more may have left the project
-- with its document.
WITH
superseded AS (
    SELECT intake.batch
    FROM intake
    JOIN intake AS later ON later.file = intake.file AND later.id > intake.id
    LEFT JOIN batch ON batch.id = later.batch
    WHERE intake.batch IS NOT NULL AND batch.undone IS NULL
),
brought AS (
    SELECT id AS unit, batch FROM unit
    UNION ALL
    SELECT unit, batch FROM known_unit
)
SELECT DISTINCT unit.id, unit.digest
FROM intake
JOIN brought AS own ON own.batch = intake.batch
JOIN unit ON unit.id = own.unit
WHERE intake.file = ?1
  AND NOT EXISTS (
      SELECT 1 FROM brought AS other WHERE other.unit = own.unit AND other.batch NOT IN superseded
  )
  AND EXISTS (
      SELECT 1 FROM variant AS source
      JOIN variant AS again ON again.segment = source.segment AND again.place = source.place
      JOIN brought AS corrected ON corrected.unit = again.unit AND corrected.batch = ?2
      WHERE source.unit = own.unit AND source.place = 0
  )
ORDER BY unit.id;
