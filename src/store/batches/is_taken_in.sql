SELECT EXISTS (SELECT 1 FROM intake WHERE file = ?1 AND content = ?2);
