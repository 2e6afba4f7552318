INSERT INTO alignment (batch, replaces, source_path, source_title, source_text, target_text, content, changes)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8);
