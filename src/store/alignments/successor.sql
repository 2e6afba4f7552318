-- The batch that took the place of a batch's alignment and was not undone.
SELECT alignment.batch FROM alignment
JOIN batch ON batch.id = alignment.batch AND batch.undone IS NULL
WHERE alignment.replaces = ?1
ORDER BY alignment.batch DESC LIMIT 1;
