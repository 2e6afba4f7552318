  AND (:status IS NULL OR unit.status >= :status)
  AND (:document IS NULL OR instr(document.path, :document) OR instr(document.title, :document))
  -- When the unit was last touched: some tools date the unit, others its texts, and the aligner its batch alone.
  -- julianday compares moments whatever fraction of a second they are written with.
  AND (coalesce(:since, :before) IS NULL
       OR coalesce(nullif(max(
              coalesce(julianday(coalesce(unit.changed, unit.created)), 0),
              coalesce((SELECT max(julianday(coalesce(extra ->> '$.changed.when', extra ->> '$.created.when')))
                        FROM variant WHERE variant.unit = unit.id), 0)), 0), julianday(batch.time))
          BETWEEN coalesce(julianday(:since), 0) AND coalesce(julianday(:before), 1e9) - 1e-9)
ORDER BY unit.id;
