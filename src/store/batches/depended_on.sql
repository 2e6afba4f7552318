-- The last batch that was not undone and changed units of this batch, or units that this batch changed, or
-- aligned with such a unit, or took the place of its alignment.
SELECT later.batch FROM (
    SELECT batch FROM unit_before WHERE origin_batch = ?1
    UNION ALL
    SELECT unit_before.batch FROM unit_before AS own JOIN unit_before ON unit_before.unit = own.unit
    WHERE own.batch = ?1 AND unit_before.batch > ?1
    UNION ALL
    SELECT alignment.batch FROM unit_before AS own
    JOIN known_unit ON known_unit.unit = own.unit AND known_unit.batch > ?1
    JOIN alignment ON alignment.batch = known_unit.batch
    WHERE own.batch = ?1
    UNION ALL
    SELECT batch FROM alignment WHERE replaces = ?1
) AS later
JOIN batch ON batch.id = later.batch AND batch.undone IS NULL
ORDER BY later.batch DESC LIMIT 1;
