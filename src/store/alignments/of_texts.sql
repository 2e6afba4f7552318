-- Every other alignment that counts and has a document of one of these texts.
SELECT batch, content FROM counting_alignment
WHERE batch <> ?1 AND (source_text IN (?2, ?3) OR target_text IN (?2, ?3))
ORDER BY batch;
