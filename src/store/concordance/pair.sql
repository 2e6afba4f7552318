-- The other texts of the units that a segment stands in, in the order of the units, beside its own text.
SELECT mine.text AS source, segment.text AS target, segment.language
FROM variant AS own
CROSS JOIN segment AS mine ON mine.id = own.segment
CROSS JOIN variant AS other ON other.unit = own.unit AND other.segment <> own.segment
CROSS JOIN segment ON segment.id = other.segment
WHERE own.segment = ?1
ORDER BY own.unit;
