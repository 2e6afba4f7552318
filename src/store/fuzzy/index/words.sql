SELECT words FROM fuzzy_content WHERE block = ?1;
