-- Whether the last state of file ?1 that was taken in held ?2.
SELECT coalesce((SELECT content = ?2 FROM intake WHERE file = ?1 ORDER BY id DESC LIMIT 1), 0);
