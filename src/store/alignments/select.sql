SELECT alignment.batch, alignment.content FROM alignment
JOIN batch ON batch.id = alignment.batch AND batch.undone IS NULL
WHERE alignment.batch = ?1;
