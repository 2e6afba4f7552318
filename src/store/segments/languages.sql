SELECT id, tag FROM language ORDER BY id;
