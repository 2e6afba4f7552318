INSERT INTO concordance (concordance) VALUES ('integrity-check');
