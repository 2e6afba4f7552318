INSERT INTO concept (name, domain, definition) VALUES (?1, ?2, ?3);
