SELECT segments FROM fuzzy_segments WHERE block = ?1;
