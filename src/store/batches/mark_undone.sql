UPDATE batch SET undone = coalesce(?2, 'yes') WHERE id = ?1;
