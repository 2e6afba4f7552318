SELECT fuzzy_segments.segments
FROM fuzzy_block
CROSS JOIN fuzzy_segments ON fuzzy_segments.block = fuzzy_block.id
WHERE fuzzy_block.language = ?1;
