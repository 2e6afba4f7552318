INSERT INTO term
    (concept, language, text, status, part_of_speech, gender, note, source, valid_from, valid_until, forms, exceptions)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12);
