SELECT id FROM language WHERE tag = ?1;
