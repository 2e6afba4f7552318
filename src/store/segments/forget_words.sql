INSERT INTO concordance (concordance) VALUES ('delete-all');
