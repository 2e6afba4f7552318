INSERT INTO setting (name, value) VALUES ('normal form', ?1)
ON CONFLICT (name) DO UPDATE SET value = excluded.value;
