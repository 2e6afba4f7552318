INSERT INTO unit
    (batch, document, position, tuid, status, confidence, created, created_by, changed, changed_by, extra, digest)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12);
