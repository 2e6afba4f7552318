-- Alignments of a source document of this path or title that count: not undone, and nothing took their place.
SELECT alignment.batch, alignment.content FROM alignment
JOIN batch ON batch.id = alignment.batch AND batch.undone IS NULL
WHERE (alignment.source_path = ?1 OR alignment.source_title = ?2)
  AND NOT EXISTS (
    SELECT 1 FROM alignment AS later
    JOIN batch ON batch.id = later.batch AND batch.undone IS NULL
    WHERE later.replaces = alignment.batch
  )
ORDER BY alignment.batch DESC;
