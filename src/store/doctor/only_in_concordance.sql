SELECT count(*) FROM concordance_docsize WHERE id NOT IN (SELECT id FROM segment);
