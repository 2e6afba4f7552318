  -- A language that only joins two others in a unit says nothing there that it does not say elsewhere.
  AND NOT EXISTS (
      SELECT 1 FROM json_each(unit.extra, '$.properties') AS property
      JOIN language ON language.tag = property.value ->> '$.value'
      WHERE property.value ->> '$.kind' = 'x-tolmach-joined-by' AND language.id IN (:from, :to))
