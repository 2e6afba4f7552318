SELECT segment, language, length FROM fuzzy_removed ORDER BY length;
