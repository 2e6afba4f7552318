DELETE FROM fuzzy_removed;
