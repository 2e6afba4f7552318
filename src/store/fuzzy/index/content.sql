SELECT lengths, histograms FROM fuzzy_content WHERE block = ?1;
