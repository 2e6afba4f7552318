INSERT INTO batch (kind, origin, time, user) VALUES (?1, ?2, ?3, ?4);
