INSERT INTO setting (name, value) VALUES ('fuzzy index', ?1)
ON CONFLICT (name) DO UPDATE SET value = excluded.value;
