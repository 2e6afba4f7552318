-- A person's work stays.
DELETE FROM unit WHERE id = ?1 AND status = ?2;
