-- Whose a unit in three languages is: that of the first alignment that completes it, else of the first batch that brought
-- it too.
SELECT coalesce(
    (SELECT min(later) FROM triple WHERE unit = ?1),
    (SELECT min(batch) FROM known_unit WHERE unit = ?1)
);
