INSERT INTO document (path, title, date, language) VALUES (?1, ?2, ?3, ?4);
