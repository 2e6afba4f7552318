-- Whether two texts are those of one alignment that counts.
SELECT EXISTS (
    SELECT 1 FROM counting_alignment
    WHERE (source_text = ?1 AND target_text = ?2) OR (source_text = ?2 AND target_text = ?1)
);
