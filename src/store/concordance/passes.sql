-- Whether a segment stands in a unit that passes the filter, whose conditions follow.
SELECT 1
FROM variant AS own
JOIN unit ON unit.id = own.unit
JOIN batch ON batch.id = unit.batch
LEFT JOIN document ON document.id = unit.document
WHERE own.segment = :segment
