SELECT unit, origin_batch, snapshot FROM unit_before WHERE batch = ?1;
