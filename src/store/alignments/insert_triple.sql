INSERT INTO triple (unit, earlier, later) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING;
