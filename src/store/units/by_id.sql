WHERE unit.id = ?1;
