INSERT INTO unit_before (batch, unit, origin_batch, snapshot) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (batch, unit) DO NOTHING;
