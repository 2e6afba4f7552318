-- Whether the alignment of a batch counts.
SELECT EXISTS (SELECT 1 FROM counting_alignment WHERE batch = ?1);
