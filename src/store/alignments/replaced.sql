SELECT replaces FROM alignment WHERE batch = ?1;
