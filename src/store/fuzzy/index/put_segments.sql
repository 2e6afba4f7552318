INSERT INTO fuzzy_segments (block, segments) VALUES (?1, ?2)
ON CONFLICT (block) DO UPDATE SET segments = excluded.segments;
