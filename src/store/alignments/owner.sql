-- Whose a unit is that two alignments gave and do not give any more: other alignments', or that of the first batch that
-- brought it too.
SELECT coalesce(
    (SELECT min(later) FROM triple WHERE unit = ?1),
    (SELECT min(batch) FROM known_unit WHERE unit = ?1)
);
