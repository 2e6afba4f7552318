SELECT normal_length FROM segment WHERE id = ?1;
