SELECT count(*) FROM segment WHERE id NOT IN (SELECT id FROM concordance_docsize);
