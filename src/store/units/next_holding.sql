-- The first unit from number ?2 on that holds a text.
SELECT unit FROM variant WHERE segment = ?1 AND unit >= ?2 ORDER BY unit LIMIT 1;
