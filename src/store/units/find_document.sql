SELECT id FROM document WHERE path = ?1 AND title IS ?2 AND date IS ?3 AND language IS ?4;
