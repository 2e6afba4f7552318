INSERT INTO concordance (concordance, rank) VALUES ('automerge', ?1);
