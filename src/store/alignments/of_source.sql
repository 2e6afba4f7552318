SELECT batch, content FROM counting_alignment
WHERE source_path = ?1 OR source_title = ?2
ORDER BY batch DESC;
