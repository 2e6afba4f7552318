INSERT INTO known_unit (unit, batch) VALUES (?1, ?2) ON CONFLICT DO NOTHING;
