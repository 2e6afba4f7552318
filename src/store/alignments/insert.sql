INSERT INTO alignment (batch, replaces, source_path, source_title, content, changes) VALUES (?1, ?2, ?3, ?4, ?5, ?6);
