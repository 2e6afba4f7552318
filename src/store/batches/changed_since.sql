SELECT later.batch, later.name
FROM concept_before AS own
JOIN concept_before AS later ON later.name = own.name AND later.batch > own.batch
JOIN batch ON batch.id = later.batch AND batch.undone IS NULL
WHERE own.batch = ?1
ORDER BY later.batch DESC
LIMIT 1;
