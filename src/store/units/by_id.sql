WHERE unit.id = ?1 AND (?2 IS NULL OR unit.tuid = ?2);
