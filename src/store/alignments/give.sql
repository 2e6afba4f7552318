UPDATE unit SET batch = ?2 WHERE id = ?1;
