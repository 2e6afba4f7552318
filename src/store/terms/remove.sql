DELETE FROM concept WHERE name = ?1;
