SELECT units FROM intake WHERE file = ?1 ORDER BY id DESC LIMIT 1;
