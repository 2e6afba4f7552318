-- A number is never used twice: a unit that another batch removed may come back with its own.
INSERT INTO unit
    (id, batch, document, position, tuid, status, confidence, created, created_by, changed, changed_by, extra, digest)
VALUES (
    coalesce(?13, max(
        coalesce((SELECT max(id) FROM unit), 0), coalesce((SELECT max(unit) FROM unit_before), 0)
    ) + 1),
    ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12
);
