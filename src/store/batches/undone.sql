SELECT undone FROM batch WHERE id = ?1;
