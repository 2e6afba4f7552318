-- The first unit from number ?2 on that its file called so.
SELECT id FROM unit WHERE tuid = ?1 AND id >= ?2 ORDER BY id LIMIT 1;
