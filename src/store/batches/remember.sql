INSERT INTO concept_before (batch, name, snapshot) VALUES (?1, ?2, ?3)
ON CONFLICT (batch, name) DO NOTHING;
