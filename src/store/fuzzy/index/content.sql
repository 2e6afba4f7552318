SELECT lengths, letters FROM fuzzy_content WHERE block = ?1;
