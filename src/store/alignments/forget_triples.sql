DELETE FROM triple WHERE earlier = ?1 OR later = ?1;
