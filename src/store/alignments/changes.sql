SELECT changes FROM alignment WHERE batch = ?1;
